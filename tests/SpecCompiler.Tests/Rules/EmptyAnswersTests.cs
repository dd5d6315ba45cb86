namespace ClickUp.SpecCompiler.Tests.Rules;

public class EmptyAnswersTests
{
    [TestCase("""{ "type": "object", "properties": {} }""")]
    [TestCase("{}")]
    public void Answer_ThatDescribesNothing_IsWhatCame_WhateverTheMethod(string schema)
    {
        var responses = $$""" "responses": { "200": { "content": { "application/json": { "schema": {{schema}} } } } } """;

        Assert.That(Given.ResultOf(Given.Operation(responses, method: "delete", summary: "Delete Thing")), Is.EqualTo("RawJson"));
        Assert.That(Given.ResultOf(Given.Operation(responses)), Is.EqualTo("RawJson"));
    }

    [TestCase(""" "responses": { "200": { "description": "" } } """)]
    [TestCase(""" "responses": {} """)]
    public void Answer_ThatIsNotDescribed_IsWhatCame(string responses) =>
        Assert.That(Given.ResultOf(Given.Operation(responses, method: "post")), Is.EqualTo("RawJson"));

    [Test]
    public void Answer_ThatIsKnownToBeEmpty_IsNoResult([Values("get", "post")] string method) =>
        Assert.That(Given.ResultOf(Given.Operation(""" "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "maxProperties": 0 } } } } } """, method: method)), Is.Null);

    [TestCase("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", "IDictionary<string, RawJson>")]
    [TestCase("""{ "type": "object", "additionalProperties": true }""", "IDictionary<string, RawJson>")]
    [TestCase("""{ "type": "array", "items": { "type": "boolean" } }""", "RawJson")]
    public void Answer_WithoutProperties_MayStillSaySomething(string schema, string expected) =>
        Assert.That(Given.ResultOf(Given.Answer(schema)["paths"]!["/v2/thing"]!["get"]!), Is.EqualTo(expected));
}
