using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>Everything that a process tells of its calls: logs of every level, activities and measurements of every source.</summary>
internal sealed class Evidence : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _measurements = new();

    public Evidence()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Tell,
        };
        ActivitySource.AddActivityListener(_activities);
        _measurements.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Tell(instrument, tags));
        _measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Tell(instrument, tags));
        _measurements.Start();
    }

    public IReadOnlyCollection<string> Told => _told;

    public void Tell(string text) => _told.Enqueue(text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        _activities.Dispose();
        _measurements.Dispose();
    }

    private void Tell(Activity activity)
    {
        Tell($"activity {activity.DisplayName} {activity.StatusDescription} {string.Join(", ", activity.TagObjects)} {string.Join(", ", activity.Baggage)}");
        foreach (var happened in activity.Events)
            Tell($"event {happened.Name} {string.Join(", ", happened.Tags)}");
    }

    private void Tell(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Tell($"measurement {instrument.Name} {string.Join(", ", tags.ToArray())}");

    private sealed class Logger(Evidence evidence, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            evidence.Tell($"scope {category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            evidence.Tell($"log {logLevel} {category} {formatter(state, exception)} {(exception is null ? "" : Marker.Dump(exception))}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                evidence.Tell($"values {string.Join(", ", values)}");
        }
    }
}
