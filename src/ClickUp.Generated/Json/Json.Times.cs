namespace ClickUp.Generated;

internal static partial class Json
{
    // The range of DateTimeOffset and of TimeSpan, in milliseconds.
    private const long EarliestMilliseconds = -62_135_596_800_000;
    private const long LatestMilliseconds = 253_402_300_799_999;
    private const long LongestMilliseconds = 922_337_203_685_477;

    /// <summary>No time where ClickUp says "none" by zero: what runs did not end in 1970.</summary>
    public static DateTimeOffset? NotZero(DateTimeOffset? time) => time == DateTimeOffset.FromUnixTimeMilliseconds(0) ? null : time;

    /// <summary>Unix milliseconds, floored.</summary>
    public static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>Milliseconds, floored: towards the smaller number, for a negative duration too.</summary>
    public static long Milliseconds(TimeSpan duration)
    {
        var milliseconds = duration.Ticks / TimeSpan.TicksPerMillisecond;
        return duration.Ticks < 0 && duration.Ticks % TimeSpan.TicksPerMillisecond != 0 ? milliseconds - 1 : milliseconds;
    }
}
