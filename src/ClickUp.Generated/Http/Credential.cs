using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClickUp.Generated;

/// <summary>What a token is sent as.</summary>
internal static class Credential
{
    private const string PersonalPrefix = "pk_";
    private const string Bearer = "Bearer ";
    private const string Redacted = "***";
    private static readonly char[] Quotes = ['"', '\'', '`'];

    // Fewer letters of a token than these are no secret.
    private const int ShortestTelling = 4;

    /// <summary>The value of the <c>Authorization</c> header; blanks around a token, which come along when it is pasted, are cut.</summary>
    public static string Header(string token)
    {
        token = token.Trim(' ');
        return token.StartsWith(PersonalPrefix, StringComparison.Ordinal) || token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token : Bearer + token;
    }

    /// <summary>Throws <see cref="ArgumentException"/> for what cannot be a token, without repeating it.</summary>
    public static void Check(string token, string parameter)
    {
        if (Problem(token) is { } problem)
            throw new ArgumentException($"The token {problem}.", parameter);
    }

    /// <summary>What is wrong with a token; null when nothing is.</summary>
    public static string? Problem(string? token)
    {
        if (string.IsNullOrWhiteSpace(token) || Secret(token!).Length == 0)
            return "is empty";
        foreach (var letter in token!)
        {
            // Header fields are ASCII; a line break would start another header.
            if (letter is < ' ' or > '~')
                return char.IsControl(letter) ? "has a control character" : "has a character that is not ASCII";
        }

        var header = token.Trim(' ');
        var secret = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header.Substring(Bearer.Length).Trim(' ') : header;
        return secret.IndexOf(' ') >= 0 ? "has a blank inside: pass the token alone"
            : secret.IndexOfAny(Quotes) >= 0 ? "has a quote: pass it without quotes"
            : null;
    }

    /// <summary>A text without the token, should a server have echoed it: as it is, or in the escapes of JSON, URLs or HTML.</summary>
    /// <param name="text">What a server said.</param>
    /// <param name="header">The value of the <c>Authorization</c> header.</param>
    /// <param name="isCut">Whether the text goes on: then its end is not the beginning of a token either.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Redact(string? text, string? header, bool isCut = false)
    {
        if (text is null || header is null)
            return text;
        var token = Secret(header);
        StringBuilder? redacted = null;
        var kept = 0;
        for (var start = 0; start < text.Length; start++)
        {
            if (EscapedText.EndOf(token, text, start, isCut ? ShortestTelling : int.MaxValue) is not { } end)
                continue;
            redacted = (redacted ?? new StringBuilder(text.Length)).Append(text, kept, start - kept).Append(Redacted);
            kept = end;
            start = end - 1;
        }

        return redacted is null ? text : redacted.Append(text, kept, text.Length - kept).ToString();
    }

    // Servers do not see the blanks around it.
    private static string Secret(string header) => (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header.Substring(Bearer.Length) : header).Trim();
}
