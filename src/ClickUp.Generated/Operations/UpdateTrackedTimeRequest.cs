namespace ClickUp.Generated;

/// <remarks>Made by <see cref="Between"/>.</remarks>
public partial class UpdateTrackedTimeRequest
{
    /// <summary>The interval is from <paramref name="start"/> to <paramref name="end"/>; sends both, and the time between them.</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="end">Floored to milliseconds; at least 1 ms after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static UpdateTrackedTimeRequest Between(DateTimeOffset start, DateTimeOffset end)
    {
        var time = Arguments.Interval(start, end, nameof(end));
        return new UpdateTrackedTimeRequest { Start = start, End = end, Time = time };
    }
}
