using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>Parts what ClickUp wrote into words, and puts words together as C# writes names.</summary>
internal static partial class Words
{
    /// <summary>Words that ClickUp writes together and a reader of C# expects apart.</summary>
    private static readonly Dictionary<string, string[]> Glued = new(StringComparer.OrdinalIgnoreCase)
    {
        ["orderindex"] = ["order", "index"],
        ["userid"] = ["user", "id"],
        ["teamid"] = ["team", "id"],
        ["mimetype"] = ["mime", "type"],
        ["timeezone"] = ["timezone"],
    };

    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>The words of a wire name or a summary: split at what is no letter or digit, and where lower case turns to upper.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (Match match in Word().Matches(Possessive().Replace(text, "").Replace("'", "").Replace("’", "")))
        {
            if (Glued.TryGetValue(match.Value, out var parts))
                words.AddRange(parts);
            else
                words.Add(match.Value);
        }
        return words;
    }

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

    /// <summary>A name can not begin with a digit, and one that ends with a digit looks like a counter: such digits become words.</summary>
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
        return Read(name[..start]) + middle + Read(name[end..]);

        static string Read(string digits) => string.Concat(digits.Select(d => Digits[d - '0']));
    }

    // An upper-case run keeps its last letter for the word that follows it: HTMLBody is HTML, Body.
    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[A-Za-z])['’]s\\b")]
    private static partial Regex Possessive();
}
