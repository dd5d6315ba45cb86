using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TrackTime;

/// <summary>Durations and times as people type them.</summary>
internal static partial class Duration
{
    /// <summary><c>1d</c>, <c>1h30m</c>, <c>45s</c>; null when it is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text.Length == 0)
            return null;
        try
        {
            return new TimeSpan(Number("d"), Number("h"), Number("m"), Number("s"));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }

        int Number(string unit) => match.Groups[unit] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Reads a duration from the command line.</summary>
    public static TimeSpan? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var duration = Parse(text);
        if (duration is null || duration == TimeSpan.Zero)
            argument.AddError($"'{text}' is no duration: write it like 1h30m, 45m or 1d.");
        return duration;
    }

    /// <summary>Reads a time from the command line; without an offset it is local time.</summary>
    public static DateTimeOffset? ParseTime(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
            return time;
        argument.AddError($"'{text}' is no time: write it like 2026-03-01T09:00:00Z.");
        return null;
    }

    // Not \d, which any script's digits are: int.Parse knows ours only. Not $, which a line break may follow.
    [GeneratedRegex(@"\A(?:(?<d>[0-9]+)d)?(?:(?<h>[0-9]+)h)?(?:(?<m>[0-9]+)m)?(?:(?<s>[0-9]+)s)?\z")]
    private static partial Regex Pattern();
}
