using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>ClickUp's rate limit in memory, for hours that pass in seconds: fixed windows of 60 s for one token, opened by a request.</summary>
internal sealed class SimulatedClickUp(FakeTimeProvider time) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(42);
    private DateTimeOffset _end;
    private int _used;
    private int[] _counters = [];
    private int _inFlight;
    private int _arrived;

    public int Limit { get; set; } = 1_000;

    public int Counters { get; init; } = 1;

    public TimeSpan ClockSkew { get; init; }

    public bool HasHeaders { get; init; } = true;

    /// <summary>Requests that are on their way, there or back.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    public int Arrived => Volatile.Read(ref _arrived);

    public int Refused { get; private set; }

    /// <summary>How often each request was carried out, by its path.</summary>
    public Dictionary<string, int> CarriedOut { get; } = [];

    /// <summary>The same for all requests of the first hour.</summary>
    public int CarriedOutInAnHour { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        // In the timers themselves, so that nothing is on its way that is not counted.
        After(SomeLatency(), () =>
        {
            var response = Answer(request);
            After(SomeLatency(), () =>
            {
                Interlocked.Decrement(ref _inFlight);
                answered.SetResult(response);
            });
        });
        // Only now: the clock goes on as soon as it is counted.
        Interlocked.Increment(ref _inFlight);
        Interlocked.Increment(ref _arrived);
        return answered.Task;
    }

    private void After(TimeSpan delay, Action action)
    {
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                action();
            },
            null,
            delay,
            Timeout.InfiniteTimeSpan);
    }

    private TimeSpan SomeLatency()
    {
        lock (_gate)
            return TimeSpan.FromMilliseconds(_random.Next(20, 120));
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now >= _end)
                (_end, _used, _counters) = (now.AddSeconds(60), 0, new int[Counters]);
            var isRefused = _used >= Limit;
            var remaining = 0;
            if (isRefused)
            {
                Refused++;
            }
            else
            {
                _used++;
                remaining = Math.Max(0, Limit - ++_counters[_random.Next(Counters)]);
                var path = request.RequestUri!.AbsolutePath;
                CarriedOut[path] = CarriedOut.GetValueOrDefault(path) + 1;
                if (now - time.Start < TimeSpan.FromHours(1))
                    CarriedOutInAnHour++;
            }

            var response = new HttpResponseMessage(isRefused ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
            if (HasHeaders)
            {
                response.Headers.Date = now + ClockSkew;
                response.Headers.Add("X-RateLimit-Limit", Limit.ToString(CultureInfo.InvariantCulture));
                response.Headers.Add("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
                response.Headers.Add("X-RateLimit-Reset", ((long)Math.Ceiling((_end + ClockSkew - DateTimeOffset.UnixEpoch).TotalSeconds)).ToString(CultureInfo.InvariantCulture));
            }

            return response;
        }
    }
}
