using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>The rows of an answer that no document describes, and where the page behind them begins: at the time of the last row.</summary>
internal static class PageRows
{
    /// <summary>No page that was not asked to be small has fewer rows, unless it is the last.</summary>
    private const int SmallestPage = 10;

    /// <summary>The page, without what came on the one before, and where the next one begins.</summary>
    /// <param name="answer">A list of objects, or an object that has one, itself or in an object inside.</param>
    /// <param name="operation">What is listed, for messages.</param>
    /// <param name="from">Where the page begins; null: at the beginning.</param>
    /// <param name="direction">Which way the page was asked for; null: the rows show it.</param>
    /// <param name="size">How many rows were asked for; null: as many as ClickUp likes.</param>
    /// <param name="before">The way to earlier rows.</param>
    /// <param name="after">The way to later rows.</param>
    /// <param name="times">What the time of a row may be called, the surest name first.</param>
    /// <exception cref="ClickUpException">No list can be told to be the rows; the last row has no time; a whole page came again.</exception>
    public static ClickUpPage<RawJson> Behind(RawJson answer, string operation, RowPlace? from, string? direction, long? size, string before, string after, string[] times)
    {
        var rows = Rows(answer, operation);
        var items = from is null ? rows : rows.FindAll(row => !from.Seen.Contains(RowPlace.Mark(row)));
        if (items.Count == 0)
        {
            // The rows of one time may come again at the end; where they fill a page, there is no way on.
            return from is null || rows.Count == 0 || rows.Count < (size ?? Math.Max(SmallestPage, from.Count))
                ? new([], null)
                : throw Failed(operation, "page came before: it has no more room than for rows of one time; ask for more of them");
        }

        if (Time(rows[rows.Count - 1], times) is not { } last)
            throw Failed(operation, $"last row has no time ({string.Join(", ", times)}), and the next page begins there");
        // Which way ClickUp goes by itself is not documented.
        direction ??= Time(rows[0], times) is { } first && first < last ? after : before;
        var seen = new HashSet<string>(rows.Where(row => Time(row, times) == last).Select(row => RowPlace.Mark(row)));
        if (from?.Time == last)
            seen.UnionWith(from.Seen);
        return new(items, new RowPlace(last, direction, rows.Count, seen).ToString());
    }

    private static List<RawJson> Rows(RawJson answer, string operation)
    {
        var values = new List<RawJson> { answer };
        while (values.Count > 0)
        {
            var lists = values.Where(value => StartsWith(value, '[')).Select(list => Items(list)).ToList();
            var filled = lists.Where(list => list.Count > 0).ToList();
            if (filled.Count > 1)
                throw Failed(operation, "answer has several lists, and any could be its rows");
            if (lists.Count > 0)
                return filled.Count == 0 ? [] : filled[0];
            if (values.All(value => !StartsWith(value, '{')))
                break;
            values = [.. values.Where(value => StartsWith(value, '{')).SelectMany(value => Members(value)).Select(member => member.Value)];
        }

        return StartsWith(answer, '{') && Members(answer).Count == 0 ? [] : throw Failed(operation, "answer has no list that could be its rows");
    }

    private static DateTimeOffset? Time(RawJson row, string[] names)
    {
        if (!StartsWith(row, '{'))
            return null;
        var members = Members(row);
        foreach (var name in names)
        {
            foreach (var member in members)
            {
                if (member.Key == name && AsTime(member.Value) is { } time)
                    return time;
            }
        }

        return null;
    }

    private static DateTimeOffset? AsTime(RawJson value)
    {
        using var reader = BodyReader.Of(JsonSource.From(value.ToString()));
        reader.Advance();
        DateTimeOffset? time = null;
        return Json.Read(reader, ref time) ? time : null;
    }

    private static bool StartsWith(RawJson value, char letter) => value.ToString()[0] == letter;

    private static List<RawJson> Items(RawJson list)
    {
        using var reader = BodyReader.Of(JsonSource.From(list.ToString()));
        reader.Advance();
        var items = new List<RawJson>();
        while (reader.Advance() != JsonToken.EndArray)
            items.Add(reader.ReadRaw());
        return items;
    }

    private static List<KeyValuePair<string, RawJson>> Members(RawJson value)
    {
        using var reader = BodyReader.Of(JsonSource.From(value.ToString()));
        reader.Advance();
        var members = new List<KeyValuePair<string, RawJson>>();
        while (reader.Advance() != JsonToken.EndObject)
        {
            var name = reader.Text;
            reader.Advance();
            members.Add(new(name, reader.ReadRaw()));
        }

        return members;
    }

    private static ClickUpException Failed(string operation, string why) =>
        new(operation, $"{operation} failed: the {why}; the operation itself gives the answer as it came.", mayHaveBeenCarriedOut: false);
}
