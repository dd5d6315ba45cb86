namespace ClickUp.SpecCompiler.Tests.Rules;

public class OperationNamesTests
{
    [TestCase("Track time", ExpectedResult = "TrackTime")]
    [TestCase("Get Task's Time in Status", ExpectedResult = "GetTaskTimeInStatus")]
    [TestCase("Get Bulk Tasks' Time in Status", ExpectedResult = "GetBulkTasksTimeInStatus")]
    [TestCase("Get Workspace (Everything level) Views", ExpectedResult = "GetWorkspaceViews")]
    [TestCase("Create List From Template in Space.", ExpectedResult = "CreateListFromTemplateInSpace")]
    [TestCase("Delete a time Entry", ExpectedResult = "DeleteTimeEntry")]
    [TestCase("Get time entries within a date range", ExpectedResult = "GetTimeEntriesWithinDateRange")]
    [TestCase("**Get** the `Doc`", ExpectedResult = "GetDoc")]
    [TestCase("Create user's 3rd API key", ExpectedResult = "CreateUser3RdApiKey")]
    public string? Name_ComesFromTheSummary(string summary) => (string?)Given.Operation("", summary: summary)["operationId"];

    [Test]
    public void Name_WithoutASummary_ComesFromThePath() =>
        Assert.That((string?)Given.Operation("", "/v2/team/{team_id}/custom_item", "get", "")["operationId"], Is.EqualTo("GetWorkspaceCustomItem"));

    [Test]
    public void Name_OfTheOverlay_Wins() =>
        Assert.That((string?)Given.Operation(""" "x-csharp-name": "FetchIt" """)["operationId"], Is.EqualTo("FetchIt"));

    [Test]
    public void Name_ThatIsNone_IsRefused() =>
        Assert.That(Given.Refused(() => Given.Operation(""" "x-csharp-name": "fetch it" """)).Pointer, Is.EqualTo("#/paths/~1v2~1thing/get/x-csharp-name"));

    [Test]
    public void Names_ThatAreTheSame_ArePartedByWhatStandsInParentheses()
    {
        var document = Given.Paths("""{ "/v2/a": { "get": { "summary": "Get Views (Space)", "responses": {} } }, "/v2/b": { "get": { "summary": "Get Views (Folder)", "responses": {} } } }""");

        Assert.That((string?)document["paths"]!["/v2/a"]!["get"]!["operationId"], Is.EqualTo("GetViewsSpace"));
        Assert.That((string?)document["paths"]!["/v2/b"]!["get"]!["operationId"], Is.EqualTo("GetViewsFolder"));
    }

    [Test]
    public void Names_ThatAreTheSame_ArePartedByTheOperationId()
    {
        var document = Given.Paths("""{ "/v2/a": { "get": { "summary": "Get Views", "operationId": "getSpaceViews", "responses": {} } }, "/v3/b": { "get": { "summary": "Get Views", "operationId": "getFolderViews", "responses": {} } } }""");

        Assert.That((string?)document["paths"]!["/v2/a"]!["get"]!["operationId"], Is.EqualTo("GetSpaceViews"));
    }

    [Test]
    public void Names_ThatNothingParts_AreRefused_NamingBoth()
    {
        var error = Given.Refused(() => Given.Paths("""{ "/v2/a": { "get": { "summary": "Get Views", "responses": {} } }, "/v2/b": { "get": { "summary": "Get views.", "responses": {} } } }"""));

        Assert.That(error.Message, Does.Contain("GET /v2/a").And.Contain("GET /v2/b").And.Contain("GetViewsAsync").And.Contain("x-csharp-name"));
    }
}
