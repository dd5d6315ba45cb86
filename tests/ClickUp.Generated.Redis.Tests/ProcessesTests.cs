using System.Globalization;
using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>Four processes, one token, one Redis. Most of the time they wait: so the other tests may run beside them, but no other four processes.</summary>
[TestFixture, Parallelizable(ParallelScope.Self)]
public class ProcessesTests
{
    private const int Processes = 4;

    [TestCase(6, 200, 62.5)]
    [TestCase(1, 1_000, 61, Category = "Long", Description = "The defaults, by the clock on the wall: two minutes.")]
    public async Task FourProcesses_StayWithinTheLimitTogetherAndUseIt(int factor, int limit, double window)
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync(Options(factor, limit));
        var requests = 3 * limit;

        var outputs = await EndAsync(await StartAsync(clickUp, redis, requests, limit, factor, window));

        CheckCarriedOut(clickUp, requests);
        Assert.That(outputs, Is.All.EqualTo("failed 0"), "no process was without Redis");
        var arrivals = Shared(clickUp).Select(request => request.ReceivedAt).Order().ToArray();
        var windows = 0;
        for (var (i, end) = (0, DateTimeOffset.MinValue); i < arrivals.Length; i++)
        {
            if (arrivals[i] >= end)
                (windows, end) = (windows + 1, arrivals[i].AddSeconds(60));
        }

        var minutes = (arrivals[^1] - arrivals[0]) / TimeSpan.FromMinutes(1);
        var refused = Refused(clickUp);
        TestContext.Out.WriteLine($"{requests} requests in {windows} windows of {limit}, {minutes:0.00} minutes, refused {refused}");
        Assert.That((double)requests / (limit * windows), Is.GreaterThanOrEqualTo(0.95), "used of the limit");
        Assert.That(refused, Is.LessThanOrEqualTo(requests / 100), "answered 429");
    }

    [Test]
    public async Task RedisKilledAndRestarted_LosesNothingAndSendsNothingTwice()
    {
        using var redis = await RedisServer.StartAsync();
        const int Limit = 200;
        await using var clickUp = await ClickUpServer.StartAsync(Options(factor: 30, Limit));
        var requests = 4 * Limit;

        var workers = await StartAsync(clickUp, redis, requests, Limit, factor: 30, window: 61);
        await UntilAsync(() => clickUp.RecordedTime.Count >= Limit / 2);
        redis.Kill();
        await UntilAsync(() => clickUp.RecordedTime.Count >= 2 * Limit);
        await redis.RestartAsync();
        await EndAsync(workers);

        CheckCarriedOut(clickUp, requests);
        TestContext.Out.WriteLine($"{requests} requests, refused {Refused(clickUp)}");
    }

    private static ClickUpServerOptions Options(int factor, int limit) => new() { RateLimit = limit, TimeProvider = new FastTime(factor), Tokens = ["pk_test", "pk_warm"] };

    private static IEnumerable<ClickUpRequest> Shared(ClickUpServer clickUp) => clickUp.Requests.Where(request => request.Headers["Authorization"] == "pk_test");

    private static int Refused(ClickUpServer clickUp) => Shared(clickUp).Count(request => request.StatusCode == HttpStatusCode.TooManyRequests);

    private static async Task<Worker[]> StartAsync(ClickUpServer clickUp, RedisServer redis, int requests, int limit, int factor, double window)
    {
        var share = requests / Processes;
        var workers = await Task.WhenAll(Enumerable.Range(0, Processes).Select(i => Worker.StartAsync(clickUp.BaseAddress, redis.Configuration, limit, 1 + i * share, share, factor, window.ToString(CultureInfo.InvariantCulture))));
        foreach (var worker in workers)
            worker.Go();
        return workers;
    }

    private static async Task<List<string>> EndAsync(Worker[] workers)
    {
        var outputs = new List<string>();
        foreach (var worker in workers)
        {
            outputs.Add(await worker.EndAsync());
            worker.Dispose();
        }

        Assert.That(outputs, Is.All.EndsWith("failed 0"));
        return outputs;
    }

    private static void CheckCarriedOut(ClickUpServer clickUp, int requests)
    {
        var durations = clickUp.RecordedTime.Where(recorded => recorded.UserId == 1).Select(recorded => (int)recorded.Time.TotalMilliseconds).Order();
        Assert.That(durations, Is.EqualTo(Enumerable.Range(1, requests)), "each recorded once");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
            await Task.Delay(10);
        }
    }
}
