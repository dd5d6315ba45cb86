namespace ClickUp.SpecCompiler.Tests.Rules;

public class EmptyAnswersTests
{
    [TestCase("""{ "type": "object", "contentMediaType": "application/json", "examples": [ {} ] }""")]
    [TestCase("""{ "type": "object", "properties": {} }""")]
    [TestCase("{}")]
    public void Answer_ThatDescribesNothing_IsNoResult_ButOfAGetItIsWhatCame(string schema)
    {
        var responses = $$""" "responses": { "200": { "content": { "application/json": { "schema": {{schema}} } } } } """;

        Assert.That(Given.ResultOf(Given.Operation(responses, method: "delete", summary: "Delete Thing")), Is.Null);
        Assert.That(Given.ResultOf(Given.Operation(responses)), Is.EqualTo("RawJson"));
    }

    [Test]
    public void Answer_OfAGetThatIsNotDescribed_IsWhatCame() =>
        Assert.That(Given.ResultOf(Given.Operation(""" "responses": { "200": { "description": "" } } """)), Is.EqualTo("RawJson"));

    [TestCase("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", "IDictionary<string, RawJson>")]
    [TestCase("""{ "type": "object", "additionalProperties": true }""", "IDictionary<string, RawJson>")]
    [TestCase("""{ "type": "array", "items": { "type": "boolean" } }""", "RawJson")]
    public void Answer_WithoutProperties_MayStillSaySomething(string schema, string expected) =>
        Assert.That(Given.ResultOf(Given.Answer(schema)["paths"]!["/v2/thing"]!["get"]!), Is.EqualTo(expected));
}
