using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class FormsTests
{
    [TestCase("""{ "type": "array", "items": {} }""")]
    [TestCase("""{ "type": "string", "format": "binary" }""")]
    [TestCase("""{ "type": "array", "items": { "type": "string", "format": "binary" } }""")]
    [TestCase("""{ "type": "string", "contentMediaType": "application/octet-stream" }""")]
    [TestCase("{}")]
    [TestCase("""{ "type": "file" }""")]
    public void File_IsKnown_HoweverItIsDescribed(string schema)
    {
        var operation = Operation($$"""{ "properties": { "attachment": {{schema}} } }""");

        Assert.That(operation["x-form"]!.ToString(Formatting.None), Is.EqualTo("""[{"name":"attachment","parameter":"attachment","required":false,"file":true}]"""));
        Assert.That(Given.TypeText(operation.SelectToken("requestBody.content['multipart/form-data'].schema.properties.attachment")!), Is.EqualTo("FileParameter"));
        Assert.That((string?)operation["x-body"], Is.EqualTo("multipart"));
    }

    [Test]
    public void Fields_BecomeArguments_TheRequiredOnesFirst()
    {
        var operation = Operation("""{ "type": "object", "required": ["file_name"], "properties": { "hidden": { "type": "boolean" }, "file_name": { "type": "string" }, "size": { "type": "integer" } } }""");

        Assert.That(operation["x-form"]!.Select(field => (string?)field["parameter"]), Is.EqualTo(new[] { "fileName", "hidden", "size" }));
        Assert.That(operation["x-form"]!.Select(field => (bool?)field["required"]), Is.EqualTo(new bool?[] { true, false, false }));
    }

    [Test]
    public void Field_NamedAsAParameter_IsToldApart() =>
        Assert.That((string?)Operation("""{ "type": "object", "properties": { "task_id": { "type": "string" } } }""", "/v2/task/{task_id}")["x-form"]![0]!["parameter"], Is.EqualTo("taskIdValue"));

    [TestCase("""{ "type": "object", "properties": { "meta": { "type": "object", "properties": { "a": {} } } } }""", "meta")]
    [TestCase("""{ "type": "object", "properties": { "names": { "type": "array", "items": { "type": "string" } } } }""", "names")]
    [TestCase("""{ "type": "object" }""", "no fields")]
    public void Form_ThatCanNotBeWritten_IsRefused(string schema, string why) =>
        Assert.That(Given.Refused(() => Operation(schema)).Message, Does.Contain(why));

    private static JObject Operation(string schema, string path = "/v2/thing") =>
        Given.Operation($$""" "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {{schema}} } } } """, path, "post", "Create Thing");
}
