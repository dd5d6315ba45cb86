namespace ClickUp.SpecCompiler.Names;

/// <summary>The singular of the English nouns that stand in ClickUp's documents.</summary>
internal static class Singular
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["children"] = "child",
        ["people"] = "person",
        ["men"] = "man",
        ["indices"] = "index",
        ["series"] = "series",
        ["species"] = "species",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["caches"] = "cache",
        ["aliases"] = "alias",
        ["analyses"] = "analysis",
        ["news"] = "news",
        ["always"] = "always",
        ["has"] = "has",
        ["gas"] = "gas",
        ["lens"] = "lens",
        ["canvas"] = "canvas",
        ["alias"] = "alias",
        ["atlas"] = "atlas",
        ["previous"] = "previous",
    };

    /// <summary>The singular of a word; the word itself when it is no plural.</summary>
    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var singular))
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(singular[0]) + singular[1..] : singular;
        if (Ends("ies") && word.Length > 4)
            return word[..^3] + "y";
        if (Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes") || Ends("zzes"))
            return word[..^2];
        // statuses, bonuses, campuses; but not houses, causes, clauses.
        if (Ends("uses") && !Ends("auses") && !Ends("ouses"))
            return word[..^2];
        if (!Ends("s") || Ends("ss") || Ends("us") || Ends("is") || word.Length < 3)
            return word;
        return word[..^1];

        bool Ends(string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of a name with the last one in the singular.</summary>
    public static List<string> Of(List<string> words) => words.Count == 0 ? words : [.. words[..^1], Of(words[^1])];
}
