namespace ClickUp.Generated;

/// <remarks>Of another time: made by <see cref="Between"/>.</remarks>
public partial class UpdateTimeEntryRequest
{
    /// <summary>The entry is from <paramref name="start"/> to <paramref name="end"/>: ClickUp changes both together, and the duration with them.</summary>
    /// <param name="start">Floored to milliseconds.</param>
    /// <param name="end">Floored to milliseconds; at least 1 ms after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static UpdateTimeEntryRequest Between(DateTimeOffset start, DateTimeOffset end)
    {
        var duration = Arguments.Interval(start, end, nameof(end));
        return new UpdateTimeEntryRequest { Start = start, End = end, Duration = duration };
    }

    internal override string? PartnerOf(string name) => name switch { "start" => "end", "end" => "start", _ => null };
}
