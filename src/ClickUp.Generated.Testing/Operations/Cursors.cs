using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Pages of the newer API: a cursor leads on, and is empty on the last page.</summary>
internal static class Cursors
{
    public static JsonObject Page(Call call, IEnumerable<JsonNode?> items, string name = "data", int least = 1)
    {
        var limit = call.QueryLong("limit") ?? 50;
        Call.RefuseIf(limit < least || limit > 100, Errors.InvalidInput($"limit must be between {least} and 100"));
        var from = From(call.Query("cursor") ?? call.Query("next_cursor"));
        var page = items.Skip(from).Take((int)limit + 1).ToArray();
        return new JsonObject
        {
            [name] = Written.List(page.Take((int)limit)),
            ["next_cursor"] = page.Length > limit ? Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"after:{from + limit}"))) : "",
        };
    }

    private static int From(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return 0;
        var bytes = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':') is ["after", var text] && int.TryParse(text, CultureInfo.InvariantCulture, out var from))
            return from;
        throw new RefusedException(Errors.InvalidInput("cursor invalid"));
    }
}
