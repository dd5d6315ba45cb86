namespace ClickUp.Generated;

/// <remarks>Of one whose timer runs (<see cref="IsRunning"/>), <see cref="Elapsed"/> says how long.</remarks>
public partial class TimeEntry
{
    /// <summary>Whether it is a timer that runs: its duration is negative then, and it has no end.</summary>
    public bool IsRunning => Duration < TimeSpan.Zero && End is null;

    /// <summary>How long it took, or has taken until now where it runs.</summary>
    /// <param name="now">Now.</param>
    /// <returns>Never negative.</returns>
    public TimeSpan Elapsed(DateTimeOffset now)
    {
        var elapsed = IsRunning ? now - Start : Duration;
        return elapsed > TimeSpan.Zero ? elapsed : TimeSpan.Zero;
    }
}
