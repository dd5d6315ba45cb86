using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis.Tests;

[TestFixture, Parallelizable(ParallelScope.All)]
public class RedisRateLimitTests
{
    private readonly Logs _logs = new();

    [Test]
    public async Task TheKey_IsAHashThatExpiresAndNotTheToken()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => options.Configuration = redis.Address);
        await TrackAsync(provider);
        await TrackAsync(provider);

        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var key = connection.GetServer(redis.Address).Keys().Single();
        Assert.That((string)key!, Does.Match("^clickup:[0-9a-f]{32}$"));
        Assert.That((int)await connection.GetDatabase().StringGetAsync(key), Is.EqualTo(2));
        Assert.That(await connection.GetDatabase().KeyTimeToLiveAsync(key), Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61)));
    }

    [Test]
    public async Task BeyondTheLimit_CallsWaitForTheWindowAndLeaveTheQueueWhenCancelled()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.Window) = (redis.Address, 2, TimeSpan.FromSeconds(1)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await TrackAsync(provider);
        await TrackAsync(provider);
        using var cancellation = new CancellationTokenSource();
        var cancelled = TrackAsync(provider, cancellation.Token);
        var waiting = TrackAsync(provider);
        cancellation.Cancel();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => cancelled);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
        await waiting;
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(0.9)));
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task ADeadline_EndsTheWaitAndNothingIsSent()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit) = (redis.Address, 1), TimeSpan.FromSeconds(2));
        await TrackAsync(provider);
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => TrackAsync(provider)))!;
        Assert.That(thrown.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(clickUp.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WithoutRedis_CallsGoOnWithALimitOfTheirOwnAndOneWarning()
    {
        var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.QueueLimit) = (redis.Address, 3, 0));
        await TrackAsync(provider);
        redis.Kill();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(TrackAsync(provider), TrackAsync(provider), TrackAsync(provider));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        await Assert.ThrowsAsync<ClickUpException>(() => TrackAsync(provider));
        Assert.That(_logs.Of(LogLevel.Warning), Is.EqualTo(new[] { "Redis does not answer: each process keeps to a rate limit of its own until it does." }));

        await redis.RestartAsync();
        for (var i = 0; i < 100 && _logs.Of(LogLevel.Information).Length == 0; i++)
        {
            await Task.Delay(100);
            await Task.WhenAny(TrackAsync(provider));
        }

        Assert.That(_logs.Of(LogLevel.Information), Is.EqualTo(new[] { "Redis answers again: all processes share one rate limit." }));
        redis.Dispose();
    }

    [Test]
    public async Task ARedisThatNeverWas_HoldsUpNoCallForLong()
    {
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => options.Configuration = "127.0.0.1:1");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TrackAsync(provider)));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(8)));
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(20));
        Assert.That(_logs.Of(LogLevel.Warning), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task AConnectionOfTheHost_IsUsedAndLeftOpen()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var services = new ServiceCollection();
        services.AddSingleton<IConnectionMultiplexer>(_ => connection);
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, clickUp.BaseAddress)).AddRedisRateLimit(options => options.KeyPrefix = "own:");
        // What the container makes it disposes: so the test makes it.
        var provider = services.BuildServiceProvider();
        await TrackAsync(provider);
        Assert.That((string)connection.GetServer(redis.Address).Keys().Single()!, Does.StartWith("own:"));
    }

    [TestCase(0, 61, "localhost", "PermitLimit")]
    [TestCase(100, 0, "localhost", "Window")]
    [TestCase(100, 61, null, "there is no Redis")]
    public async Task ASettingThatIsWrong_StopsTheHostAtItsStart(int limit, int seconds, string? redis, string named)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddClickUpClient(options => options.Token = "pk_test")
            .AddRedisRateLimit(options => (options.PermitLimit, options.Window, options.Configuration) = (limit, TimeSpan.FromSeconds(seconds), redis));
        using var host = builder.Build();
        var thrown = (await Assert.ThrowsAsync(Is.InstanceOf<Exception>(), () => host.StartAsync()))!;
        Assert.That(thrown.Message, Does.Contain(named));
    }

    private ServiceProvider Services(ClickUpServer clickUp, Action<RedisRateLimitOptions> configure, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs).AddFilter((category, _) => category!.StartsWith("ClickUp", StringComparison.Ordinal)));
        services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.Timeout) = (ClickUpServer.DefaultToken, clickUp.BaseAddress, timeout ?? options.Timeout)).AddRedisRateLimit(configure);
        return services.BuildServiceProvider();
    }

    private static Task TrackAsync(IServiceProvider provider, CancellationToken cancellationToken = default) =>
        provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)), cancellationToken: cancellationToken);

    private sealed class Logs : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

        public string[] Of(LogLevel level) => [.. _lines.Where(line => line.Level == level).Select(line => line.Line)];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue((logLevel, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
