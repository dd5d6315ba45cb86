using System.Globalization;

namespace ClickUp.Generated;

/// <summary>Reads one page of a listing.</summary>
/// <param name="from">Where it begins; null: where the options say.</param>
/// <param name="cancellationToken">Ends the call.</param>
internal delegate Task<ClickUpPage<T>> PageReader<T>(string? from, CancellationToken cancellationToken);

/// <summary>Where a page begins, as text that can be kept: a number, a cursor, or the time and id of the item before.</summary>
/// <remarks>The items of a page are an array: a collection expression for a read-only list brings a class of its own into the assembly.</remarks>
internal static class PagePlace
{
    private const char Colon = ':';

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a page.</summary>
    public static long Number(string? place, long? otherwise) =>
        place is null ? otherwise ?? 0
        : long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Unknown(place, "a number");

    /// <summary>The time and id of the item before a page.</summary>
    public static (DateTimeOffset Time, string Id) Item(string place)
    {
        var colon = place.IndexOf(Colon);
        if (colon > 0 && colon < place.Length - 1 && long.TryParse(place.Substring(0, colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
            && time >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return (DateTimeOffset.FromUnixTimeMilliseconds(time), place.Substring(colon + 1));
        }

        throw Unknown(place, "a time and an id");
    }

    /// <summary>Whether it is a place of that kind, and no number or cursor.</summary>
    public static bool IsOfAnItem(string place)
    {
        var colon = place.IndexOf(Colon);
        return colon > 0 && place.Take(colon).All(letter => letter is >= '0' and <= '9' or '-');
    }

    /// <summary>The page, and where the next one begins: the one after, unless ClickUp says that this was the last.</summary>
    public static ClickUpPage<T> Numbered<T>(IList<T> items, long number, bool? isLast) =>
        new(items.ToArray(), isLast == true || items.Count == 0 ? null : Of(number + 1));

    /// <summary>The page, and where the next one begins: behind a cursor, unless there is none.</summary>
    public static ClickUpPage<T> WithCursor<T>(IList<T> items, string? cursor) => new(items.ToArray(), items.Count == 0 ? null : cursor);

    /// <summary>The page, and where the next one begins: behind its last item.</summary>
    /// <exception cref="ClickUpException">The last item has no time or no id.</exception>
    public static ClickUpPage<T> Behind<T>(IList<T> items, string operation, Func<T, DateTimeOffset?> time, Func<T, string?> id)
    {
        if (items.Count == 0)
            return new([], null);
        var last = items[items.Count - 1];
        return time(last) is { } at && at != default && id(last) is { Length: > 0 } key
            ? new(items.ToArray(), Of(at.ToUnixTimeMilliseconds()) + Colon + key)
            : throw new ClickUpException(operation, $"{operation} failed: the last item of a page has no time or no id, and the next page begins behind it.", mayHaveBeenCarriedOut: false);
    }

    public static ArgumentException Unknown(string place, string kind) =>
        new($"'{place}' is not where a page of this listing begins, which is {kind}: pass the Next of a page, or null.", "from");
}
