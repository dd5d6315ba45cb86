using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis.Tests;

[TestFixture, Parallelizable(ParallelScope.All)]
public class RedisRateLimitTests
{
    private readonly Logs _logs = new();
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task TheKey_IsAHashThatExpiresAndNotTheToken()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => options.Configuration = redis.Configuration);
        await TrackAsync(provider);
        await TrackAsync(provider);

        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var key = connection.GetServer(redis.Address).Keys().Single();
        Assert.That((string)key!, Does.Match("^clickup:[0-9a-f]{32}$"));
        Assert.That((int)await connection.GetDatabase().StringGetAsync(key), Is.EqualTo(2));
        Assert.That(await connection.GetDatabase().KeyTimeToLiveAsync(key), Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61)));
    }

    [Test]
    public async Task BeyondTheLimit_CallsWaitForTheNextWindow()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.Window) = (redis.Configuration, 2, TimeSpan.FromSeconds(1)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 3; i++)
            await TrackAsync(provider);
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(0.99)));
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task ACallThatIsCancelled_LeavesTheQueueAtOnceAndKeepsNobodyElse()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.Window) = (redis.Configuration, 1, TimeSpan.FromSeconds(30)));
        await TrackAsync(provider);
        using var asking = new CancellationTokenSource();
        using var queued = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var calls = new[] { TrackAsync(provider, asking.Token), TrackAsync(provider, queued.Token), TrackAsync(provider, other.Token) };
        queued.Cancel();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => calls[1]);
        asking.Cancel();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => calls[0]);
        Assert.That(calls[2].IsCompleted, Is.False);
        other.Cancel();
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => calls[2]);
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ADeadline_EndsTheWaitAndNothingIsSent()
    {
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit) = (redis.Configuration, 1));
        await TrackAsync(provider);
        var call = TrackAsync(provider);
        _time.Advance(TimeSpan.FromSeconds(101));
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => call))!;
        Assert.That(thrown.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(clickUp.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AWindow_NeverTakesMoreThanItsPermitsAndIsNotPutOff()
    {
        // Who waits comes back in the very millisecond in which the window ends.
        using var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 1_000 });
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.Window) = (redis.Configuration, 1, TimeSpan.FromMilliseconds(100)));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        using var request = new HttpRequestMessage();
        request.Headers.TryAddWithoutValidation("Authorization", ClickUpServer.DefaultToken);
        var key = RedisRateLimit.KeyOf(request, "clickup:");
        for (var i = 0; i < 40; i++)
        {
            await TrackAsync(provider);
            Assert.That((int?)await connection.GetDatabase().StringGetAsync(key), Is.Null.Or.EqualTo(1), "the count of the window");
        }
    }

    [Test]
    public async Task WithoutRedis_CallsGoOnWithALimitOfTheirOwnAndOneWarning()
    {
        var redis = await RedisServer.StartAsync();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.PermitLimit, options.QueueLimit) = (redis.Configuration, 3, 0));
        await TrackAsync(provider);
        redis.Kill();
        await Task.WhenAll(TrackAsync(provider), TrackAsync(provider), TrackAsync(provider)).WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<ClickUpException>(() => TrackAsync(provider));
        Assert.That(_logs.Of(LogLevel.Warning), Is.EqualTo(new[] { "Redis does not answer: each process keeps to a rate limit of its own until it does." }));

        await redis.RestartAsync();
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(30) && _logs.Of(LogLevel.Information).Length == 0;)
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
        await using var provider = Services(clickUp, options => (options.Configuration, options.Patience) = ("127.0.0.1:1", TimeSpan.FromSeconds(1)));
        // Less than a second for each: they do not wait for it one by one.
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TrackAsync(provider))).WaitAsync(TimeSpan.FromSeconds(15));
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(20));
        Assert.That(_logs.Of(LogLevel.Warning), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ARedisThatNeverAnswers_HoldsUpNoCallForLongerThanItsPatience()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using var clickUp = await ClickUpServer.StartAsync();
        await using var provider = Services(clickUp, options => (options.Configuration, options.Patience) = ($"{silent.LocalEndpoint},connectTimeout=600000", TimeSpan.FromSeconds(1)));
        await TrackAsync(provider).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(clickUp.RecordedTime, Has.Count.EqualTo(1));
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

    // Deadlines end when the test says so, and only a Redis that is away goes without an answer: the machine may be slow.
    private ServiceProvider Services(ClickUpServer clickUp, Action<RedisRateLimitOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs).AddFilter((category, _) => category!.StartsWith("ClickUp", StringComparison.Ordinal)));
        services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.TimeProvider) = (ClickUpServer.DefaultToken, clickUp.BaseAddress, _time))
            .AddRedisRateLimit(options =>
            {
                options.Patience = TimeSpan.FromSeconds(30);
                configure(options);
            });
        return services.BuildServiceProvider();
    }

    private static Task TrackAsync(IServiceProvider provider, CancellationToken cancellationToken = default) =>
        provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)), cancellationToken: cancellationToken);
}
