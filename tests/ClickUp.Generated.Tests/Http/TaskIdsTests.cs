using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Http;

public class TaskIdsTests
{
    [TestCase("9hv", "9hv")]
    [TestCase("86c7mc19h", "86c7mc19h")]
    [TestCase("#86c7mc19h", "86c7mc19h")]
    [TestCase("CU-86c7mc19h", "86c7mc19h")]
    [TestCase("cu-86c7mc19h", "86c7mc19h")]
    [TestCase("#CU-86c7mc19h", "86c7mc19h")]
    [TestCase("123", "123")]
    [TestCase(" 9hv\t", "9hv")]
    [TestCase("https://app.clickup.com/t/86c7mc19h", "86c7mc19h")]
    [TestCase("https://app.clickup.com/t/86c7mc19h?comment=90", "86c7mc19h")]
    public async Task OwnId_IsSentWithoutItsDecoration_AndWithoutThePair(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour, workspaceId: "9002");

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo($"/api/v2/task/{sent}/time"));
    }

    [TestCase("DEV-42", "DEV-42")]
    [TestCase("#DEV-42", "DEV-42")]
    [TestCase("dev-42", "dev-42")]
    [TestCase("DEV-42 ", "DEV-42")]
    [TestCase("ABC_1.2-42", "ABC_1.2-42")]
    public async Task IdWithAHyphen_IsCustom_AndGoesWithTheWorkspace(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""").Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour);
        await client.TrackTimeAsync(id, Call.Hour, workspaceId: "9002");

        Assert.That(handler.Requests.Select(request => request.Uri.PathAndQuery), Is.EqualTo([
            $"/api/v2/task/{sent}/time?custom_task_ids=true&team_id=9001",
            $"/api/v2/task/{sent}/time?custom_task_ids=true&team_id=9002",
        ]));
    }

    [Test]
    public async Task CustomId_ReachesItsTask()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync("DEV-42", Call.Hour);

        Assert.That(server.Requests.Single().PathAndQuery, Is.EqualTo("/api/v2/task/DEV-42/time?custom_task_ids=true&team_id=9001"));
        Assert.That(server.RecordedTime.Single().TaskId, Is.EqualTo("86c7mc19h"));
    }

    [Test]
    public void CustomId_WithoutAWorkspace_IsRefusedBeforeAnythingIsSent()
    {
        var handler = new StubHandler();
        using var client = handler.Client();

        var e = Call.Throws<ArgumentException>(() => client.TrackTimeAsync("DEV-42", Call.Hour));

        Assert.That(e.Message, Does.Contain("'DEV-42'").And.Contain("WorkspaceId"));
        Assert.That(e.ParamName, Is.EqualTo("taskId"));
    }

    [TestCase("CU-123")]
    [TestCase("#CU-123")]
    [TestCase("CU-123456789012345678901234567890")]
    public void DigitsAfterCu_MayBeEither_AndAreRefused(string id)
    {
        using var client = new StubHandler().Client(options => options.WorkspaceId = "9001");

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync(id, Call.Hour)).Message, Does.Contain($"'{id}'"));
    }

    [TestCase("9hv", "9hv")]
    [TestCase("#9hv", "%239hv")]
    [TestCase("CU-86c7mc19h", "CU-86c7mc19h")]
    [TestCase("CU-123", "CU-123")]
    public async Task CustomTaskIdsTrue_ForcesIt_AndCutsNothing(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour, customTaskIds: true);

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo($"/api/v2/task/{sent}/time?custom_task_ids=true&team_id=9001"));
    }

    [Test]
    public void CustomTaskIdsTrue_WithoutAWorkspace_IsRefused()
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync("9hv", Call.Hour, customTaskIds: true)).Message, Does.Contain("'9hv'").And.Contain("WorkspaceId"));
    }

    [TestCase("DEV-42", "DEV-42")]
    [TestCase("9hv", "9hv")]
    public async Task CustomTaskIdsFalse_ForbidsIt_AndSendsNeitherParameter(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour, customTaskIds: false, workspaceId: "9002");

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo($"/api/v2/task/{sent}/time"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\t\r\n")]
    [TestCase("#")]
    [TestCase("# ")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("#..")]
    [TestCase("CU-")]
    [TestCase("CU-DEV-42")]
    [TestCase("CU-86c7mc19h_fix-login")]
    [TestCase("DEV-")]
    [TestCase("-42")]
    [TestCase("-")]
    [TestCase("##9hv")]
    [TestCase("# 9hv")]
    [TestCase("86c7mc19h?comment=90")]
    [TestCase("9hv#comment")]
    [TestCase("task:9hv")]
    [TestCase("DEV 42")]
    [TestCase("9hv/time")]
    [TestCase("/t/9hv")]
    [TestCase("https://example.com/t/9hv")]
    [TestCase("https://evilclickup.com/t/9hv")]
    [TestCase("ftp://app.clickup.com/t/9hv")]
    [TestCase("https://app.clickup.com/9001/v/li/901")]
    [TestCase("https://app.clickup.com/t/")]
    [TestCase("https://app.clickup.com/t/acme/DEV-42")]
    [TestCase("https://app.clickup.com/t/9001/DEV-42/x")]
    [TestCase("https://app.clickup.com/t/a%2Fb")]
    public void IdThatIsNone_IsRefused(string id)
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync(id, Call.Hour)).ParamName, Is.EqualTo("taskId"));
    }

    [TestCase("DEV-42", null, "9001")]
    [TestCase("DEV-42", " 9002 ", "9002")]
    [TestCase("https://app.clickup.com/t/9003/DEV-42", null, "9003")]
    [TestCase("https://app.clickup.com/t/9003/DEV-42", "9002", "9002")]
    [TestCase("app.clickup.com/t/9003/DEV-42/?block=1", null, "9003")]
    public void Workspace_IsTheCalls_OrTheLinks_OrTheClients(string id, string? workspaceId, string expected) =>
        Assert.That(Query(new TaskIds(null, workspaceId, "9001"), id), Is.EqualTo($"DEV-42?custom_task_ids=true&team_id={expected}"));

    [Test]
    public void LinksOfTwoWorkspaces_AreRefused_UnlessTheCallNamesOne()
    {
        string[] links = ["https://app.clickup.com/t/1/DEV-1", "https://app.clickup.com/t/2/DEV-2"];

        Assert.That(() => Query(new TaskIds(null, null, "9001"), links), Throws.ArgumentException.With.Message.Contains("two workspaces, 1 and 2"));
        Assert.That(Query(new TaskIds(null, "3", "9001"), links), Is.EqualTo("DEV-1,DEV-2?custom_task_ids=true&team_id=3"));
        Assert.That(Query(new TaskIds(null, null, "9001"), "DEV-0", links[1], "DEV-3"), Is.EqualTo("DEV-0,DEV-2,DEV-3?custom_task_ids=true&team_id=2"));
    }

    private static readonly (string Place, Func<ClickUpClient, string, Task> Call)[] Places =
    [
        ("the body's parent", (client, id) => client.CreateTaskAsync("1", new CreateTaskRequest { Name = "a", Parent = id })),
        ("the parent of a change", (client, id) => client.UpdateTaskAsync("9hv", new UpdateTaskRequest { Parent = id })),
        ("a filter", (client, id) => client.GetWorkspaceTasksAsync("1", new GetWorkspaceTasksOptions { Parent = id })),
        ("an enumeration's filter", async (client, id) => { await foreach (var _ in client.EnumerateWorkspaceTasksAsync("1", new GetWorkspaceTasksOptions { Parent = id })) { } }),
        ("a webhook's task", (client, id) => client.CreateWebhookAsync("1", new CreateWebhookRequest { Endpoint = "https://example.com", Events = { WebhookEventType.TaskCreated }, TaskId = id })),
        ("a target's tasks", (client, id) => client.CreateKeyResultAsync("1", new CreateKeyResultRequest { Name = "a", Type = "automatic", TaskIds = [id] })),
    ];

    [Test]
    public async Task Id_IsReadAlikeWhereverItStands([ValueSource(nameof(PlaceNames))] string place)
    {
        var handler = new StubHandler().Answer("{}");
        using var client = handler.Client();

        await Places.Single(one => one.Place == place).Call(client, "https://app.clickup.com/t/86c7mc19h?comment=90");

        var request = handler.Requests.Single();
        Assert.That(request.Uri.PathAndQuery + request.Body, Does.Contain("86c7mc19h").And.Not.Contain("comment").And.Not.Contain("app.clickup.com"));
    }

    [Test]
    public void CustomId_IsRefusedWhereClickUpDoesNotTakeIt_WhereverItStands([ValueSource(nameof(PlaceNames))] string place)
    {
        using var client = new StubHandler().Client();

        Assert.That(() => Places.Single(one => one.Place == place).Call(client, "DEV-42"), Throws.ArgumentException.With.Message.Contains("DEV-42"));
    }

    [Test]
    public async Task Options_OfTheCaller_AreLeftAsTheyAre()
    {
        using var client = new StubHandler().Answer("{}").Client();
        var options = new GetWorkspaceTasksOptions { Parent = "#9hv" };

        await client.GetWorkspaceTasksAsync("1", options);

        Assert.That(options.Parent, Is.EqualTo("#9hv"));
    }

    private static IEnumerable<string> PlaceNames => Places.Select(place => place.Place);

    [Test]
    public void BlankWorkspace_IsRefused() =>
        Assert.That(() => new TaskIds(null, " ", "9001"), Throws.ArgumentException.With.Property("ParamName").EqualTo("workspaceId"));

    [Test]
    public void Refusal_AdvisesOnlyWhatTheOperationTakes()
    {
        Assert.That(() => new TaskIds().Resolve("CU-42", "taskId"), Throws.ArgumentException.With.Message.Contains("pass '42'").And.Message.Not.Contains("customTaskIds"));
        Assert.That(() => new TaskIds(null, null, null).Resolve("CU-42", "taskId"), Throws.ArgumentException.With.Message.Contains("customTaskIds: true"));
        Assert.That(() => new TaskIds().Resolve("a b", "taskId"), Throws.ArgumentException.With.Message.StartsWith("'a b' is no task id").And.Message.Not.Contains("customTaskIds"));
    }

    [TestCase("9hv", "9hv")]
    [TestCase("#DEV-42", "DEV-42")]
    [TestCase("https://app.clickup.com/t/9001/DEV-42", "DEV-42")]
    public void ParameterThatTakesBothKinds_GetsTheIdAlone(string id, string sent) => Assert.That(TaskIds.ResolveAny(id, "taskId"), Is.EqualTo(sent));

    [TestCase("CU-42")]
    [TestCase("a b")]
    [TestCase("")]
    public void ParameterThatTakesBothKinds_TakesNothingElse(string id) => Assert.That(() => TaskIds.ResolveAny(id, "taskId"), Throws.ArgumentException);

    private static string Query(TaskIds ids, params string[] texts)
    {
        var sent = new List<string>();
        foreach (var text in texts)
            sent.Add(ids.Resolve(text, "taskId"));
        var url = new UrlBuilder(new char[64], "https://a/");
        ids.AppendTo(ref url);
        return string.Join(",", sent) + url.ToUri().Query;
    }
}
