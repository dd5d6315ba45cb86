namespace ClickUp.SpecCompiler.Tests.Rules;

public class ParameterNamesTests
{
    [TestCase("include_closed", ExpectedResult = "includeClosed")]
    [TestCase("statuses[]", ExpectedResult = "statuses")]
    [TestCase("default", ExpectedResult = "defaultValue")]
    [TestCase("body", ExpectedResult = "bodyValue")]
    [TestCase("URL", ExpectedResult = "url")]
    [TestCase("2fa", ExpectedResult = "twoFa")]
    public string? Name_IsCamelCase(string wire) =>
        (string?)Given.Operation($$""" "parameters": [ { "name": "{{wire}}", "in": "query", "required": true, "schema": { "type": "string" } } ] """)["parameters"]![0]!["x-originalName"];

    [Test]
    public void Name_InThePathAndInTheQuery_IsToldApart()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "team_id", "in": "query", "required": true, "schema": { "type": "string" } }, { "name": "team_Id", "in": "path", "required": true, "schema": { "type": "string" } } ] """, "/v2/team/{team_Id}");

        Assert.That(operation["parameters"]!.Select(p => (string?)p["x-originalName"]), Is.EqualTo(new[] { "workspaceId", "queryWorkspaceId" }));
    }

    [Test]
    public void Name_OfTheOverlay_Wins() =>
        Assert.That((string?)Given.Operation(""" "parameters": [ { "name": "q", "in": "query", "required": true, "x-csharp-name": "search", "schema": { "type": "string" } } ] """)["parameters"]![0]!["x-originalName"], Is.EqualTo("search"));

    [TestCase("a_b", "a-b")]
    [TestCase("$", "x")]
    public void Names_ThatCanNotBeGiven_AreRefused(string one, string other) =>
        Assert.That(Given.Refused(() => Given.Operation($$""" "parameters": [ { "name": "{{one}}", "in": "query", "required": true, "schema": { "type": "string" } }, { "name": "{{other}}", "in": "query", "required": true, "schema": { "type": "string" } } ] """)).Message, Does.Contain("x-csharp-name"));
}
