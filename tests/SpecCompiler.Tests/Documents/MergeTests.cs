using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class MergeTests
{
    private const string Two = """
        {
          "/v2/a": { "get": { "summary": "Get a", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } },
          "/v2/b": { "get": { "summary": "Get b", "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/x" } } } } } } }
        }
        """;

    [Test]
    public void Documents_OfDifferentVersionsAndServers_BecomeOne()
    {
        var v3 = SourceDocument.Load("v3.json", """{ "openapi": "3.0.1", "servers": [ { "url": "https://api.clickup.com" } ], "paths": { "/api/v3/docs": { "get": {} } } }""");

        var merged = Merge.Of([Sample.Document("v2.json", Sample.Get("/v2/a")), v3]);

        Assert.That(merged.Paths.Properties().Select(path => path.Name), Is.EqualTo(new[] { "/v2/a", "/v3/docs" }));
        Assert.That((string?)merged.Root["info"]!["version"], Is.EqualTo("2.0"));
    }

    [TestCase("", ExpectedResult = "[]")]
    [TestCase(""" "security": [ { "Key": [] } ], """, ExpectedResult = """[{"Key":[]}]""")]
    public string Security_OfTheDocument_StandsOnEveryOperation(string root) =>
        Merge.Of([Sample.Document("a.json", Sample.Get("/v2/a"), more: root)]).Paths["/v2/a"]!["get"]!["security"]!.ToString(Formatting.None);

    [Test]
    public void Security_OfTheOperation_WinsOverThatOfItsDocument()
    {
        var merged = Merge.Of([Sample.Document("a.json", Sample.Get("/v2/a", more: """ "security": [], """), more: """ "security": [ { "Key": [] } ], """)]);

        Assert.That(merged.Paths["/v2/a"]!["get"]!["security"], Is.Empty);
    }

    [Test]
    public void Token_OfAMergedDocument_KnowsWhereItWasPublished()
    {
        var v3 = SourceDocument.Load("v3.json", """{ "openapi": "3.0.1", "servers": [ { "url": "https://api.clickup.com" } ], "paths": { "/api/v3/docs": { "get": { "tags": [ "x" ] } } } }""");

        var merged = Merge.Of([Sample.Document("v2.json", Sample.Get("/v2/a")), v3]);

        Assert.That(Origin.Of(merged.Paths["/v3/docs"]!["get"]!["tags"]![0]!), Is.EqualTo(("v3.json", "#/paths/~1api~1v3~1docs/get/tags/0")));
        Assert.That(Origin.Of(merged.Paths["/v3/docs"]!), Is.EqualTo(("v3.json", "#/paths/~1api~1v3~1docs")));
    }

    [Test]
    public void SameOperation_DefinedAlike_IsTakenOnce()
    {
        var first = Sample.Document("a.json", Two);
        var second = Sample.Document("b.json", Two.Replace("Get a", "Other words"));

        Assert.That(Merge.Of([first, second]).Paths, Has.Count.EqualTo(2));
    }

    [Test]
    public void SameOperation_WithARefOnOneSideOnly_IsAlike()
    {
        var first = Sample.Document("a.json", Sample.Get("/v2/a", """{ "properties": { "x": { "type": "string" } } }"""));
        var second = Sample.Document("b.json", Sample.Get("/v2/a", """{ "properties": { "x": { "$ref": "#/components/schemas/X" } } }"""), """{ "schemas": { "X": { "type": "string" } } }""");

        Assert.That(() => Merge.Of([first, second]), Throws.Nothing);
    }

    [Test]
    public void SameOperation_WithRecursiveSchemas_IsAlike()
    {
        const string Tree = """{ "schemas": { "Tree": { "properties": { "children": { "items": { "$ref": "#/components/schemas/Tree" } } } } } }""";
        var documents = new[] { "a.json", "b.json" }.Select(name => Sample.Document(name, Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/Tree" }"""), Tree)).ToList();

        Assert.That(() => Merge.Of(documents), Throws.Nothing);
    }

    [Test]
    public void SameOperation_WithItsParametersOnThePath_IsAlike()
    {
        const string Parameter = """ "parameters": [ { "name": "team_id", "in": "path", "required": true } ], """;
        var first = Sample.Document("a.json", Sample.Get("/v2/a/{team_id}", more: Parameter));
        var second = Sample.Document("b.json", Sample.Get("/v2/a/{team_id}").Replace("\"get\"", Parameter + "\"get\""));

        Assert.That(() => Merge.Of([first, second]), Throws.Nothing);
    }

    [Test]
    public void SameOperation_WithItsPathParameterSpeltOtherwise_IsAlike()
    {
        static SourceDocument Spelt(string file, string name) => Sample.Document(file, Sample.Get($"/v2/a/{{{name}}}", more: $$""" "parameters": [ { "name": "{{name}}", "in": "path", "required": true } ], """).Replace("Get", "x"));

        Assert.That(Merge.Of([Spelt("a.json", "team_id"), Spelt("b.json", "team_Id")]).Paths.Properties().Single().Name, Is.EqualTo("/v2/a/{team_id}"));
    }

    [TestCase("""{ "type": "string" }""")]
    [TestCase("""{ "type": "object", "properties": { "description": {} } }""")]
    [TestCase("""{ "type": "object", "example": {} }""")]
    public void SameOperation_DefinedOtherwise_IsAnErrorThatNamesBothFiles(string other)
    {
        var first = Sample.Document("a.json", Sample.Get("/v2/a"));
        var second = Sample.Document("b.json", Sample.Get("/v2/a", other));

        var error = Sample.Refused(() => Merge.Of([first, second]));

        Assert.That(error.File, Is.EqualTo("b.json"));
        Assert.That(error.Pointer, Does.StartWith("#/paths/~1v2~1a/get"));
        Assert.That(error.Message, Does.Contain("GET /v2/a").And.Contain("a.json").And.Contain("#/paths/~1v2~1a/get"));
    }

    [Test]
    public void SameOperation_WithOtherSecurity_IsAnError()
    {
        var first = Sample.Document("a.json", Sample.Get("/v2/a"));
        var second = Sample.Document("b.json", Sample.Get("/v2/a"), more: """ "security": [ { "Key": [] } ], """);

        Assert.That(Sample.Refused(() => Merge.Of([first, second])).Message, Does.Contain("a.json"));
    }

    [Test]
    public void SameOperation_TwiceInOneDocument_IsAnErrorWhenItDiffers() =>
        Assert.That(Sample.Refused(() => Merge.Of([Sample.Document("a.json", """{ "/v2/a/{x}": { "get": {} }, "/v2/a/{y}": { "get": { "deprecated": true } } }""")])).Message, Does.Contain("differs"));

    [Test]
    public void Page_WinsOverAReference([Values] bool pageFirst)
    {
        var page = Sample.Document("page.json", Sample.Get("/v2/a", """{ "type": "array" }"""));
        var reference = Sample.Document("reference.json", Two);

        var merged = Merge.Of(pageFirst ? [page, reference] : [reference, page]);

        Assert.That((string?)Sample.Answer(merged.Root, "/v2/a")["type"], Is.EqualTo("array"));
        Assert.That(merged.Paths, Has.Count.EqualTo(2));
    }

    [Test]
    public void Page_WinsOverTwoReferencesThatDiffer()
    {
        var page = Sample.Document("page.json", Sample.Get("/v2/a", """{ "type": "array" }"""));
        var other = Two.Replace("\"x\"", "\"y\"").Replace("/x\"", "/y\"");

        Assert.That(() => Merge.Of([Sample.Document("1.json", Two), Sample.Document("2.json", other), page]), Throws.Nothing);
    }

    [Test]
    public void TwoPages_ThatDiffer_AreAnError()
    {
        var first = Sample.Document("a.json", Sample.Get("/v2/a", """{ "type": "array" }"""));
        var second = Sample.Document("b.json", Sample.Get("/v2/a"));

        Assert.That(Sample.Refused(() => Merge.Of([first, second])).File, Is.EqualTo("b.json"));
    }

    [Test]
    public void Reference_IntoAnOperationThatAPageReplaced_MeansTheSamePlaceThereIfThatIsAlike()
    {
        var page = Sample.Document("page.json", Sample.Get("/v2/a", """{ "type": "object", "properties": { "x": { "type": "string" }, "more": {} } }"""));

        var merged = Merge.Of([Sample.Document("reference.json", Two), page]);

        Assert.That((string?)Sample.Answer(merged.Root, "/v2/b")["$ref"], Is.EqualTo("#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/x"));
    }

    [Test]
    public void Reference_IntoAnOperationThatAPageReplaced_KeepsItsOwnMeaningOtherwise()
    {
        var page = Sample.Document("page.json", Sample.Get("/v2/a", """{ "type": "object", "properties": { "x": { "type": "boolean" } } }"""));

        var merged = Merge.Of([Sample.Document("reference.json", Two), page]);

        Assert.That((string?)Sample.Answer(merged.Root, "/v2/b")["$ref"], Is.EqualTo("#/components/schemas/x"));
        Assert.That((string?)merged.Root["components"]!["schemas"]!["x"]!["type"], Is.EqualTo("string"));
        Assert.That(Origin.Of(merged.Root["components"]!["schemas"]!["x"]!).File, Is.EqualTo("reference.json"));
    }

    [Test]
    public void Definition_ThatIsKeptForAReference_BringsWhatItRefersTo()
    {
        var reference = Two.Replace("""{ "type": "string" }""", """{ "type": "array", "items": { "$ref": "#/components/schemas/Item" } }""");
        var page = Sample.Document("page.json", Sample.Get("/v2/a"), """{ "schemas": { "Item": { "type": "boolean" } } }""");

        var merged = Merge.Of([page, Sample.Document("reference.json", reference, """{ "schemas": { "Item": { "type": "string" } } }""")]);

        var item = Follow(merged.Root, Follow(merged.Root, Sample.Answer(merged.Root, "/v2/b"))["items"]!);
        Assert.That((string?)item["type"], Is.EqualTo("string"));
    }

    [Test]
    public void Reference_ToAMovedPath_Follows()
    {
        var v3 = SourceDocument.Load("v3.json", """
            {
              "openapi": "3.0.1",
              "servers": [ { "url": "https://api.clickup.com" } ],
              "paths": {
                "/api/v3/a": { "parameters": [ { "name": "x", "in": "query" } ], "get": { "responses": { "200": { "description": "" } } } },
                "/api/v3/b": { "parameters": [ { "$ref": "#/paths/~1api~1v3~1a/parameters/0" } ], "get": { "responses": { "200": { "$ref": "#/paths/~1api~1v3~1a/get/responses/200" } } } }
              }
            }
            """);

        var merged = Merge.Of([v3]);

        Assert.That((string?)merged.Paths["/v3/b"]!["get"]!["responses"]!["200"]!["$ref"], Is.EqualTo("#/paths/~1v3~1a/get/responses/200"));
        Assert.That((string?)merged.Paths["/v3/b"]!["parameters"]![0]!["$ref"], Is.EqualTo("#/paths/~1v3~1a/parameters/0"));
    }

    [Test]
    public void Component_OfTheSameNameAndMeaning_IsShared()
    {
        var merged = Merge.Of([
            Sample.Document("a.json", Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/X" }"""), """{ "schemas": { "X": { "type": "string" } } }"""),
            Sample.Document("b.json", Sample.Get("/v2/b", """{ "$ref": "#/components/schemas/X" }"""), """{ "schemas": { "X": { "type": "string", "description": "words" } } }""")]);

        Assert.That(((JObject)merged.Root["components"]!["schemas"]!).Properties().Select(schema => schema.Name), Is.EqualTo(new[] { "X" }));
        Assert.That((string?)Sample.Answer(merged.Root, "/v2/b")["$ref"], Is.EqualTo("#/components/schemas/X"));
    }

    [Test]
    public void Component_OfTheSameNameAndAnotherMeaning_IsReachedByItsOwnRefs()
    {
        var merged = Merge.Of([
            Sample.Document("a.json", Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/X" }"""), """{ "schemas": { "X": { "type": "string" } } }"""),
            Sample.Document("docs/my b.json", Sample.Get("/v2/b", """{ "$ref": "#/components/schemas/X" }"""), """{ "schemas": { "X": { "type": "boolean" } } }"""),
            Sample.Document("other/my b.json", Sample.Get("/v2/c", """{ "$ref": "#/components/schemas/X" }"""), """{ "schemas": { "X": { "type": "number" } } }""")]);

        Assert.That(new[] { "a", "b", "c" }.Select(path => (string?)Follow(merged.Root, Sample.Answer(merged.Root, $"/v2/{path}"))["type"]), Is.EqualTo(new[] { "string", "boolean", "number" }));
        Assert.That((string?)Sample.Answer(merged.Root, "/v2/b")["$ref"], Is.EqualTo("#/components/schemas/my-b.X"));
    }

    [Test]
    public void SecurityScheme_OfTheSameNameAndAnotherMeaning_IsNamedAnew()
    {
        const string Security = """ "security": [ { "Key": [] } ], """;
        var merged = Merge.Of([
            Sample.Document("a.json", Sample.Get("/v2/a"), """{ "securitySchemes": { "Key": { "type": "apiKey" } } }""", Security),
            Sample.Document("b.json", Sample.Get("/v2/b"), """{ "securitySchemes": { "Key": { "type": "http" } } }""", Security)]);

        Assert.That(merged.Paths["/v2/b"]!["get"]!["security"]!.ToString(Formatting.None), Is.EqualTo("""[{"b.Key":[]}]"""));
        Assert.That((string?)merged.Root["components"]!["securitySchemes"]!["b.Key"]!["type"], Is.EqualTo("http"));
    }

    [Test]
    public void Path_SpeltInTwoWays_KeepsBothSpellingsForDifferentMethods()
    {
        var merged = Merge.Of([Sample.Document("a.json", """{ "/v2/a/{team_Id}": { "get": {} }, "/v2/a/{team_id}": { "post": {} } }""")]);

        Assert.That(merged.Paths.Properties().Select(path => path.Name), Is.EqualTo(new[] { "/v2/a/{team_Id}", "/v2/a/{team_id}" }));
    }

    [Test]
    public void ParametersOfAPath_StayThere()
    {
        var merged = Merge.Of([Sample.Document("a.json", """{ "/v2/a": { "summary": "A", "parameters": [ { "name": "x", "in": "query" } ], "get": {} } }""")]);

        Assert.That(((JObject)merged.Paths["/v2/a"]!).Properties().Select(member => member.Name), Is.EqualTo(new[] { "summary", "parameters", "get" }));
    }

    [Test]
    public void ParametersOfAPath_ThatIsInTwoDocuments_GoToTheOperationsOfEach()
    {
        var first = Sample.Document("a.json", """{ "/v2/a": { "summary": "A", "parameters": [ { "$ref": "#/components/parameters/X" }, { "name": "y", "in": "query" } ], "get": { "parameters": [ { "name": "y", "in": "query", "required": true } ] } } }""",
            """{ "parameters": { "X": { "name": "x", "in": "query" } } }""");
        var second = Sample.Document("b.json", """{ "/v2/a": { "post": {} } }""");

        var item = (JObject)Merge.Of([first, second]).Paths["/v2/a"]!;

        Assert.That(item["get"]!["parameters"]!.ToString(Formatting.None), Is.EqualTo("""[{"$ref":"#/components/parameters/X"},{"name":"y","in":"query","required":true}]"""));
        Assert.That((string?)item["get"]!["summary"], Is.EqualTo("A"));
        Assert.That(item["post"]!["parameters"], Is.Null);
        Assert.That(item["parameters"], Is.Null);
    }

    [Test]
    public void PathItem_ThatIsARef_BecomesTheOperationsItMeans()
    {
        var merged = Merge.Of([Sample.Document("a.json", """{ "/v2/a": { "$ref": "#/components/pathItems/A", "summary": "words" } }""",
            """{ "pathItems": { "A": { "get": { "tags": [ "x" ] } } } }""")]);

        Assert.That((string?)merged.Paths["/v2/a"]!["get"]!["tags"]![0], Is.EqualTo("x"));
        Assert.That(Origin.Of(merged.Paths["/v2/a"]!["get"]!).Pointer, Is.EqualTo("#/components/pathItems/A/get"));
    }

    [TestCase("""{ "/v2/a": { "$ref": "#/components/pathItems/None" } }""", "leads nowhere")]
    [TestCase("""{ "/v2/a": { "$ref": "other.json" } }""", "into this document")]
    [TestCase("""{ "/v2/a": { "$ref": "#/paths/~1v2~1b" }, "/v2/b": { "$ref": "#/paths/~1v2~1a" } }""", "back to itself")]
    [TestCase("""{ "/v2/a": { "$ref": "#/components/pathItems/A" } }""", "no operation")]
    public void PathItem_ThatIsAWrongRef_IsRefused(string paths, string reason) =>
        Assert.That(Sample.Refused(() => Merge.Of([Sample.Document("a.json", paths, """{ "pathItems": { "A": {} } }""")])).Message, Does.Contain(reason));

    [Test]
    public void Merge_OfTheSameDocuments_GivesTheSameBytes()
    {
        static string Once() => Compilation.Write(Merge.Of([Sample.Document("b.json", Two), Sample.Document("a.json", Sample.Get("/v2/a"))]).Root);

        var first = Once();
        Assert.That(Once(), Is.EqualTo(first));
    }

    [Test, Category("Published")]
    public void Merge_OfThePublishedPagesAndReference_KeepsEveryOperationAndRef()
    {
        var files = InputFiles.Find([Sample.Published("pages"), Sample.Published("clickup-api-v2-reference.json")]);

        var merged = Merge.Of([.. files.Documents.Select(SourceDocument.Load)]);

        Assert.That(merged.Paths.PropertyValues().OfType<JObject>().Sum(item => item.Properties().Count(member => SourceDocument.Methods.Contains(member.Name))), Is.EqualTo(135));
        Assert.That(() => new References().Add(merged.Root), Throws.Nothing);
    }

    private static JToken Follow(JToken root, JToken holder) =>
        JsonPointer.Steps((string)holder["$ref"]!)!.Aggregate(root, (at, step) => JsonPointer.Child(at, step)!);
}
