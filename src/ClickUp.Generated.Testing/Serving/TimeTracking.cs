using System.Globalization;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>The legacy time tracking of tasks. Not thread-safe: the server holds its lock around it.</summary>
internal sealed class TimeTracking
{
    // As long as ClickUp's ids are, so that a client that makes a double of them is found out.
    private const long _firstId = 4207254868138870001;

    private readonly OrderedDictionary<string, TrackedTime> _intervals = [];
    private TrackedTime[]? _snapshot;
    private long _nextId = _firstId;

    public IReadOnlyList<TrackedTime> Snapshot() => _snapshot ??= [.. _intervals.Values];

    public void Clear()
    {
        _intervals.Clear();
        _nextId = _firstId;
        _snapshot = null;
    }

    public ClickUpAnswer Track(ClickUpTask task, long user, ClickUpRequest request, DateTimeOffset now, bool carryOut)
    {
        if (TimeInput.Read(request, out var input) is { } refusal) return refusal;
        if (input.Total is not { } total) return Errors.InvalidInput("Either time, or start and end are required");
        var id = _nextId.ToString(CultureInfo.InvariantCulture);
        if (carryOut)
        {
            _nextId++;
            Put(new TrackedTime
            {
                IntervalId = id,
                TaskId = task.Id,
                CustomTaskId = task.CustomId,
                WorkspaceId = task.WorkspaceId,
                UserId = user,
                Start = input.Start,
                End = input.End,
                Time = total,
                RecordedAt = now,
            });
        }
        return new ClickUpAnswer(new JsonObject { ["id"] = id }.ToJsonString());
    }

    public ClickUpAnswer Edit(ClickUpTask task, string intervalId, ClickUpRequest request, bool carryOut)
    {
        if (TimeInput.Read(request, out var input) is { } refusal) return refusal;
        if (input == default) return Errors.InvalidInput("Start, end or time is required");
        if (Find(task, intervalId) is not { } interval) return Errors.UnknownInterval;
        if (carryOut)
        {
            var edited = interval with { Start = input.Start ?? interval.Start, End = input.End ?? interval.End };
            Put(edited with { Time = input.Time ?? (edited.End - edited.Start)?.Duration() ?? interval.Time });
        }
        return new ClickUpAnswer("{}");
    }

    public ClickUpAnswer Delete(ClickUpTask task, string intervalId, bool carryOut)
    {
        if (Find(task, intervalId) is null) return Errors.UnknownInterval;
        if (carryOut)
        {
            _intervals.Remove(intervalId);
            _snapshot = null;
        }
        return new ClickUpAnswer("{}");
    }

    public ClickUpAnswer List(ClickUpTask task, Func<long, JsonObject> user)
    {
        var data = _intervals.Values.Where(interval => interval.TaskId == task.Id).GroupBy(interval => interval.UserId).Select(group => new JsonObject
        {
            ["user"] = user(group.Key),
            ["time"] = group.Sum(interval => interval.Time.Ticks / TimeSpan.TicksPerMillisecond),
            ["intervals"] = new JsonArray([.. group.Select(Interval)]),
        });
        return new ClickUpAnswer(new JsonObject { ["data"] = new JsonArray([.. data]) }.ToJsonString());
    }

    private static JsonObject Interval(TrackedTime interval) => new()
    {
        ["id"] = interval.IntervalId,
        ["start"] = Milliseconds(interval.Start),
        ["end"] = Milliseconds(interval.End),
        ["time"] = (interval.Time.Ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture),
        ["source"] = "api",
        ["date_added"] = Milliseconds(interval.RecordedAt),
    };

    private static string? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private TrackedTime? Find(ClickUpTask task, string intervalId) =>
        _intervals.TryGetValue(intervalId, out var interval) && interval.TaskId == task.Id ? interval : null;

    private void Put(TrackedTime interval)
    {
        _intervals[interval.IntervalId] = interval;
        _snapshot = null;
    }
}
