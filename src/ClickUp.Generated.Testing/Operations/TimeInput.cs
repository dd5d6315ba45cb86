using System.Text.Json;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The body of a request that tracks time on a task, or edits it.</summary>
internal readonly record struct TimeInput(DateTimeOffset? Start, DateTimeOffset? End, TimeSpan? Time)
{
    private static readonly long _firstMillisecond = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long _lastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    private static readonly long _longestTime = (long)TimeSpan.MaxValue.TotalMilliseconds;

    public TimeSpan? Total => Time ?? (End - Start)?.Duration();

    public static TimeInput Read(Json body)
    {
        var (start, end) = (Number(body, "start", _firstMillisecond, _lastMillisecond), Number(body, "end", _firstMillisecond, _lastMillisecond));
        var time = Number(body, "time", 0, _longestTime);
        return new TimeInput(AsTime(start), AsTime(end), time is null ? null : TimeSpan.FromMilliseconds(time.Value));
    }

    /// <summary>A whole number; here text is none.</summary>
    private static long? Number(Json body, string name, long min, long max)
    {
        if (body.Get(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= min && number <= max) return number;
        throw new RefusedException(Errors.InvalidInput($"{char.ToUpperInvariant(name[0])}{name[1..]} invalid"));
    }

    private static DateTimeOffset? AsTime(long? milliseconds) => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
