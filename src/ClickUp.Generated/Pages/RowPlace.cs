using System.Globalization;

namespace ClickUp.Generated;

/// <summary>
/// Where a page of rows begins that have no id: at the time of the row before, which way, and what tells the rows of that time that came already.
/// Whether these come again is not documented.
/// </summary>
internal sealed class RowPlace(DateTimeOffset time, string direction, int count, HashSet<string> seen)
{
    /// <summary>The time of the row before.</summary>
    public DateTimeOffset Time => time;

    /// <summary>Earlier or later, in ClickUp's word.</summary>
    public string Direction => direction;

    /// <summary>How many rows the page before had.</summary>
    public int Count => count;

    /// <summary>What tells the rows of that time that came already.</summary>
    public HashSet<string> Seen => seen;

    /// <summary>What tells a row from others of its time: of 2^64 values, by its text.</summary>
    public static string Mark(RawJson row)
    {
        // FNV-1a: the same in every process, so that an interrupted listing goes on in another.
        var hash = 14695981039346656037UL;
        foreach (var letter in row.ToString())
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return hash.ToString("x", CultureInfo.InvariantCulture);
    }

    /// <exception cref="ArgumentException">It is none.</exception>
    public static RowPlace Parse(string place)
    {
        var (time, rest) = PagePlace.Item(place);
        var parts = rest.Split(':');
        return parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(time, parts[0], count, [.. parts[2].Split(',')])
            : throw PagePlace.Unknown(place, "a time and a way");
    }

    public override string ToString() => $"{PagePlace.Of(time.ToUnixTimeMilliseconds())}:{direction}:{PagePlace.Of(count)}:{string.Join(",", seen.OrderBy(mark => mark, StringComparer.Ordinal))}";
}
