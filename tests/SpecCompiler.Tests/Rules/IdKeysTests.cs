namespace ClickUp.SpecCompiler.Tests.Rules;

public class IdKeysTests
{
    private const string Thing = """{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }""";

    [TestCase("27075wz", "20bbn28")]
    [TestCase("3cuh", "g4fs")]
    [TestCase("123", "124")]
    [TestCase("b955c4dc-b8a8-48d8-a0c6-b4200788a683", "21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f")]
    public void Object_WithIdsAsNames_IsADictionary(string one, string other) =>
        Assert.That(TypeOf($$""" "{{one}}": {{Thing}}, "{{other}}": {{Thing}} """), Is.EqualTo("IDictionary<string, X>"));

    [Test]
    public void Object_WithOneIdAsName_IsADictionary() =>
        Assert.That(TypeOf($$""" "27075wz": {{Thing}} """), Is.EqualTo("IDictionary<string, X>"));

    [Test]
    public void Object_WithIdsAsNamesOfPlainValues_IsADictionary() =>
        Assert.That(TypeOf(""" "123": { "type": "integer" }, "124": { "type": "integer" } """), Is.EqualTo("IDictionary<string, long>"));

    [TestCase(""" "address1": { "type": "string" }, "address2": { "type": "string" } """)]
    [TestCase(""" "2fa": { "type": "boolean" } """)]
    [TestCase(""" "1st_line": { "type": "string" }, "2nd_line": { "type": "string" } """)]
    [TestCase(""" "id": { "type": "string" }, "123": { "type": "string" } """)]
    [TestCase(""" "due_dates": { "type": "object", "properties": { "on": { "type": "boolean" } } }, "tags": { "type": "object", "properties": { "on": { "type": "boolean" } } } """)]
    public void Object_WithNamesThatPeopleGive_IsAClass(string properties) =>
        Assert.That(TypeOf(properties), Is.EqualTo("X"));

    [Test]
    public void Dictionary_KeepsWhatTheExamplesOfItsEntriesShow()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "x": { "type": "object", "properties": { "27075wz": { "type": "object", "required": ["name", "color"], "properties": { "name": { "type": "string" }, "color": { "type": "string" } } } } } } }""",
            """{ "x": { "27075wz": { "name": "a" } } }""");

        Assert.That(document.TypeOf("X", "name"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("X", "color"), Is.EqualTo("string?"));
    }

    private static string TypeOf(string properties) =>
        Given.Answer($$"""{ "type": "object", "required": ["x"], "properties": { "x": { "type": "object", "properties": { {{properties}} } } } }""").TypeOf("GetThingResponse", "x");
}
