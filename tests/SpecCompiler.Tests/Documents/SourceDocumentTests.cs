using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class SourceDocumentTests
{
    [Test]
    public void Document_InYaml_IsReadLikeJson()
    {
        const string Yaml = """
            openapi: 3.0.3
            info: { title: ClickUp, version: "3" }
            servers: [ { url: https://api.clickup.com } ]
            paths:
              /api/v3/docs:
                get:
                  responses: { 200: { description: "" } }
            """;

        var document = SourceDocument.Load("v3.yaml", Yaml);

        Assert.That(document.Operations.Select(at => $"{at.Operation.Name} {at.Path.Name}"), Is.EqualTo(new[] { "get /api/v3/docs" }));
    }

    [TestCase("""{ "swagger": "2.0", "paths": {} }""", "#/swagger", "Swagger 2.0")]
    [TestCase("""{ "openapi": "3.2.0", "paths": {} }""", "#/openapi", "only 3.0 and 3.1")]
    [TestCase("""{ "openapi": 3.1, "paths": {} }""", "#/openapi", "only 3.0 and 3.1")]
    [TestCase("""{ "name": "x" }""", "#", "no \"openapi\"")]
    [TestCase("""[ 1 ]""", "#", "an object was expected")]
    [TestCase("""{ "openapi": "3.1.0" }""", "#", "without \"paths\"")]
    [TestCase("""{ "openapi": "3.1.0", "paths": [] }""", "#/paths", "without \"paths\"")]
    [TestCase("""{ "openapi": "3.1.0", "paths": {} }""", "#/paths", "no operation")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "v2": { "get": {} } } }""", "#/paths/v2", "must begin with /")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2?a": { "get": {} } } }""", "#/paths/~1v2?a", "neither ? nor #")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2": [] } }""", "#/paths/~1v2", "not a path item")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2": { "psot": {} } } }""", "#/paths/~1v2/psot", "\"psot\" is no operation")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2": { "get": [] } } }""", "#/paths/~1v2/get", "\"get\" is no operation")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2": { "parameters": {}, "get": {} } } }""", "#/paths/~1v2/parameters", "list")]
    [TestCase("""{ "openapi": "3.1.0", "paths": { "/v2": { "get": {} } }, "components": [] }""", "#/components", "object")]
    public void Document_ThatIsNotOpenApi_IsRefusedWithThePlace(string json, string pointer, string reason)
    {
        var error = Sample.Refused(() => SourceDocument.Load("a.json", json));

        Assert.That((error.File, error.Pointer), Is.EqualTo(("a.json", pointer)));
        Assert.That(error.Message, Does.Contain(reason));
    }

    [Test]
    public void Document_WithAnotherExtension_IsRefused() =>
        Assert.That(Sample.Refused(() => SourceDocument.Load("a.txt", "{}")).Message, Does.Contain(".json"));
}
