using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>A token that is easy to find again, whatever it was written in, and whatever part of it is left.</summary>
internal static partial class Marker
{
    public const string Personal = "pk_42_SECRET/MARKER+0123456789==";
    /// <summary>One that a server may say again: what .NET itself tells of that is not this library's, and must not be taken for a leak elsewhere.</summary>
    public const string Echoed = "pk_77_ECHOED/SECRET+9876543210==";

    public const string OAuth = "eyJSECRET.MARKER/0123+456789&<==";

    // What is left of a token tells nothing below this length.
    private const int Piece = 8;

    /// <summary>Throws where a text has a token, or a piece of it, as it is or in the letters of JSON, URLs, HTML or base64.</summary>
    public static void IsNotIn(string text, string token, string where)
    {
        foreach (var reading in Readings(text))
        {
            for (var start = 0; start + Piece <= token.Length; start++)
            {
                if (reading.Contains(token.Substring(start, Piece), StringComparison.OrdinalIgnoreCase))
                    throw new AssertionException($"{where}: '{token.Substring(start, Piece)}' of the token is in: {text}");
            }
        }

        foreach (var shift in new[] { 0, 1, 2 })
        {
            // Three places for a token in what was encoded, and the letters at the ends are those of its neighbours too.
            var base64 = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string(' ', shift) + token))[4..^4];
            if (text.Contains(base64[..12], StringComparison.Ordinal))
                throw new AssertionException($"{where}: the token is in base64 in: {text}");
        }
    }

    /// <summary>All that an exception says, with what is inside it.</summary>
    public static string Dump(Exception exception)
    {
        var text = new StringBuilder().AppendLine(exception.ToString());
        foreach (DictionaryEntry entry in exception.Data)
            text.AppendLine($"{entry.Key}: {entry.Value}");
        foreach (var property in exception.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            text.AppendLine($"{property.Name}: {property.GetValue(exception)}");
        if (exception is AggregateException several)
            text.AppendJoin('\n', several.InnerExceptions.Select(Dump));
        else if (exception.InnerException is { } inner)
            text.Append(Dump(inner));
        return text.ToString();
    }

    private static IEnumerable<string> Readings(string text)
    {
        yield return text;
        if (text.Contains('\\'))
            yield return Unescape(text);
        if (text.Contains('%'))
            yield return WebUtility.UrlDecode(text);
        if (text.Contains('&'))
            yield return WebUtility.HtmlDecode(text);
    }

    private static string Unescape(string text) =>
        Escape().Replace(text, match => match.Value.Length == 2 ? match.Value[1..] : $"{(char)int.Parse(match.Value.AsSpan(2), System.Globalization.NumberStyles.HexNumber)}");

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}|\\[^u]")]
    private static partial Regex Escape();
}
