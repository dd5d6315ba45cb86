namespace ClickUp.SpecCompiler.Tests.Rules;

public class ScalarsTests
{
    [TestCase("""{ "type": "integer", "contentEncoding": "int32" }""", "long?")]
    [TestCase("""{ "type": "integer", "format": "int32" }""", "long?")]
    [TestCase("""{ "type": "number", "contentEncoding": "float" }""", "long?")]
    [TestCase("""{ "type": "number", "x-fraction": true }""", "double?")]
    [TestCase("""{ "type": "number" }""", "long?")]
    [TestCase("""{ "type": "string", "x-digits": true }""", "long?")]
    [TestCase("""{ "type": ["string", "integer", "null"], "x-digits": true }""", "long?")]
    [TestCase("""{ "type": "string", "format": "uuid" }""", "string?")]
    [TestCase("""{ "type": "string", "format": "uri" }""", "string?")]
    [TestCase("""{ "type": "string", "contentEncoding": "base64" }""", "string?")]
    [TestCase("""{ "type": "string", "const": "a" }""", "string?")]
    [TestCase("""{ "const": 3 }""", "long?")]
    [TestCase("""{ "enum": [1, 2.5] }""", "long?")]
    [TestCase("""{ "enum": [true, false] }""", "bool?")]
    [TestCase("""{ "enum": ["a", 1] }""", "RawJson?")]
    [TestCase("""{ "type": "integer", "enum": [1, 2] }""", "X?")]
    [TestCase("""{ "type": "number", "enum": [1, 2.0] }""", "X?")]
    [TestCase("""{ "enum": [1, 2] }""", "X?")]
    [TestCase("""{ "type": "integer", "enum": ["a"] }""", "long?")]
    [TestCase("""{ "type": "string", "enum": ["a", "b"] }""", "X?")]
    [TestCase("""{ "enum": ["a", "b"] }""", "X?")]
    public void Value_HasOneOfTheFewKinds(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": {{schema}} } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void List_ThatIsClosed_IsAnOpenEnum_WithANameForEachValue()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "color": { "type": "string", "enum": ["dark-blue", "%", "", "1", "dark-blue"] } } }""");

        Assert.That(document.Component("Color")["enum"]!.Select(value => (string?)value), Is.EqualTo(new[] { "dark-blue", "%", "", "1" }));
        Assert.That(document.Component("Color")["x-enumNames"]!.Select(value => (string?)value), Is.EqualTo(new[] { "DarkBlue", "Percent", "Empty", "One" }));
    }

    [Test]
    public void Numbers_ThatAreClosed_AreAnOpenEnumOverNumbers_NamedAsTheOverlaySays()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "priority": { "type": "number", "enum": [1, 2.0, 12], "x-value-names": { "1": "Urgent" } } } }""");

        Assert.That(document.Component("Priority")["enum"]!.Select(value => (long)value), Is.EqualTo(new[] { 1, 2, 12 }));
        Assert.That((string?)document.Component("Priority")["type"], Is.EqualTo("integer"));
        Assert.That(document.Component("Priority")["x-enumNames"]!.Select(value => (string?)value), Is.EqualTo(new[] { "Urgent", "Two", "Twelve" }));
    }

    [TestCase("not a name")]
    [TestCase("Equals")]
    public void NameOfAValue_ThatIsNone_IsRefused(string name) =>
        Assert.That(Given.Refused(() => Given.Answer($$"""{ "type": "object", "properties": { "color": { "enum": ["a"], "x-value-names": { "a": "{{name}}" } } } }""")).Message, Does.Contain("x-value-names"));

    [Test]
    public void SameList_WhereverItStands_IsOneType_AndIsCalledAfterWhatHoldsIt()
    {
        var document = Given.Answer("""
            { "type": "object", "properties": {
                "content_format": { "enum": ["md", "plain"] }, "description_format": { "enum": ["plain", "md"] },
                "state": { "enum": ["on", "off"] }, "inner": { "type": "object", "properties": { "state": { "enum": ["off", "on"] } } },
                "page": { "type": "object", "properties": { "visibility": { "enum": ["a"] } } }, "doc": { "type": "object", "properties": { "visibility": { "enum": ["b"] } } } } }
            """);

        Assert.That(document.TypeOf("GetThingResponse", "content_format"), Is.EqualTo("ContentFormat?"));
        Assert.That(document.TypeOf("GetThingResponse", "description_format"), Is.EqualTo("ContentFormat?"));
        Assert.That(document.TypeOf("GetThingResponse", "state"), Is.EqualTo("ThingState?"), "a state of what?");
        Assert.That(document.TypeOf("Inner", "state"), Is.EqualTo("ThingState?"));
        Assert.That(document.TypeOf("Page", "visibility"), Is.EqualTo("PageVisibility?"), "two lists of one name");
        Assert.That(document.TypeOf("Doc", "visibility"), Is.EqualTo("DocVisibility?"));
    }

    [Test]
    public void SameNumbers_UnderDifferentNames_AreDifferentTypes()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "archived": { "enum": [1, 2] }, "triaged": { "enum": [1, 2] }, "inner": { "type": "object", "properties": { "archived": { "enum": [2, 1] } } } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "archived"), Is.EqualTo("Archived?"));
        Assert.That(document.TypeOf("GetThingResponse", "triaged"), Is.EqualTo("Triaged?"));
        Assert.That(document.TypeOf("Inner", "archived"), Is.EqualTo("Archived?"));
    }
}
