namespace ClickUp.Generated;

/// <summary>What a token is sent as.</summary>
internal static class Credential
{
    private const string PersonalPrefix = "pk_";
    private const string Bearer = "Bearer ";

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public static string Header(string token) =>
        token.StartsWith(PersonalPrefix, StringComparison.Ordinal) || token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token : Bearer + token;

    /// <summary>Throws <see cref="ArgumentException"/> for what cannot be a token, without repeating it.</summary>
    public static void Check(string token, string parameter)
    {
        if (Problem(token) is { } problem)
            throw new ArgumentException($"The token {problem}.", parameter);
    }

    /// <summary>What is wrong with a token; null when nothing is.</summary>
    public static string? Problem(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return "is empty";
        foreach (var letter in token!)
        {
            // Header fields are ASCII; a line break would start another header.
            if (letter is < ' ' or > '~')
                return char.IsControl(letter) ? "has a control character" : "has a character that is not ASCII";
        }

        return null;
    }

    /// <summary>A text without the token, should a server have echoed it.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Redact(string? text, string? header)
    {
        if (text is null || header is null)
            return text;
        var token = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header.Substring(Bearer.Length).Trim() : header;
        return token.Length == 0 ? text : text.Replace(token, "***");
    }
}
