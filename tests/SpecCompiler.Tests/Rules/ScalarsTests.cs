namespace ClickUp.SpecCompiler.Tests.Rules;

public class ScalarsTests
{
    [TestCase("""{ "type": "integer", "contentEncoding": "int32" }""", "long?")]
    [TestCase("""{ "type": "integer", "format": "int32" }""", "long?")]
    [TestCase("""{ "type": "number", "contentEncoding": "float" }""", "double?")]
    [TestCase("""{ "type": "number" }""", "double?")]
    [TestCase("""{ "type": "string", "format": "uuid" }""", "string?")]
    [TestCase("""{ "type": "string", "format": "uri" }""", "string?")]
    [TestCase("""{ "type": "string", "contentEncoding": "base64" }""", "string?")]
    [TestCase("""{ "type": "string", "const": "a" }""", "string?")]
    [TestCase("""{ "const": 3 }""", "long?")]
    [TestCase("""{ "enum": [1, 2.5] }""", "double?")]
    [TestCase("""{ "enum": [true, false] }""", "bool?")]
    [TestCase("""{ "enum": ["a", 1] }""", "RawJson?")]
    [TestCase("""{ "type": "integer", "enum": [1, 2] }""", "long?")]
    [TestCase("""{ "type": "string", "enum": ["a", "b"] }""", "ThingX?")]
    [TestCase("""{ "enum": ["a", "b"] }""", "ThingX?")]
    public void Value_HasOneOfTheFewKinds(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": {{schema}} } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void List_ThatIsClosed_IsAnOpenEnum_WithANameForEachValue()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "color": { "type": "string", "enum": ["dark-blue", "%", "", "1", "dark-blue"] } } }""");

        Assert.That(document.Component("ThingColor")["enum"]!.Select(value => (string?)value), Is.EqualTo(new[] { "dark-blue", "%", "", "1" }));
        Assert.That(document.Component("ThingColor")["x-enumNames"]!.Select(value => (string?)value), Is.EqualTo(new[] { "DarkBlue", "Percent", "Empty", "One" }));
    }
}
