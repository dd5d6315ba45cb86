using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class TaskIdsTests
{
    private const string Pair = """{ "name": "custom_task_ids", "in": "query", "schema": { "type": "boolean" } }, { "name": "team_id", "in": "query", "schema": { "type": "number" } }""";
    private const string TaskId = """{ "name": "task_id", "in": "path", "required": true, "schema": { "type": "string" } }""";

    [Test]
    public void Pair_IsTakenOut_AndSaid()
    {
        var operation = Given.Operation($$""" "parameters": [ {{TaskId}}, {{Pair}} ] """, "/v2/task/{task_id}");

        Assert.That(operation["parameters"]!.Select(p => (string?)p["name"]), Is.EqualTo(new[] { "task_id" }));
        Assert.That((bool?)operation["x-custom-task-ids"], Is.True);
        Assert.That(operation.ContainsKey("x-workspace"), Is.False);
        Assert.That(Ids(operation), Is.EqualTo("""[{"parameter":"taskId"}]"""));
    }

    [Test]
    public void Pair_BesideTheWorkspaceInThePath_NamesThatParameter()
    {
        var operation = Given.Operation($$""" "parameters": [ { "name": "team_Id", "in": "path", "required": true, "schema": { "type": "number" } }, {{Pair}} ] """, "/v2/team/{team_Id}/time_entries");

        Assert.That((string?)operation["x-workspace"], Is.EqualTo("workspaceId"));
        Assert.That(operation["parameters"]!.Select(p => (string?)p["x-originalName"]), Is.EqualTo(new[] { "workspaceId" }));
    }

    [Test]
    public void WorkspaceId_WithoutItsPartner_StaysAParameter()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "team_id", "in": "query", "required": true, "schema": { "type": "number" } } ] """);

        Assert.That((string?)operation["parameters"]!.Single()["x-originalName"], Is.EqualTo("workspaceId"));
        Assert.That(operation.ContainsKey("x-custom-task-ids"), Is.False);
    }

    [Test]
    public void TaskIds_InAQuery_AreAList_AndNoOption()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "task_ids", "in": "query", "required": true, "schema": { "type": "array", "items": { "type": "string" } } } ] """);

        Assert.That(Ids(operation), Is.EqualTo("""[{"parameter":"taskIds","list":true}]"""));
    }

    [Test]
    public void TaskId_UnderAnotherName_IsMarkedByTheOverlay_InParametersAndBodies()
    {
        var operation = Given.Operation("""
            "parameters": [ { "name": "depends_on", "in": "query", "x-task-id": true, "schema": { "type": "string" } } ],
            "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": {
                "tid": { "type": "string", "x-task-id": true }, "source_task_ids": { "type": "array", "items": { "type": "string" }, "x-task-id": true }, "name": { "type": "string" } } } } } }
            """, method: "post", summary: "Merge Things");

        Assert.That(Ids(operation), Is.EqualTo("""[{"option":"DependsOn"},{"body":"Tid"},{"body":"SourceTaskIds","list":true}]"""));
    }

    [TestCase("", ExpectedResult = """[{"option":"TaskId"}]""", Description = "nothing says that it may be a custom one")]
    [TestCase(Pair + ",", ExpectedResult = """[{"parameter":"taskId"}]""")]
    public string? TaskId_ThatIsOptional_StandsBesideWhatSaysItsKind_ElseInTheOptions(string pair) =>
        Ids(Given.Operation($$""" "parameters": [ {{pair}} { "name": "task_id", "in": "query", "schema": { "type": "string" } } ] """));

    [Test]
    public void Options_WithATaskId_AreCopied() =>
        Assert.That((bool?)Given.Paths(Given.OperationText(""" "parameters": [ { "name": "parent", "in": "query", "x-task-id": true, "schema": { "type": "string" } } ] """, "/v2/thing", "get", "Get Thing")).Component("GetThingOptions")["x-pages"], Is.True);

    [TestCase(""" "task_id": { "type": "string" } """, ExpectedResult = """[{"body":"TaskId"}]""")]
    [TestCase(""" "task_ids": { "type": "array", "items": { "type": "string" } } """, ExpectedResult = """[{"body":"TaskIds","list":true}]""")]
    [TestCase(""" "task_id": { "type": "string", "x-task-id": false } """, ExpectedResult = null)]
    [TestCase(""" "task_id": { "type": "object", "properties": { "a": {} } } """, ExpectedResult = null)]
    public string? TaskId_InABody_IsKnownByItsName(string property) =>
        Ids(Given.Operation($$""" "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { {{property}} } } } } } """, method: "post", summary: "Create Thing"));

    private static string? Ids(JObject operation) => operation["x-task-ids"]?.ToString(Formatting.None);

    [Test]
    public void Id_ThatMayBeOfBothKinds_IsListedApart()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "task_id", "in": "path", "required": true, "x-task-id": "any", "schema": { "type": "string" } } ] """, "/v2/t/{task_id}");

        Assert.That(operation["x-any-task-ids"]!.Select(name => (string?)name), Is.EqualTo(new[] { "taskId" }));
        Assert.That(operation.ContainsKey("x-task-ids"), Is.False);
    }
}
