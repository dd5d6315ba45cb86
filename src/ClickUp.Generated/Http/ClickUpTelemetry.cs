using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClickUp.Generated;

/// <summary>What listeners to <c>ClickUp.Generated</c> learn of calls: never an id, a token or an address.</summary>
internal static class ClickUpTelemetry
{
    private const string Name = "ClickUp.Generated";
    private const string WaitName = "clickup.rate_limit.wait";
    private const string RepeatsName = "clickup.rate_limit.repeats";
    private const int LongestErrorCode = 32;

    private static readonly ActivitySource Source = new(Name, UserAgent.Version);
    private static readonly Meter Meter = new(Name, UserAgent.Version);

    // OpenTelemetry's own boundaries are milliseconds. A call takes tenths of a second, or the rest of a minute when it waits for the rate limit.
    private static readonly double[] Boundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 45, 60, 90, 120];
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = Boundaries };
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("clickup.call.duration", "s", "Whole calls, waiting included.", null, Seconds);
    private static readonly Histogram<double> Wait = Meter.CreateHistogram(WaitName, "s", "What calls had to wait for the rate limit; those that did not are not in it.", null, Seconds);
    private static readonly Counter<long> Repeats = Meter.CreateCounter<long>(RepeatsName, "{request}", "Requests that were refused with 429 and sent again.");

    /// <summary>Whether anybody listens: if not, a call costs nothing more.</summary>
    public static bool IsWatched => Source.HasListeners() || Duration.Enabled || Wait.Enabled || Repeats.Enabled;

    /// <summary>Makes a call and reports it.</summary>
    public static async Task<T> WatchAsync<T>(ClickUpRequest request, TimeProvider time, Func<Task<T>> send)
    {
        using var activity = Source.StartActivity($"ClickUp {request.Operation}", ActivityKind.Client);
        var started = time.GetTimestamp();
        var report = request.Report = new CallReport();
        Exception? error = null;
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            error = e;
            throw;
        }
        finally
        {
            Tell(request.Operation, report, activity, time.GetElapsedTime(started), error);
        }
    }

    private static void Tell(string operation, CallReport report, Activity? activity, TimeSpan duration, Exception? error)
    {
        var tags = new TagList { { "clickup.operation", operation } };
        if (report.StatusCode is { } status)
            tags.Add("http.response.status_code", (int)status);
        if (ErrorCode(error) is { } code)
            tags.Add("clickup.error_code", code);
        if (error is not null)
            tags.Add("error.type", error is ClickUpApiException ? $"{(int?)report.StatusCode}" : (error.InnerException as TimeoutException ?? error).GetType().Name);
        Duration.Record(duration.TotalSeconds, tags);
        if (report.Waited > TimeSpan.Zero)
            Wait.Record(report.Waited.TotalSeconds, tags);
        if (report.Repeats > 0)
            Repeats.Add(report.Repeats, tags);
        if (activity is null)
            return;
        foreach (var tag in tags)
            activity.SetTag(tag.Key, tag.Value);
        activity.SetTag(WaitName, report.Waited.TotalSeconds).SetTag(RepeatsName, report.Repeats);
        // Without a description: what ClickUp answered may name ids.
        activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
    }

    // A name of ClickUp's, and nothing else that a server may think of.
    private static string? ErrorCode(Exception? error) => (error as ClickUpApiException)?.ErrorCode switch
    {
        null => null,
        { Length: > 0 and <= LongestErrorCode } code when code.All(static letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_') => code,
        _ => "_OTHER",
    };
}
