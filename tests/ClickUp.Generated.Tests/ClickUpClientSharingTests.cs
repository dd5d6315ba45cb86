using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>Other users and other HttpClients over what a client makes for itself.</summary>
public sealed class ClickUpClientSharingTests
{
    [Test]
    public async Task WithToken_IsAnotherUser_OverTheSameConnectionAndWithALimitOfItsOwn()
    {
        var time = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_a", "pk_b"], RateLimit = 1, TimeProvider = time });
        using var client = server.Client(options => (options.Token, options.TimeProvider) = ("pk_a", time));
        using var other = client.WithToken("pk_b");

        await client.TrackAsync();
        await other.TrackAsync();

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "pk_a", "pk_b" }));
        Assert.That((client.LastRateLimit!.Remaining, other.LastRateLimit!.Remaining), Is.EqualTo((0, 0)));
    }

    [TestCase(null, "9001")]
    [TestCase("77", "77")]
    public async Task WithToken_HasTheWorkspaceThatItIsGiven_OrThatOfTheClient(string? given, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => (options.WorkspaceId, options.TokenProvider) = ("9001", _ => throw new InvalidOperationException("not asked")));

        await client.WithToken("eyJ0", given).TrackTimeAsync("DEV-42", Call.Hour);

        Assert.That((handler.Requests.Single().Authorization, handler.Requests.Single().Uri.Query), Is.EqualTo(("Bearer eyJ0", $"?custom_task_ids=true&team_id={sent}")));
    }

    [Test]
    public async Task WithToken_Disposed_LeavesTheClientAsItIs()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        client.WithToken("pk_other").Dispose();

        await client.TrackAsync();
    }

    [Test]
    public async Task WithToken_EndsWithItsClient()
    {
        await using var server = await ClickUpServer.StartAsync();
        var client = server.Client();
        var other = client.WithToken("pk_test");

        client.Dispose();

        await other.TrackAsync().FailsAsync<ObjectDisposedException>();
    }

    [TestCase("", null, "Token")]
    [TestCase("pk_1\n", null, "Token")]
    [TestCase("pk_1", " ", "WorkspaceId")]
    public void WithToken_OfWhatIsNone_IsRefused(string token, string? workspace, string parameter)
    {
        using var client = new StubHandler().Client();

        Assert.That(Assert.Catch<ArgumentException>(() => client.WithToken(token, workspace))!.ParamName, Is.EqualTo(parameter));
        Assert.That(() => client.WithToken(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task CreateHandler_KeepsTheLimitOfTheOptions_ByTheirClock()
    {
        var time = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, TimeProvider = time });
        var options = new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress, TimeProvider = time, RateLimit = { QueueLength = 1 } };
        using var http = new HttpClient(ClickUpClient.CreateHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, options);
        await client.TrackAsync();

        var waiting = client.TrackAsync();
        var e = await client.TrackAsync().FailsAsync<ClickUpException>();
        time.Advance(TimeSpan.FromSeconds(61));
        await waiting.WaitAsync(Call.Patience);

        Assert.That((e.Message, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime was not sent: 1 requests of its token wait for the rate limit already (RateLimitHandlerOptions.QueueLength).", false)));
    }

    [Test]
    public void CreateHandler_ChecksTheOptions() =>
        Assert.That(Assert.Catch<ArgumentException>(() => ClickUpClient.CreateHandler(new() { RateLimit = { QueueLength = -1 } }))!.ParamName, Is.EqualTo("QueueLength"));

    [Test]
    public async Task RateLimit_ThatIsNotWaitedFor_FailsAtOnce()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1 });
        using var client = server.Client(options => options.RateLimit.Wait = false);
        await client.TrackAsync();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Message, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime was not sent: the rate limit does not allow it now, and RateLimitHandlerOptions.Wait is false.", false)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Refusal_ThatIsNotWaitedFor_IsTheAnswer()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.TooManyRequests));
        using var client = server.Client(options => options.RateLimit.Wait = false);

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpApiException>()).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task UserAgent_OfACallersHttpClient_IsTheCallers()
    {
        string? sent = null;
        var handler = new StubHandler().Answer((request, _) =>
        {
            sent = string.Join(" ", request.Headers.GetValues("User-Agent"));
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"1"}""") });
        });
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Timesheets/7.1");
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test" });

        await client.TrackAsync();

        Assert.That(sent, Is.EqualTo("Timesheets/7.1"));
    }

    [Test]
    public async Task VersionOfHttp_IsTheCallers()
    {
        (Version, string?) sent = default;
        var handler = new StubHandler().Answer((request, _) =>
        {
            sent = (request.Version, $"{request.VersionPolicy}");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"1"}""") });
        });
        using var http = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test" });

        await client.TrackAsync();

        Assert.That(sent, Is.EqualTo((HttpVersion.Version20, "RequestVersionExact")));
    }

    [Test]
    public async Task LastRateLimit_IsReadWhileAnswersCome()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1_000 });
        using var client = server.Client();
        await client.TrackAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await client.TrackAsync();
                Assert.That(((IClickUpClient)client).LastRateLimit!.Limit, Is.EqualTo(1_000));
            }
        })));
    }
}
