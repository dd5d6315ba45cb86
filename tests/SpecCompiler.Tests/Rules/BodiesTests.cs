namespace ClickUp.SpecCompiler.Tests.Rules;

public class BodiesTests
{
    private const string Schema = """{ "schema": { "type": "object", "properties": { "code": { "type": "string" } } } }""";

    [Test]
    public void Body_OfferedAsJsonAndForm_GoesOutAsJson() =>
        Assert.That((string?)Operation($$"""{ "application/x-www-form-urlencoded": {{Schema}}, "application/json; charset=utf-8": {{Schema}} }""")["x-body"], Is.EqualTo("json"));

    [Test]
    public void Body_OfferedAsFormOnly_GoesOutAsForm_AndIsDescribedAsJson()
    {
        var operation = Operation($$"""{ "application/x-www-form-urlencoded": {{Schema}} }""");

        Assert.That((string?)operation["x-body"], Is.EqualTo("form"));
        Assert.That((string?)operation.SelectToken("requestBody.content['application/json'].schema.$ref"), Is.EqualTo("#/components/schemas/CreateThingRequest"));
    }

    [TestCase("application/xml")]
    [TestCase("text/plain")]
    public void Body_OfAnotherType_IsRefusedWithItsPlace(string type)
    {
        var error = Given.Refused(() => Operation($$"""{ "{{type}}": {{Schema}} }"""));

        Assert.That(error.Message, Does.Contain(type));
        Assert.That(error.Pointer, Is.EqualTo("#/paths/~1v2~1thing/post/requestBody"));
    }

    [Test]
    public void Body_WithoutContent_IsNone() =>
        Assert.That(Operation("{}").ContainsKey("requestBody"), Is.False);

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void Body_IsRequired_WhenTheDocumentSaysSo(string required, bool expected) =>
        Assert.That((bool)Operation($$"""{ "application/json": {{Schema}} }""", required)["requestBody"]!["required"]!, Is.EqualTo(expected));

    [Test]
    public void Body_WithoutASchema_CanBeAnything() =>
        Assert.That(Given.TypeText(Operation("""{ "application/json": {} }""").SelectToken("requestBody.content['application/json'].schema")!), Is.EqualTo("RawJson"));

    private static Newtonsoft.Json.Linq.JObject Operation(string content, string required = "true") =>
        Given.Operation($$""" "requestBody": { "required": {{required}}, "content": {{content}} } """, method: "post", summary: "Create Thing");
}
