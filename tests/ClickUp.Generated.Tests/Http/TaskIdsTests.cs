using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Http;

public class TaskIdsTests
{
    [TestCase("9hv", "9hv")]
    [TestCase("86c7mc19h", "86c7mc19h")]
    [TestCase("#86c7mc19h", "86c7mc19h")]
    [TestCase("CU-86c7mc19h", "86c7mc19h")]
    [TestCase("#CU-86c7mc19h", "86c7mc19h")]
    [TestCase("123", "123")]
    public async Task OwnId_IsSentWithoutItsDecoration_AndWithoutThePair(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour, teamId: "9002");

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo($"/api/v2/task/{sent}/time"));
    }

    [TestCase("DEV-42", "DEV-42")]
    [TestCase("#DEV-42", "DEV-42")]
    [TestCase("dev-42", "dev-42")]
    [TestCase("CU-DEV-42", "CU-DEV-42")]
    [TestCase("cu-86c7mc19h", "cu-86c7mc19h")]
    public async Task IdWithAHyphen_IsCustom_AndGoesWithTheWorkspace(string id, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""").Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour);
        await client.TrackTimeAsync(id, Call.Hour, teamId: "9002");

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

        await client.TrackTimeAsync(id, Call.Hour, customTaskIds: false, teamId: "9002");

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
    public void IdThatIsNone_IsRefused(string id)
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync(id, Call.Hour)).ParamName, Is.EqualTo("taskId"));
    }

    [Test]
    public void BlankTeamId_IsRefused()
    {
        using var client = new StubHandler().Client(options => options.WorkspaceId = "9001");

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync("DEV-42", Call.Hour, teamId: " ")).ParamName, Is.EqualTo("teamId"));
    }
}
