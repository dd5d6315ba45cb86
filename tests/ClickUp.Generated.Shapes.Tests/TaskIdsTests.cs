namespace ClickUp.Generated.Shapes.Tests;

public class TaskIdsTests
{
    [Test]
    public async Task AllIdsOfOneCall_AreResolved()
    {
        var handler = new StubHandler().Answer("").Answer("").Answer("");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.LinkTasksAsync("#9hv", "CU-86c7mc19h");
        await client.LinkTasksAsync("#9hv", "CU-86c7mc19h", dependsOn: "#1a", taskIds: ["CU-2b", "3c"]);
        await client.LinkTasksAsync("DEV-1", "#DEV-2", dependsOn: "DEV-3", taskIds: ["DEV-4", "#DEV-5"]);

        Assert.That(handler.Requests.Select(request => request.Uri.PathAndQuery), Is.EqualTo([
            "/api/v2/task/9hv/link/86c7mc19h",
            "/api/v2/task/9hv/link/86c7mc19h?depends_on=1a&task_ids=2b&task_ids=3c",
            "/api/v2/task/DEV-1/link/DEV-2?depends_on=DEV-3&task_ids=DEV-4&task_ids=DEV-5&custom_task_ids=true&team_id=9001",
        ]));
    }

    [TestCase("DEV-1", "9hv", null, null)]
    [TestCase("9hv", "DEV-1", null, null)]
    [TestCase("9hv", "9hw", "DEV-1", null)]
    [TestCase("9hv", "9hw", null, "DEV-1")]
    [TestCase("DEV-1", "DEV-2", "DEV-3", "9hv")]
    public void IdsOfTwoKinds_AreRefused(string task, string link, string? dependsOn, string? other)
    {
        using var client = new StubHandler().Client(options => options.WorkspaceId = "9001");

        var e = Call.Throws<ArgumentException>(() => client.LinkTasksAsync(task, link, dependsOn, other is null ? null : [other]));

        Assert.That(e.Message, Does.Contain("DEV-1").Or.Contain("9hv").And.Contain("two kinds"));
    }

    [Test]
    public async Task CustomTaskIdsTrueOrFalse_HoldsForAll()
    {
        var handler = new StubHandler().Answer("").Answer("");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.LinkTasksAsync("#a", "DEV-2", customTaskIds: true);
        await client.LinkTasksAsync("9hv", "DEV-2", customTaskIds: false);

        Assert.That(handler.Requests.Select(request => request.Uri.PathAndQuery), Is.EqualTo(["/api/v2/task/%23a/link/DEV-2?custom_task_ids=true&team_id=9001", "/api/v2/task/9hv/link/DEV-2"]));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void BlankIdInAQueryOrBody_IsRefused(string id)
    {
        using var client = new StubHandler().Client();

        Call.Throws<ArgumentException>(() => client.LinkTasksAsync("1", "2", dependsOn: id));
        Call.Throws<ArgumentException>(() => client.LinkTasksAsync("1", "2", taskIds: ["3", id]));
        Call.Throws<ArgumentException>(() => client.StartTimerAsync("1", new() { TaskId = id }));
        Call.Throws<ArgumentException>(() => client.MergeTasksAsync("1", new() { SourceTaskIds = [id] }));
        Call.Throws<ArgumentNullException>(() => client.LinkTasksAsync("1", "2", taskIds: [null!]));
    }

    [Test]
    public async Task WorkspaceInThePath_IsThatOfTheQuery()
    {
        var handler = new StubHandler().Answer("").Answer("").Answer("");
        using var client = handler.Client(options => options.WorkspaceId = "1");

        await client.StartTimerAsync("9002");
        await client.StartTimerAsync("9002", new() { TaskId = "DEV-42", Note = "x" });
        await client.StartTimerAsync("9002", new() { TaskId = "#9hv" });

        Assert.That(handler.Requests.Select(request => (request.Uri.PathAndQuery, request.Body)), Is.EqualTo([
            ("/api/v2/team/9002/timer", ""),
            ("/api/v2/team/9002/timer?custom_task_ids=true&team_id=9002", """{"tid":"DEV-42","note":"x"}"""),
            ("/api/v2/team/9002/timer", """{"tid":"9hv"}"""),
        ]));
    }

    [Test]
    public async Task IdsInABody_AreResolved_AndTheCallersBodyIsLeftAsItIs()
    {
        var handler = new StubHandler().Answer("").Answer("");
        using var client = handler.Client();
        var timer = new StartTimerRequest { TaskId = "CU-86c7mc19h", MoreTasks = ["#9hv", "1a"], AdditionalProperties = { ["x"] = RawJson.Parse("1") } };
        var merge = new MergeTasksRequest { SourceTaskIds = ["#9hv", "CU-86c7mc19h"] };

        await client.StartTimerAsync("1", timer);
        await client.MergeTasksAsync("#1a", merge);

        Assert.That(handler.Requests.Select(request => (request.Uri.AbsolutePath, request.Body)), Is.EqualTo([
            ("/api/v2/team/1/timer", """{"tid":"86c7mc19h","more_tasks":["9hv","1a"],"x":1}"""),
            ("/api/v2/task/1a/merge", """{"source_task_ids":["9hv","86c7mc19h"]}"""),
        ]));
        Assert.That((timer.TaskId, timer.MoreTasks, merge.SourceTaskIds), Is.EqualTo(("CU-86c7mc19h", new[] { "#9hv", "1a" }, new[] { "#9hv", "CU-86c7mc19h" })));
    }

    [Test]
    public void IdsOfTwoKindsInABody_AreRefused()
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.StartTimerAsync("1", new() { TaskId = "DEV-1", MoreTasks = ["9hv"] })).Message, Does.Contain("two kinds"));
    }

    [Test]
    public void CustomTaskIdsTrue_WithoutAnyId_IsSentWithTheWorkspace()
    {
        var handler = new StubHandler().Answer("");
        using var client = handler.Client();

        client.StartTimerAsync("9002", customTaskIds: true).GetAwaiter().GetResult();

        Assert.That(handler.Requests.Single().Uri.Query, Is.EqualTo("?custom_task_ids=true&team_id=9002"));
    }

    [Test]
    public void OperationWithoutThePair_TakesNoCustomId()
    {
        using var client = new StubHandler().Client(options => options.WorkspaceId = "9001");

        Assert.That(Call.Throws<ArgumentException>(() => client.MergeTasksAsync("DEV-42", new())).Message, Does.Contain("'DEV-42'"));
        Assert.That(Call.Throws<ArgumentException>(() => client.MergeTasksAsync("9hv", new() { SourceTaskIds = ["DEV-42"] })).Message, Does.Contain("'DEV-42'"));
        Call.Throws<ArgumentException>(() => client.MergeTasksAsync("CU-123", new()));
    }

    [Test]
    public void BlankWorkspaceInThePath_IsRefused()
    {
        using var client = new StubHandler().Client();

        Call.Throws<ArgumentException>(() => client.StartTimerAsync(" "));
        Call.Throws<ArgumentNullException>(() => client.StartTimerAsync(null!));
    }
}
