using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests;

public class ClickUpClientTests
{
    [Test]
    public async Task LastRateLimit_IsThatOfTheNewestAnswer_ErrorsAmongThem()
    {
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)) });
        using var client = server.Client();
        var before = client.LastRateLimit;

        await client.TrackAsync();
        var first = client.LastRateLimit!;
        await client.TrackTimeAsync("none", Call.Hour).FailsAsync<ClickUpApiException>();
        var second = client.LastRateLimit!;

        Assert.That(before, Is.Null);
        Assert.That((first.Limit, first.Remaining, first.Reset), Is.EqualTo((100L, 99L, DateTimeOffset.FromUnixTimeSeconds(1_800_000_060))));
        Assert.That(second.Remaining, Is.EqualTo(98));
    }

    [Test]
    public async Task LastRateLimit_SurvivesAnAnswerWithoutTheHeaders()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.TrackAsync();
        server.FailNext(ClickUpFault.Cut());

        await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(client.LastRateLimit?.Remaining, Is.EqualTo(99));
    }

    [TestCase("100", "99", "1800000060", true)]
    [TestCase(null, "99", "1800000060", false)]
    [TestCase("100", null, "1800000060", false)]
    [TestCase("100", "99", null, false)]
    [TestCase("x", "99", "1800000060", false)]
    [TestCase("100", "-1", "1800000060", false)]
    [TestCase("100", "99", "1.5", false)]
    [TestCase("100", "99", "99999999999999", false)]
    [TestCase("99999999999999999999", "99", "1800000060", false)]
    public async Task RateLimit_IsNullUnlessAllThreeHeadersCanBeRead(string? limit, string? remaining, string? reset, bool isThere)
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.NotFound);
            foreach (var (name, value) in new[] { ("X-RateLimit-Limit", limit), ("X-RateLimit-Remaining", remaining), ("X-RateLimit-Reset", reset) })
            {
                if (value is not null)
                    response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        });
        using var client = handler.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That((client.LastRateLimit is not null, e.RateLimit is not null), Is.EqualTo((isThere, isThere)));
    }

    [Test]
    public void Dispose_LeavesTheCallersHttpClientAlone()
    {
        var handler = new StubHandler();
        var client = new ClickUpClient(new HttpClient(handler), new ClickUpClientOptions { Token = "pk_test" });

        client.Dispose();
        client.Dispose();

        Assert.That(handler.IsDisposed, Is.False);
    }

    [Test]
    public async Task Dispose_ClosesTheOwnConnections()
    {
        var left = new TaskCompletionSource();
        using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}");
            await connection.UntilLeftAsync();
            left.SetResult();
        });
        var client = server.Client();
        await client.TrackAsync();

        client.Dispose();

        await left.Task.WaitAsync(Call.Patience);
        await client.TrackAsync().FailsAsync<ObjectDisposedException>();
    }

    [Test]
    public async Task PersonalTokenAlone_IsEnoughForAClient()
    {
        using var client = new ClickUpClient("pk_test");

        Assert.That(client.LastRateLimit, Is.Null);
        Assert.That(client, Is.InstanceOf<IClickUpClient>());
        await client.TrackAsync(new CancellationToken(canceled: true)).FailsAsync<OperationCanceledException>();
    }
}
