namespace ClickUp.Generated;

/// <summary>What a token is sent as.</summary>
internal static class Credential
{
    private const string PersonalPrefix = "pk_";
    private const string Bearer = "Bearer ";
    private static readonly char[] Quotes = ['"', '\'', '`'];

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

    /// <summary>The secret in the value of the header. Servers do not see the blanks around it.</summary>
    public static string Secret(string header) => (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header.Substring(Bearer.Length) : header).Trim();
}
