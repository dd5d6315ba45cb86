using System.Diagnostics;
using System.Net;
using ClickUp.Generated.Tests.RateLimits;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ClickUp.Generated.Tests.Telemetry;

/// <summary>What OpenTelemetry collects. It listens to the whole process: so these tests run alone.</summary>
[TestFixture, NonParallelizable]
public class ClickUpTelemetryTests
{
    private const string Token = "pk_secret_marker";
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task ACallThatWaits_IsAnActivityWithWaitAndRepeats()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(resetIn: 20) : AnsweringHandler.Ok());
        var (activities, metrics) = await CollectAsync(clickUp, async call =>
        {
            _time.Advance(TimeSpan.FromSeconds(20.1));
            await call.WaitAsync(TimeSpan.FromSeconds(10));
        });

        var activity = activities.Single();
        Assert.That(activity.DisplayName, Is.EqualTo("ClickUp TrackTime"));
        Assert.That(activity.Kind, Is.EqualTo(ActivityKind.Client));
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(Text(activity), Is.EqualTo("clickup.operation=TrackTime http.response.status_code=200 clickup.rate_limit.wait=20.1 clickup.rate_limit.repeats=1"));
        Assert.That(metrics, Is.EquivalentTo(new[]
        {
            "clickup.call.duration 1 x 20.1 clickup.operation=TrackTime http.response.status_code=200",
            "clickup.rate_limit.wait 1 x 20.1 clickup.operation=TrackTime http.response.status_code=200",
            "clickup.rate_limit.repeats 1 clickup.operation=TrackTime http.response.status_code=200",
        }));
    }

    [TestCase("OAUTH_027", "OAUTH_027")]
    [TestCase("pk_secret_marker of 9hv", "_OTHER")]
    [TestCase("A", "A")]
    [TestCase("AZ_09", "AZ_09")]
    [TestCase("", "_OTHER")]
    [TestCase("ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGH32", "ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGH32")]
    [TestCase("ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHI33", "_OTHER")]
    [TestCase("A[", "_OTHER")]
    [TestCase("A:", "_OTHER")]
    [TestCase("A/", "_OTHER")]
    [TestCase("A@", "_OTHER")]
    public async Task AnError_HasStatusAndErrorCodeAndNoDescription(string sent, string reported)
    {
        using var clickUp = new AnsweringHandler(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent($$"""{"err":"no access to 9hv with pk_secret_marker","ECODE":"{{sent}}"}""") });
        var (activities, metrics) = await CollectAsync(clickUp, async call => await Assert.ThrowsAsync<ClickUpApiException>(() => call));

        var activity = activities.Single();
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(activity.StatusDescription, Is.Null);
        Assert.That(Text(activity), Is.EqualTo($"clickup.operation=TrackTime http.response.status_code=401 clickup.error_code={reported} error.type=401 clickup.rate_limit.wait=0 clickup.rate_limit.repeats=0"));
        Assert.That(metrics.Single(), Is.EqualTo($"clickup.call.duration 1 x 0 clickup.error_code={reported} clickup.operation=TrackTime error.type=401 http.response.status_code=401"));
    }

    [Test]
    public async Task ABrokenConnection_HasATypeOfErrorAndNoStatus()
    {
        using var clickUp = new AnsweringHandler(_ => throw new HttpRequestException("cut"));
        var (activities, _) = await CollectAsync(clickUp, async call => await Assert.ThrowsAsync<ClickUpException>(() => call));
        Assert.That(Text(activities.Single()), Does.StartWith("clickup.operation=TrackTime error.type=ClickUpException "));
    }

    [Test]
    public async Task NobodyListening_CostsNoMemory()
    {
        var listening = await BytesOfACallAsync(listen: true);
        var silent = await BytesOfACallAsync(listen: false);
        var again = await BytesOfACallAsync(listen: false);
        Assert.That(silent, Is.EqualTo(again));
        Assert.That(ClickUpTelemetry.IsWatched, Is.False);
        Assert.That(listening, Is.GreaterThan(silent));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            _ = ClickUpTelemetry.IsWatched;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public async Task Histograms_HaveBoundsInSecondsAndAVersion()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(resetIn: 20) : AnsweringHandler.Ok());
        var exported = new List<Metric>();
        var activities = new List<Activity>();
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource("ClickUp.Generated").AddInMemoryExporter(activities).Build();
        using var metering = Sdk.CreateMeterProviderBuilder().AddMeter("ClickUp.Generated").AddInMemoryExporter(exported).Build();
        using var http = new HttpClient(new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp }) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = Token, TimeProvider = _time });
        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        _time.Advance(TimeSpan.FromSeconds(20.1));
        await call.WaitAsync(TimeSpan.FromSeconds(10));
        metering.ForceFlush();

        var version = typeof(ClickUpClient).Assembly.GetName().Version!.ToString(3);
        Assert.That(activities.Single().Source.Version, Does.StartWith(version));
        Assert.That(exported.Select(metric => metric.MeterVersion), Is.All.StartsWith(version).And.None.Contains("+"));
        foreach (var histogram in exported.Where(metric => metric.MetricType == MetricType.Histogram))
            Assert.That(Bounds(histogram), Is.EqualTo(new[] { 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 45, 60, 90, 120, double.PositiveInfinity }), histogram.Name);
    }

    private static List<double> Bounds(Metric histogram)
    {
        var bounds = new List<double>();
        foreach (ref readonly var point in histogram.GetMetricPoints())
        {
            foreach (var bucket in point.GetHistogramBuckets())
                bounds.Add(bucket.ExplicitBound);
        }

        return bounds;
    }

    private static async Task<long> BytesOfACallAsync(bool listen)
    {
        using var tracing = listen ? Sdk.CreateTracerProviderBuilder().AddSource("ClickUp.Generated").Build() : null;
        using var http = new HttpClient(new ReadyHandler());
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = Token });
        var request = TrackTimeRequest.For(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 200; i++)
            await client.TrackTimeAsync("9hv", request);
        // The least of some: what the runtime does in between is not the call's.
        var least = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var call = client.TrackTimeAsync("9hv", request);
            Assert.That(call.IsCompletedSuccessfully, Is.True);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private async Task<(List<Activity> Activities, List<string> Metrics)> CollectAsync(HttpMessageHandler clickUp, Func<Task, Task> end)
    {
        var activities = new List<Activity>();
        var exported = new List<Metric>();
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource("ClickUp.Generated").AddInMemoryExporter(activities).Build();
        using var metering = Sdk.CreateMeterProviderBuilder().AddMeter("ClickUp.Generated").AddInMemoryExporter(exported).Build();
        using var http = new HttpClient(new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp }) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = Token, TimeProvider = _time });
        await end(client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1))));
        metering.ForceFlush();
        var metrics = exported.SelectMany(Points).ToList();
        Assert.That(activities.Select(Text).Concat(metrics), Has.None.Contains(Token).And.None.Contains("9hv"));
        return (activities, metrics);
    }

    private static string Text(Activity activity) => string.Join(' ', activity.TagObjects.Select(tag => FormattableString.Invariant($"{tag.Key}={tag.Value}")));

    private static List<string> Points(Metric metric)
    {
        var points = new List<string>();
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var tags = "";
            foreach (var tag in point.Tags)
                tags += $" {tag.Key}={tag.Value}";
            var value = metric.MetricType == MetricType.Histogram ? FormattableString.Invariant($"{point.GetHistogramCount()} x {point.GetHistogramSum()}") : $"{point.GetSumLong()}";
            points.Add($"{metric.Name} {value}{tags}");
        }

        return points;
    }

    private sealed class ReadyHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("""{"id":"123"}"""u8.ToArray()), RequestMessage = request });
    }
}
