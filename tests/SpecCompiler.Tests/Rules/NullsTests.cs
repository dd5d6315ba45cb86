namespace ClickUp.SpecCompiler.Tests.Rules;

public class NullsTests
{
    [TestCase(""" "type": ["string", "null"] """, "string?")]
    [TestCase(""" "type": ["null", "integer"] """, "long?")]
    [TestCase(""" "type": "string", "nullable": true """, "string?")]
    [TestCase(""" "type": ["integer", "number"] """, "long")]
    [TestCase(""" "type": ["string", "number"] """, "RawJson")]
    [TestCase(""" "type": ["object", "array", "null"] """, "RawJson?")]
    [TestCase(""" "type": "null" """, "RawJson?")]
    [TestCase(""" "const": null """, "RawJson?")]
    [TestCase(""" "type": ["string"] """, "string")]
    [TestCase(""" "type": "integer", "enum": [1, 2, null] """, "X?")]
    [TestCase(""" "oneOf": [ { "type": "string" }, { "type": "null" } ] """, "string?")]
    [TestCase(""" "anyOf": [ { "type": "object", "properties": { "a": {} } }, { "type": "null" } ] """, "X?")]
    public void Null_IsNoType_AndIsNotPromised(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "required": ["x"], "properties": { "x": { {{schema}} } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Null_ThroughAReference_IsNotPromisedEither() =>
        Assert.That(Given.Paths(Given.AnswerText("""{ "type": "object", "required": ["x"], "properties": { "x": { "$ref": "#/components/schemas/p" } } }"""),
            """, "components": { "schemas": { "p": { "type": "object", "nullable": true, "properties": { "a": { "type": "string" } } } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo("X?"));
}
