using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>What is asked of Redis, and who asks while it is away; on a clock of the test's.</summary>
[TestFixture, Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RedisWindowTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Logs _logs = new();
    private Task<IDatabase> _database = Task.FromException<IDatabase>(new RedisException("away"));
    private int _opened;

    [Test]
    public async Task AWindow_GivesWhatIsLeftAndSaysHowLongItGoesOn()
    {
        using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        _database = Task.FromResult(connection.GetDatabase());
        using var window = Window(new RedisRateLimitOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromSeconds(30) });

        Assert.That((await window.TakeAsync("a", 4))!.Value, Is.EqualTo(new Permits(4, TimeSpan.FromMinutes(1))));
        Assert.That((await window.TakeAsync("a", 4))!.Value.Given, Is.EqualTo(4));
        Assert.That((await window.TakeAsync("a", 4))!.Value.Given, Is.EqualTo(2));
        var full = (await window.TakeAsync("a", 4))!.Value;
        Assert.That(full.Given, Is.Zero);
        Assert.That(full.Left, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        Assert.That((await window.TakeAsync("b", 11))!.Value.Given, Is.EqualTo(10), "another token, and never more than the limit");
        Assert.That((int)await connection.GetDatabase().StringGetAsync("a"), Is.EqualTo(10));
    }

    [Test]
    public async Task ARedisThatDoesNotAnswer_IsAwayAfterThePatience_AndNobodyAsksItButTheProbe()
    {
        _database = new TaskCompletionSource<IDatabase>().Task;
        using var window = Window(new RedisRateLimitOptions());
        var asking = window.TakeAsync("a", 1);
        await UntilAsync(() => Volatile.Read(ref _opened) == 1);
        _time.Advance(TimeSpan.FromMilliseconds(74));
        Assert.That(asking.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(await asking, Is.Null);
        Assert.That((window.IsAway, _logs.Warnings), Is.EqualTo((true, 1)));

        for (var i = 0; i < 100; i++)
            Assert.That(await window.TakeAsync("a", 1), Is.Null);
        Assert.That(_opened, Is.EqualTo(1));
        await ProbeAsync(2);
        await ProbeAsync(3);
        Assert.That(_logs.Warnings, Is.EqualTo(1));
    }

    [Test]
    public async Task WhateverIsThrown_IsARedisThatIsAway_UntilAProbeIsAnswered()
    {
        using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        using var window = Window(new RedisRateLimitOptions { Patience = TimeSpan.FromSeconds(30) });
        var back = 0;
        window.Back += () => back++;
        _database = Task.FromException<IDatabase>(new InvalidOperationException("of a host's factory"));
        Assert.That(await window.TakeAsync("a", 1), Is.Null);
        await ProbeAsync(2);
        Assert.That((back, _logs.Informations), Is.EqualTo((0, 0)));

        _database = Task.FromResult(connection.GetDatabase());
        await ProbeAsync(3);
        await UntilAsync(() => Volatile.Read(ref back) == 1);
        Assert.That((window.IsAway, _logs.Of(LogLevel.Warning).Length, _logs.Of(LogLevel.Information).Length), Is.EqualTo((false, 1, 1)));
        Assert.That((await window.TakeAsync("a", 1))!.Value.Given, Is.EqualTo(1));
    }

    [Test]
    public async Task ARedisThatOnlyReads_IsNotBack()
    {
        using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration + ",allowAdmin=true");
        var database = connection.GetDatabase();
        _database = Task.FromResult(database);
        using var window = Window(new RedisRateLimitOptions { Patience = TimeSpan.FromSeconds(30) });
        await database.ExecuteAsync("CONFIG", "SET", "min-replicas-to-write", "1");
        Assert.That(await window.TakeAsync("a", 1), Is.Null);
        await ProbeAsync(2);
        await ProbeAsync(3);
        Assert.That(window.IsAway, Is.True);
        await database.ExecuteAsync("CONFIG", "SET", "min-replicas-to-write", "0");
        await ProbeAsync(4);
        await UntilAsync(() => !window.IsAway);
    }

    private RedisWindow Window(RedisRateLimitOptions options) => new(
        options,
        () =>
        {
            Interlocked.Increment(ref _opened);
            return _database;
        },
        _time,
        _logs);

    /// <summary>The clock goes on until the probe has asked once more.</summary>
    private Task ProbeAsync(int opened) => UntilAsync(() =>
    {
        if (Volatile.Read(ref _opened) >= opened)
            return true;
        _time.Advance(TimeSpan.FromMilliseconds(50));
        return false;
    });

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
            await Task.Delay(1);
        }
    }
}
