using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>The same over sockets: the client's own connections, and the embedded ClickUp.</summary>
[TestFixture]
public class RateLimitHandlerServerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero));

    [TestCase(0, 1, true)]
    [TestCase(30, 1, true)]
    [TestCase(0, 3, true)]
    [TestCase(0, 1, false)]
    public async Task SixtyFourCallers_UseEachWindowToTheFullAndSendNothingTwice(int skewSeconds, int counters, bool headers)
    {
        const int Limit = 100, Callers = 64, Requests = 5 * Limit;
        await using var clickUp = await ClickUpServer.StartAsync(new ClickUpServerOptions
        {
            RateLimit = Limit,
            RateLimitCounters = counters,
            RateLimitHeaders = headers,
            ClockSkew = TimeSpan.FromSeconds(skewSeconds),
            TimeProvider = _time,
        });
        using var handler = new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = ClickUpClient.CreateConnections(new ClickUpClientOptions { BaseAddress = clickUp.BaseAddress }) };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, new ClickUpClientOptions
        {
            Token = ClickUpServer.DefaultToken,
            BaseAddress = clickUp.BaseAddress,
            TimeProvider = _time,
            Timeout = Timeout.InfiniteTimeSpan,
        });
        var (number, done) = (0, 0);
        var callers = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (int mine; (mine = Interlocked.Increment(ref number)) <= Requests;)
                await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(mine)));
            Interlocked.Increment(ref done);
        })));
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !callers.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60);)
        {
            // The clock goes on when nothing is under way: every caller waits for the limit.
            if (Volatile.Read(ref done) is var ended and < Callers && handler.Waiting == Callers - ended)
                _time.Advance(TimeSpan.FromSeconds(1));
            else
                await Task.Yield();
        }

        await callers.WaitAsync(TimeSpan.FromSeconds(1));
        var refused = clickUp.Requests.Count(request => request.StatusCode == HttpStatusCode.TooManyRequests);
        TestContext.Out.WriteLine($"{Requests} requests in {(_time.GetUtcNow() - _time.Start).TotalSeconds} s, refused {refused}");
        Assert.That(clickUp.RecordedTime.Select(time => (int)time.Time.TotalMilliseconds).Order(), Is.EqualTo(Enumerable.Range(1, Requests)));
        Assert.That(refused, Is.LessThanOrEqualTo(headers ? 0 : 2), "answered 429");
        Assert.That(_time.GetUtcNow() - _time.Start, Is.LessThan(TimeSpan.FromSeconds(4 * 62 + 10)));
    }

    [Test]
    public async Task AClientWithConnectionsOfItsOwn_WaitsForTheWindow()
    {
        await using var clickUp = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 2, TimeProvider = _time });
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = clickUp.BaseAddress, TimeProvider = _time });
        for (var i = 0; i < 2; i++)
            await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
        var waiting = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
        Assert.That(clickUp.Requests, Has.Count.EqualTo(2));
        _time.Advance(TimeSpan.FromSeconds(61));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(clickUp.Requests.Select(request => request.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
    }
}
