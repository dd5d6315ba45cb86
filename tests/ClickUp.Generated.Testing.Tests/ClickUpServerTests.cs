using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerTests
{
    [Test]
    public async Task StartAsync_WithoutOptions_TracksTimeOnTheCustomTask()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostJsonAsync("v2/task/DEV-42/time?custom_task_ids=true&team_id=9001", """{"time":5400000}""");

        var recorded = server.RecordedTime.Single();
        Assert.That((string?)(await response.JsonAsync())["id"], Is.EqualTo(recorded.IntervalId));
        Assert.That(recorded, Has.Property("TaskId").EqualTo("86c7mc19h").And.Property("CustomTaskId").EqualTo("DEV-42").And.Property("WorkspaceId").EqualTo("9001"));
        Assert.That(recorded.Time, Is.EqualTo(TimeSpan.FromMinutes(90)));
    }

    [Test]
    public async Task StartAsync_Twice_GivesTwoServersThatDoNotKnowOfEachOther()
    {
        await using var first = await ClickUpServer.StartAsync();
        await using var second = await ClickUpServer.StartAsync();
        using var client = second.Client();

        await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        Assert.That(first.BaseAddress, Is.Not.EqualTo(second.BaseAddress));
        Assert.That((first.Requests, first.RecordedTime), Is.EqualTo((Array.Empty<ClickUpRequest>(), Array.Empty<ServerTrackedTime>())));
    }

    [Test]
    public async Task StartAsync_WithOptionsThatChangeLater_KeepsTheFirst()
    {
        var options = new ClickUpServerOptions();
        await using var server = await ClickUpServer.StartAsync(options);
        options.Tokens.Clear();
        options.Tasks.Clear();
        using var client = server.Client();

        using var response = await client.GetAsync("v2/task/9hv/time");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void StartAsync_WithACancelledToken_Throws() =>
        Assert.That(async () => await ClickUpServer.StartAsync(null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task BaseAddress_IsAFreePortOfLoopbackAndEndsInASlash()
    {
        await using var server = await ClickUpServer.StartAsync();

        Assert.That(server.BaseAddress.ToString(), Does.Match(@"^http://127\.0\.0\.1:[1-9]\d{3,4}/api/$"));
    }

    [Test]
    public async Task Requests_HoldWhatCameOverTheWire()
    {
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = new FakeTimeProvider(now) });
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Two", ["a", "b"]);
        client.DefaultRequestHeaders.ExpectContinue = true;

        await client.PostJsonAsync("v2/task/a%2Fb%20%C3%A9/time?statuses%5B%5D=to%20do&x=%2b", """{"time":1,"note":"é"}""");

        var request = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(request.PathAndQuery, Is.EqualTo("/api/v2/task/a%2Fb%20%C3%A9/time?statuses%5B%5D=to%20do&x=%2b"));
            Assert.That(request.Protocol, Is.EqualTo("HTTP/1.1"));
            Assert.That(request.Headers["authorization"], Is.EqualTo("pk_test"));
            Assert.That(request.Headers["X-TWO"], Is.EqualTo("a, b"));
            Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/json"));
            Assert.That(request.Body.ToArray(), Is.EqualTo(Encoding.UTF8.GetBytes("""{"time":1,"note":"é"}""")));
            Assert.That(request.BodyText, Is.EqualTo("""{"time":1,"note":"é"}"""));
            Assert.That(request.IsComplete, Is.True);
            Assert.That(request.ReceivedAt, Is.EqualTo(now));
            Assert.That(request.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(request.ToString(), Is.EqualTo("POST /api/v2/task/a%2Fb%20%C3%A9/time?statuses%5B%5D=to%20do&x=%2b"));
        }
    }

    [Test]
    public async Task Requests_AreInTheOrderOfArrival()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        foreach (var page in new[] { "1", "2", "3" }) await client.GetAsync($"v2/user?{page}");

        Assert.That(server.Requests.Select(request => request.PathAndQuery), Is.EqualTo(["/api/v2/user?1", "/api/v2/user?2", "/api/v2/user?3"]));
    }

    [Test]
    public async Task Requests_IsASnapshot()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.GetAsync("v2/user");
        var before = server.Requests;

        await client.GetAsync("v2/user");

        Assert.That((before.Count, server.Requests.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Requests_WhoseBodyBreaksOff_AreThereButNotCarriedOut()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway));
        using (var raw = new RawClient(server))
        {
            await raw.SendAsync("POST /api/v2/task/9hv/time HTTP/1.1\r\nHost: x\r\nAuthorization: pk_test\r\nContent-Type: application/json\r\nContent-Length: 99\r\nExpect: 100-continue\r\n\r\n");
            await raw.ReadUntilAsync("100 Continue\r\n\r\n");
            await raw.SendAsync("""{"time":1000}""");
        }
        using var client = server.Client();
        using var next = await client.GetAsync("v2/user");
        while (server.Requests.Count < 2) await Task.Yield();

        var broken = server.Requests.Single(request => !request.IsComplete);
        Assert.That(broken.BodyText, Is.Empty.Or.EqualTo("""{"time":1000}"""));
        Assert.That(broken.StatusCode, Is.Null);
        Assert.That(server.RecordedTime, Is.Empty);
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway), "the fault waits for a request that arrives");
        await fault.EndedAsync().WaitAsync(Http.AtOnce);
    }

    [Test]
    public async Task Requests_WithAMaximum_AreTheNewest()
    {
        await using var server = await ClickUpServer.StartAsync(new() { MaxRequests = 2 });
        using var client = server.Client();

        foreach (var page in new[] { "1", "2", "3" }) await client.GetAsync($"v2/user?{page}");

        Assert.That(server.Requests.Select(request => request.PathAndQuery), Is.EqualTo(["/api/v2/user?2", "/api/v2/user?3"]));
    }

    [Test]
    public async Task Requests_OfManyClientsAtOnce_AreAllThereAndCarriedOutOnce()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = int.MaxValue });
        using var client = server.Client();
        var ids = new System.Collections.Concurrent.ConcurrentBag<string?>();

        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) =>
        {
            using var response = await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");
            ids.Add((string?)(await response.JsonAsync())["id"]);
        });

        Assert.That(server.Requests, Has.Count.EqualTo(2000).And.All.Property("StatusCode").EqualTo(HttpStatusCode.OK));
        Assert.That(server.RecordedTime.Select(time => time.IntervalId), Is.EquivalentTo(ids).And.Unique);
    }

    [Test]
    public async Task Reset_MakesItAsAtTheStart()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 3 });
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");
        server.Answer(HttpMethod.Get, "/api/v2/user", "{}");
        server.FailNext(ClickUpFault.Cut());
        server.RateLimit = 1;

        server.Reset();

        Assert.That((server.Requests, server.RecordedTime, server.RateLimit), Is.EqualTo((Array.Empty<ClickUpRequest>(), Array.Empty<ServerTrackedTime>(), 3)));
        using var response = await client.GetAsync("v2/user");
        Assert.That((string?)(await response.JsonAsync())["user"]?["username"], Is.EqualTo("User 1"));
        Assert.That(response.Header("X-RateLimit-Remaining"), Is.EqualTo("2"));
    }

    [Test]
    public async Task DisposeAsync_WithRequestsUnderWay_CutsThemAtOnce()
    {
        var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Hold());
        var stall = server.FailNext(ClickUpFault.Stall(1));
        using var client = server.Client();
        var held = client.GetAsync("v2/user");
        await fault.ReachedAsync().WaitAsync(Http.AtOnce);
        var stalled = client.GetAsync("v2/user");
        await stall.ReachedAsync().WaitAsync(Http.AtOnce);
        var watch = Stopwatch.StartNew();

        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
        Assert.That(async () => await held, Throws.InstanceOf<HttpRequestException>());
        Assert.That(async () => await stalled, Throws.InstanceOf<HttpRequestException>());
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(async () => await client.GetAsync("v2/user"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task User_IsTheOneOfTheToken()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_test", "oauth"] });
        using var client = server.Client("Bearer oauth");

        using var response = await client.GetAsync("v2/user");

        Assert.That((await response.JsonAsync()).ToJsonString(), Is.EqualTo(
            """{"user":{"id":2,"username":"User 2","email":"user2@example.com","color":"#795548","initials":"U2","profilePicture":null,"week_start_day":0,"global_font_support":false,"timezone":"Etc/UTC"}}"""));
    }

    [Test]
    public async Task Team_ListsTheWorkspacesWithTheirMembers()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tasks = [new("a1", WorkspaceId: "77")] });
        using var client = server.Client();

        using var response = await client.GetAsync("v2/team");

        var teams = (await response.JsonAsync())["teams"]!.AsArray();
        Assert.That(teams.Select(team => (string?)team!["id"]), Is.EqualTo(["9001", "77"]));
        Assert.That((long?)teams[0]!["members"]![0]!["user"]!["id"], Is.EqualTo(1));
    }

    [Test]
    public async Task Answers_AreJsonInUtf8()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
    }
}
