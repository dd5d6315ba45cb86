namespace ClickUp.Generated;

/// <remarks>Made by <see cref="For"/> or <see cref="Between"/>.</remarks>
public partial class TrackTimeRequest
{
    /// <summary>Tracks a duration, without saying when.</summary>
    /// <param name="duration">At least 1 ms; floored to milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is shorter than 1 ms.</exception>
    public static TrackTimeRequest For(TimeSpan duration)
    {
        if (duration < TimeSpan.FromMilliseconds(1))
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "The shortest time to track is 1 ms.");
        return new TrackTimeRequest { Time = duration };
    }

    /// <summary>Tracks the time from <paramref name="start"/> to <paramref name="end"/>; sends both, and the time between them.</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="end">Floored to milliseconds; at least 1 ms after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static TrackTimeRequest Between(DateTimeOffset start, DateTimeOffset end)
    {
        var time = Arguments.Interval(start, end, nameof(end));
        return new TrackTimeRequest { Start = start, End = end, Time = time };
    }

    // ClickUp's document lists all three as required, and says in words: the total time, or the start and the end.
    internal override void Validate(string parameter)
    {
        if (Sends("time", Time is not null) || (Sends("start", Start is not null) && Sends("end", End is not null)))
            return;
        throw new ArgumentException("Time, or Start and End, must be set: ClickUp records no time from this request.", parameter);
    }
}
