using System.Net;
using System.Text;

namespace ClickUp.Generated;

/// <summary>Words for people from what came over the wire.</summary>
internal static class Wording
{
    private const int LongestMessage = 200;

    /// <summary>A status in words: <c>BadGateway</c> becomes <c>Bad Gateway</c>.</summary>
    public static string Of(HttpStatusCode status)
    {
        var name = status.ToString();
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0 && char.IsLower(words[words.Length - 1]))
                words.Append(' ');
            words.Append(letter);
        }

        // A status without a name is its number, which the message has already.
        return char.IsDigit(words[0]) ? "(unknown status)" : words.ToString();
    }

    /// <summary>What an exception says; of what HttpClient wraps, the reason.</summary>
    public static string Reason(Exception failure) => ((failure is HttpRequestException ? failure.InnerException : null) ?? failure).Message.TrimEnd('.');

    /// <summary>A text on one line: no control characters, no half of a surrogate pair, at most 200 characters.</summary>
    public static string OneLine(string text)
    {
        var isCut = text.Length > LongestMessage;
        var end = isCut ? LongestMessage - 1 : text.Length;
        if (isCut && char.IsSurrogatePair(text, end - 1))
            end--;
        var line = new StringBuilder(end + 1);
        for (var i = 0; i < end; i++)
        {
            if (char.IsSurrogatePair(text, i))
                line.Append(text, i++, 2);
            else
                line.Append(Plain(text[i]));
        }

        return (isCut ? line.Append('…') : line).ToString();
    }

    private static char Plain(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : char.IsSurrogate(letter) ? '\uFFFD' : letter;
}
