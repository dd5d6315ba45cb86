namespace ClickUp.Generated;

/// <remarks>Made by <see cref="Between"/>.</remarks>
public partial class CreateTimeEntryRequest
{
    /// <summary>An entry from <paramref name="start"/> to <paramref name="end"/>; sends both, and the time between them.</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="end">Floored to milliseconds; at least 1 ms after <paramref name="start"/>.</param>
    /// <param name="taskId">The task: an id, a custom id or a link; null: none.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static CreateTimeEntryRequest Between(DateTimeOffset start, DateTimeOffset end, string? taskId = null)
    {
        var milliseconds = Json.Milliseconds(end) - Json.Milliseconds(start);
        if (milliseconds < 1)
            throw new ArgumentException($"The end, {end:O}, is not after the start, {start:O}: the shortest entry has 1 ms.", nameof(end));
        return new CreateTimeEntryRequest { Start = start, End = end, Duration = TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond), TaskId = taskId };
    }
}
