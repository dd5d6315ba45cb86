using System.Net;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerOptionsTests
{
    private static readonly ClickUpServerOptions[] _wrong =
    [
        new() { RateLimit = -1 },
        new() { RateLimitCounters = 0 },
        new() { MaxRequests = -1 },
        new() { Tokens = null! },
        new() { Tasks = null! },
        new() { TimeProvider = null! },
        new() { Tasks = [new("a"), new("a")] },
        new() { Tasks = [new("a", "DEV-1"), new("b", "DEV-1")] },
    ];

    [TestCaseSource(nameof(_wrong))]
    public void Options_OutOfRange_AreRefusedAtTheStart(ClickUpServerOptions options) =>
        Assert.That(async () => await ClickUpServer.StartAsync(options), Throws.InstanceOf<ArgumentException>());

    [Test]
    public async Task CustomIds_OfTwoWorkspaces_MayBeTheSame()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tasks = [new("a", "DEV-1", "1"), new("b", "DEV-1", "2")] });
        using var client = server.Client();

        await client.PostJsonAsync("v2/task/DEV-1/time?custom_task_ids=true&team_id=2", """{"time":1}""");

        Assert.That(server.RecordedTime.Single(), Has.Property("TaskId").EqualTo("b").And.Property("WorkspaceId").EqualTo("2"));
    }

    [Test]
    public async Task Http2_SpeaksHttp2AndOnlyThat()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Http2 = true });
        using var client = server.Client();
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        using var response = await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        Assert.That((response.StatusCode, response.Version, server.Requests.Single().Protocol), Is.EqualTo((HttpStatusCode.OK, HttpVersion.Version20, "HTTP/2")));
        using var old = server.Client();
        using var refused = await old.GetAsync("v2/user");
        Assert.That((refused.StatusCode, server.Requests.Count), Is.EqualTo((HttpStatusCode.BadRequest, 1)));
    }
}
