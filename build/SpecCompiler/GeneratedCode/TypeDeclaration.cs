using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.GeneratedCode;

/// <summary>A type in a generated file, with the text from its declaration to the next one.</summary>
internal sealed record TypeDeclaration(string Kind, string Name, string Text)
{
    /// <summary>All types of a file, in its order.</summary>
    public static IReadOnlyList<TypeDeclaration> In(string code)
    {
        var found = Declaration.Matches(code);
        return [.. found.Select((match, i) => new TypeDeclaration(
            match.Groups["kind"].Value,
            match.Groups["name"].Value,
            code[match.Index..(i + 1 < found.Count ? found[i + 1].Index : code.Length)]))];
    }

    /// <summary>The type has a method of this name.</summary>
    public bool HasMethod(string name) => Has(name, "(");

    /// <summary>The type has a property of this name, declared with its accessors.</summary>
    public bool HasProperty(string name) => Has(name, "{", "=>");

    // Thousands of names are looked for: an expression for each would take longer than all the rest.
    private bool Has(string name, params ReadOnlySpan<string> followers)
    {
        for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsLetterOrDigit(Text[at - 1]) || Text[at - 1] == '_'))
                continue;
            var rest = Text.AsSpan(at + name.Length).TrimStart();
            foreach (var follower in followers)
            {
                if (rest.StartsWith(follower, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    private static readonly Regex Declaration = new(@"^[ \t]*(\[[^\r\n]*\][ \t]*\r?\n[ \t]*)*(public|internal)\s+((sealed|abstract|static|readonly|partial)\s+)*(?<kind>class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline);
}
