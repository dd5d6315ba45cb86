using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
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
        await using var provider = Services(server, builder => builder.AddRateLimiter(_ => limiter));
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
            services.AddClickUpClient(token, options => (options.Token, options.BaseAddress) = (token, server.BaseAddress)).AddRateLimiter(_ => limiter);
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
        await using var provider = Services(server, builder => builder.AddRateLimiter(_ => limiter), TimeSpan.FromMilliseconds(50));
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
            (ClickUpServer.DefaultToken, server.BaseAddress, time, ends ? TimeSpan.FromSeconds(7) : Timeout.InfiniteTimeSpan)).AddRateLimiter(_ => limiter);
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

    private static ServiceProvider Services(ClickUpServer server, Action<IHttpClientBuilder> more, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection();
        more(services.AddClickUpClient(options => (options.Token, options.BaseAddress, options.Timeout) = (ClickUpServer.DefaultToken, server.BaseAddress, timeout ?? options.Timeout)));
        return services.BuildServiceProvider();
    }
}
