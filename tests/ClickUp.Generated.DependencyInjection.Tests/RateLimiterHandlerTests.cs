using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.DependencyInjection.Tests;

[TestFixture]
public class RateLimiterHandlerTests
{
    [Test]
    public async Task AnyRateLimiter_StandsInFrontOfAClient()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = 2, Window = TimeSpan.FromHours(1), AutoReplenishment = false });
        await using var provider = Services(server, builder => builder.AddClickUpRateLimiter(_ => limiter));
        var client = provider.GetRequiredService<IClickUpClient>();
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));

        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)))))!;
        Assert.That(thrown.Message, Does.StartWith("TrackTime was not sent: the rate limiter gave no permit, it would in "));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ALimiterOfMoreTokens_TellsThemApart()
    {
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { Tokens = ["pk_a", "pk_b"] });
        await using var limiter = PartitionedRateLimiter.Create<HttpRequestMessage, string>(request => RateLimitPartition.GetFixedWindowLimiter(
            request.Headers.NonValidated["Authorization"].ToString(),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1), AutoReplenishment = false }));
        var services = new ServiceCollection();
        foreach (var token in new[] { "pk_a", "pk_b" })
            services.AddClickUpClient(token, options => (options.Token, options.BaseAddress) = (token, server.BaseAddress)).AddClickUpRateLimiter(_ => limiter);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IClickUpClient>("pk_a").TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        await provider.GetRequiredKeyedService<IClickUpClient>("pk_b").TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ADeadlineThatEndsTheWait_FindsNothingSent()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });
        using var taken = limiter.AttemptAcquire();
        await using var provider = Services(server, builder => builder.AddClickUpRateLimiter(_ => limiter), TimeSpan.FromMilliseconds(50));
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)))))!;
        Assert.That(thrown.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase(false, TestName = "{m}_AlsoOfACallWithoutDeadline")]
    [TestCase(true, TestName = "{m}_AlsoOfACallThatItEnded")]
    public async Task TheWait_IsMeasured(bool ends)
    {
        var waits = new List<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "ClickUp.Generated", Name: "clickup.rate_limit.wait" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => waits.Add(seconds));
        listener.Start();
        var time = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync();
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });
        var taken = limiter.AttemptAcquire();
        var services = new ServiceCollection();
        services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.TimeProvider, options.Timeout) =
            (ClickUpServer.DefaultToken, server.BaseAddress, time, ends ? TimeSpan.FromSeconds(7) : Timeout.InfiniteTimeSpan)).AddClickUpRateLimiter(_ => limiter);
        await using var provider = services.BuildServiceProvider();

        var call = provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        time.Advance(TimeSpan.FromSeconds(7));
        if (ends)
            await Assert.ThrowsAsync<ClickUpException>(() => call);
        taken.Dispose();
        if (!ends)
            await call;
        Assert.That(waits, Is.EqualTo(new[] { 7.0 }));
    }

    [TestCase(true, TestName = "{m}_WhenItsAnswerHasBeenRead")]
    [TestCase(false, TestName = "{m}_WhenItWasCancelledWhileItsAnswerWasRead")]
    public async Task APermit_IsGivenBack(bool isRead)
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 100 });
        using var bodies = new StalledBodies();
        await using var provider = Canned(bodies, builder => builder.AddClickUpRateLimiter(_ => limiter));
        var client = provider.GetRequiredService<IClickUpClient>();
        using var cancellation = new CancellationTokenSource();

        var calls = Enumerable.Range(0, 20).Select(_ => client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)), cancellationToken: cancellation.Token)).ToArray();
        await Until(() => bodies.UnderWay == 2);
        Assert.That((bodies.UnderWay, limiter.GetStatistics()!.CurrentQueuedCount), Is.EqualTo((2, 18L)), "no third one while two bodies are being read");
        if (isRead)
            bodies.End.SetResult();
        else
            await cancellation.CancelAsync();
        foreach (var call in calls)
        {
            if (isRead)
                await call.WaitAsync(TimeSpan.FromSeconds(10));
            else
                await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => call.WaitAsync(TimeSpan.FromSeconds(10)));
        }

        Assert.That(limiter.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(2));
        Assert.That(bodies.Most, Is.EqualTo(2), "at a time");
    }

    [TestCase("buffered")]
    [TestCase("read to its end")]
    [TestCase("read to its end by parts")]
    [TestCase("disposed")]
    [TestCase("copied")]
    [TestCase("failed")]
    public async Task APermitOfAnyHttpClient_IsGivenBackWhenItsAnswerIs(string how)
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        using var canned = new StalledBodies { Fails = how == "failed" };
        canned.End.SetResult();
        await using var provider = Canned(canned, builder => builder.AddClickUpRateLimiter(_ => limiter));
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ClickUpClient));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.clickup.com/api/v2/user");
        if (how == "failed")
        {
            await Assert.ThrowsAsync(Is.InstanceOf<Exception>(), () => http.SendAsync(request));
        }
        else
        {
            var response = await http.SendAsync(request, how == "buffered" ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead);
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
            Assert.That(limiter.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(how == "buffered" ? 1 : 0));
            if (how == "disposed")
                response.Dispose();
            else if (how == "copied")
                await response.Content.CopyToAsync(Stream.Null);
            else if (how == "read to its end by parts")
                await ReadAsync(await response.Content.ReadAsStreamAsync());
            else
                Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"id":"123"}"""));
        }

        Assert.That(limiter.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(1));
    }

    [Test]
    public async Task AWaitOfMoreThanASecond_IsLogged()
    {
        var time = new FakeTimeProvider();
        var logs = new Logs();
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });
        var taken = limiter.AttemptAcquire();
        using var canned = new StalledBodies();
        canned.End.SetResult();
        await using var provider = Canned(canned, builder =>
        {
            builder.AddClickUpRateLimiter(_ => limiter);
            builder.Services.AddSingleton<TimeProvider>(time).AddLogging(logging => logging.AddProvider(logs).AddFilter("System.Net.Http", LogLevel.None));
        });
        var call = provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.That(logs.Lines, Is.Empty);
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.That(logs.Lines, Is.EqualTo(new[] { "TrackTime has been waiting for a permit of its rate limiter for a second." }));
        taken.Dispose();
        await call.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task AWaitForClickUpsOwnLimit_IsLoggedWithItsTime()
    {
        var time = new FakeTimeProvider();
        var logs = new Logs();
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 1, TimeProvider = time });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time).AddLogging(logging => logging.AddProvider(logs).AddFilter("System.Net.Http", LogLevel.None));
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, server.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IClickUpClient>();
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        time.Advance(TimeSpan.FromSeconds(20));
        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        Assert.That(logs.Lines, Is.EqualTo(new[] { "TrackTime waits 40.0 s for ClickUp's rate limit." }));
        time.Advance(TimeSpan.FromSeconds(41));
        await call.WaitAsync(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(59.3));
        var shortly = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        time.Advance(TimeSpan.FromSeconds(1));
        await shortly.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(logs.Lines, Has.Length.EqualTo(1), "less than a second is nothing to speak of");
    }

    private static async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[3];
        while (await stream.ReadAsync(buffer) > 0)
        {
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            await Task.Yield();
        }
    }

    private static ServiceProvider Canned(HttpMessageHandler connections, Action<IHttpClientBuilder> more)
    {
        var services = new ServiceCollection();
        more(services.AddClickUpClient(options => (options.Token, options.Timeout) = ("pk_test", Timeout.InfiniteTimeSpan)).ConfigurePrimaryHttpMessageHandler(() => connections));
        return services.BuildServiceProvider();
    }

    private static ServiceProvider Services(ClickUpServer server, Action<IHttpClientBuilder> more, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection();
        more(services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.Timeout) = (ClickUpServer.DefaultToken, server.BaseAddress, timeout ?? options.Timeout)));
        return services.BuildServiceProvider();
    }
}
