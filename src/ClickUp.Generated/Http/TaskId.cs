namespace ClickUp.Generated;

/// <summary>A task id as people write and paste it.</summary>
/// <param name="Text">What is sent.</param>
/// <param name="IsCustom">Whether it looks like a custom id (<c>DEV-42</c>), and not like one of ClickUp's own (<c>9hv</c>).</param>
/// <param name="IsAmbiguous">Whether digits alone stood behind <c>CU-</c>: ClickUp's own id <c>123</c>, or number 123 of the prefix CU.</param>
/// <param name="Workspace">The workspace that a link names; null where there is none.</param>
internal readonly record struct TaskId(string Text, bool IsCustom, bool IsAmbiguous, string? Workspace)
{
    private const string OwnPrefix = "CU-";
    private const string Host = "clickup.com";
    private static readonly char[] EndsOfAPath = ['?', '#'];

    /// <summary>Reads what ClickUp shows of a task: its id, with <c>#</c> or <c>CU-</c> before it, or a link to it.</summary>
    /// <returns>Null for what is none of these.</returns>
    public static TaskId? Read(string text)
    {
        var id = text.Trim();
        string? workspace = null;
        if (id.StartsWith("#", StringComparison.Ordinal))
            id = id.Substring(1);
        if (id.IndexOf('/') >= 0)
        {
            if (Linked(id) is not { } linked)
                return null;
            (id, workspace) = linked;
        }

        if (id.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase))
            return id.Substring(OwnPrefix.Length) is { Length: > 0 } own && Every(own, char.IsLetterOrDigit) ? new TaskId(own, false, Every(own, IsDigit), workspace) : null;
        return IsCustomId(id) ? new TaskId(id, true, false, workspace)
            : id.Length > 0 && Every(id, char.IsLetterOrDigit) ? new TaskId(id, false, false, workspace)
            : null;
    }

    // https://app.clickup.com/t/86c7mc19h and https://app.clickup.com/t/9001/DEV-42, with whatever the link leads on to.
    private static (string Id, string? Workspace)? Linked(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return null;
        var address = scheme < 0 ? text : text.Substring(scheme + 3);
        var end = address.IndexOfAny(EndsOfAPath);
        // netstandard2.0 has no list patterns.
        var parts = (end < 0 ? address : address.Substring(0, end)).TrimEnd('/').Split('/');
        if (parts.Length is not (3 or 4) || parts[1] != "t" || !IsClickUp(parts[0]))
            return null;
        if (parts.Length == 3)
            return (Uri.UnescapeDataString(parts[2]), null);
        return parts[2].Length > 0 && Every(parts[2], IsDigit) ? (Uri.UnescapeDataString(parts[3]), parts[2]) : null;
    }

    private static bool IsClickUp(string host) => host.Equals(Host, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase);

    // A workspace chooses its prefixes, in letters of its own; a hyphen at either end is the rest of something else.
    private static bool IsCustomId(string id) =>
        id.IndexOf('-') > 0 && char.IsLetterOrDigit(id[0]) && char.IsLetterOrDigit(id[id.Length - 1]) && Every(id, IsCustomLetter);

    private static bool IsCustomLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    // Linq's would allocate an enumerator for each id.
    private static bool Every(string text, Func<char, bool> holds)
    {
        foreach (var letter in text)
        {
            if (!holds(letter))
                return false;
        }

        return true;
    }
}
