using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>The same over sockets: the client with connections of its own, and the embedded ClickUp.</summary>
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
        using var client = new ClickUpClient(new ClickUpClientOptions
        {
            Token = ClickUpServer.DefaultToken,
            BaseAddress = clickUp.BaseAddress,
            TimeProvider = _time,
            Timeout = Timeout.InfiniteTimeSpan,
        });
        var number = 0;
        var callers = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (int mine; (mine = Interlocked.Increment(ref number)) <= Requests;)
                await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(mine)));
        })));
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !callers.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60);)
        {
            var used = clickUp.RecordedTime.Count;
            await Task.Delay(2);
            // The clock goes on when a window is used up, or is to be opened.
            if (used == clickUp.RecordedTime.Count && used % Limit == 0)
                _time.Advance(TimeSpan.FromSeconds(1));
        }

        await callers.WaitAsync(TimeSpan.FromSeconds(1));
        var refused = clickUp.Requests.Count(request => request.StatusCode == HttpStatusCode.TooManyRequests);
        TestContext.Out.WriteLine($"{Requests} requests in {(_time.GetUtcNow() - _time.Start).TotalSeconds} s, refused {refused}");
        Assert.That(clickUp.RecordedTime.Select(time => (int)time.Time.TotalMilliseconds).Order(), Is.EqualTo(Enumerable.Range(1, Requests)));
        Assert.That(refused, Is.LessThanOrEqualTo(headers ? 0 : 2), "answered 429");
        Assert.That(_time.GetUtcNow() - _time.Start, Is.LessThan(TimeSpan.FromSeconds(4 * 62 + 10)));
    }
}
