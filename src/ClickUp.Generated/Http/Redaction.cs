using System.Text;

namespace ClickUp.Generated;

/// <summary>
/// Takes secrets out of what a server said, should it have echoed them: as they are, or in the escapes of JSON, URLs or HTML, up to three
/// on top of each other. In linear time, whatever the server says.
/// </summary>
internal static class Redaction
{
    // What is shorter is found in every text, and garbles it: no secret that ClickUp gives is.
    private const int ShortestSecret = 8;

    // Fewer letters of a secret than these, where a text was cut, tell nothing.
    private const int ShortestTelling = 4;

    private const int MostEscapes = 3;
    private const string Redacted = "***";

    /// <summary>A text without the secrets.</summary>
    /// <param name="text">What a server said.</param>
    /// <param name="secrets">In their own letters.</param>
    /// <param name="isCut">Whether the text goes on: then its end is not the beginning of a secret either.</param>
    public static string Redact(string text, List<string> secrets, bool isCut = false)
    {
        var found = Find(text, secrets, isCut);
        if (found.Count == 0)
            return text;
        found.Sort();
        var redacted = new StringBuilder(text.Length);
        var kept = 0;
        foreach (var (start, end) in found)
        {
            if (start >= kept)
                redacted.Append(text, kept, start - kept).Append(Redacted);
            kept = Math.Max(kept, end);
        }

        return redacted.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Whether a text has none of the secrets.</summary>
    public static bool IsFree(string text, List<string> secrets) => Find(text, secrets, isCut: false).Count == 0;

    private static List<(int Start, int End)> Find(string text, List<string> secrets, bool isCut)
    {
        var found = new List<(int, int)>();
        secrets.RemoveAll(static secret => secret.Length < ShortestSecret);
        if (secrets.Count > 0)
            Find(new Unescaped(text), secrets, isCut, 0, found);
        return found;
    }

    private static void Find(Unescaped text, List<string> secrets, bool isCut, int escapes, List<(int, int)> found)
    {
        foreach (var secret in secrets)
        {
            for (var at = 0; (at = text.IndexOf(secret, at)) >= 0; at += secret.Length)
                found.Add((text.PlaceOf(at), text.PlaceOf(at + secret.Length)));
            if (isCut && text.LengthAtEnd(secret, ShortestTelling) is var length and > 0)
                found.Add((text.PlaceOf(text.Length - length), text.End));
        }

        for (var escape = Escape.Json; escapes < MostEscapes && escape <= Escape.Html; escape++)
        {
            using var read = text.Unescape(escape, isCut);
            if (read is not null)
                Find(read, secrets, isCut, escapes + 1, found);
        }
    }
}
