using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>What a request may lack is found, however deep it stands.</summary>
public class RequiredInputTests
{
    private const string Thing = """{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }""";

    [TestCase("""{ "required": ["a"], "properties": { "a": { "type": "string" } } }""", ExpectedResult = "true")]
    [TestCase("""{ "properties": { "a": { "type": "string" } } }""", ExpectedResult = "")]
    [TestCase($$"""{ "properties": { "a": {{Thing}} } }""", ExpectedResult = "true a:model")]
    [TestCase($$"""{ "properties": { "a": { "type": "array", "items": {{Thing}} } } }""", ExpectedResult = "true a:list")]
    [TestCase($$"""{ "properties": { "a": { "type": "object", "additionalProperties": {{Thing}} } } }""", ExpectedResult = "true a:dictionary")]
    [TestCase($$"""{ "properties": { "a": { "type": "object", "properties": { "b": { "type": "array", "items": {{Thing}} } } } } }""", ExpectedResult = "true a:model")]
    [TestCase("""{ "required": ["a"], "properties": { "a": { "type": "array", "items": { "type": "string" } } } }""", ExpectedResult = "")]
    [TestCase("""{ "required": ["a"], "properties": { "a": { "type": "array", "minItems": 1, "items": { "type": "string" } } } }""", ExpectedResult = "true")]
    [TestCase("""{ "required": ["a"], "properties": { "a": { "type": "array", "minItems": 0, "items": { "type": "string" } } } }""", ExpectedResult = "")]
    public string Class_IsChecked_WhereItOrOneInsideMayLackSomething(string schema)
    {
        var body = Given.Body("""{ "type": "object", """ + schema[1..]).SelectToken("components.schemas.CreateThingRequest")!;

        return string.Join(' ', new[] { body["x-validate"]?.ToString(Newtonsoft.Json.Formatting.None) }
            .Concat(((JObject)body["properties"]!).Properties().Select(property => property.Value["x-validate"] is { } mark ? $"{property.Name}:{mark}" : null)).Where(mark => mark is not null));
    }

    // A class that is one thing in both has what the request requires; a class of answers alone that holds one checks nothing.
    [Test]
    public void Class_OfAnswersAlone_IsNotChecked()
    {
        const string part = """{ "type": "object", "x-csharp-class": "Part", "required": ["a"], "properties": { "a": { "type": "string" } } }""";
        var schemas = Given.Paths(Given.OperationText($$""" "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "part": {{part}} } } } } }, "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": { "part": {{part}} } } } } } } """, "/v2/thing", "post", "Create Thing")).SelectToken("components.schemas")!;

        Assert.That(((JObject)schemas).Properties().Where(schema => schema.Value["x-validate"] is not null).Select(schema => schema.Name), Is.EquivalentTo(["CreateThingRequest", "Part"]));
    }

    [Test]
    public void ListThatIsRequired_IsNeverNull_AndSentEmpty()
    {
        var body = Given.Body("""{ "type": "object", "required": ["a"], "properties": { "a": { "type": "array", "items": { "type": "string" } }, "b": { "type": "array", "items": { "type": "string" } } } }""")
            .SelectToken("components.schemas.CreateThingRequest")!;

        Assert.That((body["required"]!.Select(name => (string?)name), (bool?)body["properties"]!["a"]!["x-sent"], (bool?)body["properties"]!["b"]!["x-sent"]), Is.EqualTo((new[] { "a" }, true, (bool?)null)));
    }

    [TestCase("put", ExpectedResult = true)]
    [TestCase("patch", ExpectedResult = true)]
    [TestCase("post", ExpectedResult = null)]
    public bool? Request_ThatChangesWhatIsThere_IsMarked(string method) => (bool?)Given.Paths(Given.OperationText(
        """ "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string", "x-clear": "\" \"" } } } } } }, "responses": {} """, "/v2/thing", method, "Update Thing"))
        .SelectToken("components.schemas.UpdateThingRequest")!["x-updates"];
}
