namespace ClickUp.Generated;

/// <remarks>Made by <see cref="Between"/> or <see cref="For"/>.</remarks>
public partial class CreateTimeEntryRequest
{
    /// <summary>An entry from <paramref name="start"/> to <paramref name="end"/>; sends both, and the time between them.</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="end">Floored to milliseconds; at least 1 ms after <paramref name="start"/>.</param>
    /// <param name="taskId">The task: an id, a custom id or a link; null: none.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static CreateTimeEntryRequest Between(DateTimeOffset start, DateTimeOffset end, string? taskId = null)
    {
        var duration = Arguments.Interval(start, end, nameof(end));
        return new CreateTimeEntryRequest { Start = start, End = end, Duration = duration, TaskId = taskId };
    }

    /// <summary>An entry of a duration from <paramref name="start"/> on; its end is sent too, since ClickUp refuses an entry without (TIMESPENT_002).</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="duration">At least 1 ms; floored to milliseconds.</param>
    /// <param name="taskId">The task: an id, a custom id or a link; null: none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is shorter than 1 ms, or ends after the year 9999.</exception>
    public static CreateTimeEntryRequest For(DateTimeOffset start, TimeSpan duration, string? taskId = null)
    {
        if (duration < TimeSpan.FromMilliseconds(1) || duration > DateTimeOffset.MaxValue - start)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "The shortest entry has 1 ms, the longest ends in the year 9999.");
        var from = DateTimeOffset.FromUnixTimeMilliseconds(Json.Milliseconds(start));
        return Between(start, from + duration, taskId);
    }
}
