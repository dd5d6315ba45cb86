using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>Parts what ClickUp wrote into words, and puts words together as C# writes names.</summary>
internal static class Words
{
    /// <summary>Words that ClickUp writes together and a reader of C# expects apart, and words that the API has another one for.</summary>
    private static readonly Dictionary<string, string[]> Glued = new(StringComparer.OrdinalIgnoreCase)
    {
        // The old word: everything else in ClickUp says workspace.
        ["team"] = ["workspace"],
        ["teams"] = ["workspaces"],
        ["orderindex"] = ["order", "index"],
        ["userid"] = ["user", "id"],
        ["teamid"] = ["workspace", "id"],
        ["mimetype"] = ["mime", "type"],
        ["richtext"] = ["rich", "text"],
        ["timeezone"] = ["timezone"],
        // Abbreviations.
        ["bg"] = ["background"],
        ["dir"] = ["direction"],
        ["fg"] = ["foreground"],
        ["hist"] = ["history"],
        ["idx"] = ["index"],
        ["notif"] = ["notification"],
        ["op"] = ["operator"],
        ["ops"] = ["operators"],
        ["rem"] = ["remove"],
        ["timl"] = ["tasks", "in", "multiple", "lists"],
        ["wid"] = ["workspace", "id"],
    };

    /// <summary>The words of a wire name or a summary: split at what is no letter or digit, and where lower case turns to upper.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var part in Parts(text))
        {
            if (Glued.TryGetValue(part, out var known))
                words.AddRange(known);
            else
                words.Add(part);
        }
        // due_date_gt: what comes later is greater.
        if (words.Count > 1 && words[^1].ToLowerInvariant() is "gt" or "lt" && words[^1].ToLowerInvariant() is var end)
        {
            words.RemoveAt(words.Count - 1);
            words.AddRange((TimeNames.IsTime(text), end) switch { (true, "gt") => ["after"], (true, _) => ["before"], (_, "gt") => ["greater", "than"], _ => ["less", "than"] });
        }
        return words;
    }

    /// <summary>The same as they stand there.</summary>
    public static IEnumerable<string> Parts(string text) =>
        Word.Matches(Possessive.Replace(text, "").Replace("'", "").Replace("’", "")).Select(match => match.Value);

    /// <summary>A name of a type or member; empty when the text has no letter and no digit.</summary>
    public static string Pascal(string text) => Pascal(Split(text));

    /// <inheritdoc cref="Pascal(string)"/>
    public static string Pascal(IEnumerable<string> words) => Spell(string.Concat(words.Select(Capital)));

    /// <summary>A name of a parameter.</summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static string Capital(string word)
    {
        var rest = word[1..];
        return char.ToUpperInvariant(word[0]) + (rest.Any(char.IsLower) ? rest : rest.ToLowerInvariant());
    }

    /// <summary>A name can not begin with a digit, and one that ends with a digit looks like a counter: such numbers become words.</summary>
    private static string Spell(string name)
    {
        var start = 0;
        while (start < name.Length && char.IsAsciiDigit(name[start]))
            start++;
        var end = name.Length;
        while (end > start && char.IsAsciiDigit(name[end - 1]))
            end--;
        var middle = name[start..end];
        if (start > 0 && middle.Length > 0)
            middle = char.ToUpperInvariant(middle[0]) + middle[1..];
        return Numbers.Read(name[..start]) + middle + Numbers.Read(name[end..]);
    }

    // An upper-case run keeps its last letter for the word that follows it: HTMLBody is HTML, Body.
    private static readonly Regex Word = new("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+");

    private static readonly Regex Possessive = new("(?<=[A-Za-z])['’]s\\b");
}
