using System.Diagnostics;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>A Redis that is far away, slow, hangs, or was never there: no call pays for it, and none fails.</summary>
[TestFixture, NonParallelizable]
public class RedisTroubleTests
{
    [Test]
    public async Task OverALongWay_PermitsTakeFarLessThanARoundTripEach()
    {
        using var redis = await RedisServer.StartAsync();
        using var proxy = new DelayingProxy(redis.Port, TimeSpan.FromMilliseconds(5));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(proxy.Address);
        var trip = await MeasureAsync(50, async () => await connection.GetDatabase().PingAsync());
        await using var limit = new RedisRateLimit(new RedisRateLimitOptions { Connection = connection, PermitLimit = 10_000, Patience = TimeSpan.FromSeconds(30) }, () => throw new NotSupportedException(), TimeProvider.System, null);
        using var request = new HttpRequestMessage();

        // One caller, one permit after the other: which is the slowest way to ask.
        var permit = await MeasureAsync(3_000, async () => Assert.That((await limit.AcquireAsync(request, null, CancellationToken.None)).IsAcquired, Is.True));
        TestContext.Out.WriteLine($"a round trip takes {trip.TotalMilliseconds:0.00} ms, a permit {permit / trip:0.000} of it: {TimeSpan.FromMinutes(1) / permit:0} a minute");
        Assert.That(trip, Is.GreaterThan(TimeSpan.FromMilliseconds(10)));
        // 10,000 a minute of 10 ms each way and back are 0.6 of a round trip.
        Assert.That(permit / trip, Is.LessThan(0.3));
    }

    // Times, of which a machine that is busy elsewhere may spoil one.
    [Test, Retry(3)]
    public async Task ARedisThatHangs_CostsNoCallMoreThanItsPatience_AndOnlyTheFirstThat()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        var logs = new Logs();
        await using var provider = Services(clickUp, logs, options => (options.Configuration, options.PermitLimit) = (redis.Address, 50));
        await UntilAsync(async () =>
        {
            await TrackAsync(provider);
            return logs.Warnings == 0 || logs.Informations > 0;
        });
        var (before, warnings) = (await MeasureAsync(5, () => TrackAsync(provider)), logs.Warnings);
        redis.Signal("STOP");

        var first = await MeasureAsync(1, () => TrackAsync(provider));
        var others = await MeasureAsync(10, () => TrackAsync(provider));
        TestContext.Out.WriteLine($"a call takes {before.TotalMilliseconds:0.0} ms, with a Redis that hangs the first {first.TotalMilliseconds:0} ms, the others {others.TotalMilliseconds:0.0} ms");
        Assert.That(first, Is.LessThan(TimeSpan.FromSeconds(1)), "a tenth of a second, on a slow machine");
        Assert.That(others, Is.LessThan(5 * before + TimeSpan.FromMilliseconds(60)), "none of them waits for it");
        Assert.That(logs.Warnings, Is.EqualTo(warnings + 1));

        redis.Signal("CONT");
        await UntilAsync(async () =>
        {
            await TrackAsync(provider);
            return logs.Informations > 0;
        });
    }

    [Test]
    public async Task AConnectionOfTheHostThatConnectsSlowly_HoldsUpNoCallAndNoThread()
    {
        await using var clickUp = await ClickUpServer.StartAsync();
        using var ready = new ManualResetEventSlim();
        var services = new ServiceCollection();
        var logs = new Logs();
        services.AddLogging(logging => logging.AddProvider(logs));
        services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            ready.Wait(TimeSpan.FromSeconds(15));
            throw new InvalidOperationException("away");
        });
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, clickUp.BaseAddress)).AddRedisRateLimit(options => options.PermitLimit = 50);
        var provider = services.BuildServiceProvider();
        try
        {
            var calling = Stopwatch.GetTimestamp();
            var call = provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
            Assert.That(Stopwatch.GetElapsedTime(calling), Is.LessThan(TimeSpan.FromSeconds(10)), "the caller has its thread back");
            await call.WaitAsync(TimeSpan.FromSeconds(10));
            await TrackAsync(provider).WaitAsync(TimeSpan.FromSeconds(10));
            Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(2));
            Assert.That(logs.Warnings, Is.EqualTo(1));
        }
        finally
        {
            // The container waits for what it is about to make.
            ready.Set();
            await provider.DisposeAsync();
        }
    }

    [Test]
    public async Task AWaitThatTheDeadlineDoesNotAllow_FailsAtOnceAndSaysSo()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, new Logs(), options => (options.Configuration, options.PermitLimit, options.Patience) = (redis.Configuration, 1, TimeSpan.FromSeconds(30)), TimeSpan.FromSeconds(30));
        await TrackAsync(provider);
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => TrackAsync(provider).WaitAsync(TimeSpan.FromSeconds(20))))!;
        Assert.That(thrown.Message, Does.Match(@"^TrackTime was not sent: the rate limit allows it in \d+(\.\d+)? s, and the call has \d+(\.\d+)? s left\.$"));
        Assert.That((thrown.MayHaveBeenCarriedOut, thrown.InnerException), Is.EqualTo((false, (Exception?)null)));
        Assert.That(clickUp.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("", "names no server")]
    [TestCase(" ", "names no server")]
    [TestCase("password=SECRET", "names no server")]
    [TestCase("localhost:6379,nonsense=1", "nonsense")]
    [TestCase("localhost:6379,ssl=maybe", "ssl")]
    public async Task AConfigurationThatCannotBeRead_StopsTheHostAtItsStart(string configuration, string named)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddClickUpClient(options => options.Token = "pk_test").AddRedisRateLimit(options => options.Configuration = configuration);
        using var host = builder.Build();
        var thrown = (await Assert.ThrowsAsync(Is.InstanceOf<Exception>(), () => host.StartAsync()))!;
        Assert.That(thrown.Message, Does.Contain("The Redis rate limit of ClickUpClient cannot be kept: Configuration").And.Contain(named).And.Not.Contain("SECRET"));
    }

    private static ServiceProvider Services(ClickUpServer clickUp, Logs logs, Action<RedisRateLimitOptions> configure, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs));
        services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.Timeout) = (ClickUpServer.DefaultToken, clickUp.BaseAddress, timeout ?? options.Timeout)).AddRedisRateLimit(configure);
        return services.BuildServiceProvider();
    }

    private static Task TrackAsync(IServiceProvider provider) =>
        provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));

    private static async Task<TimeSpan> MeasureAsync(int times, Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            await act();
        return Stopwatch.GetElapsedTime(started) / times;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
            await Task.Delay(50);
        }
    }
}
