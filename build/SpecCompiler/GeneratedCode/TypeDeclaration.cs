using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.GeneratedCode;

/// <summary>A type in a generated file, with the text from its declaration to the next one.</summary>
internal sealed partial record TypeDeclaration(string Kind, string Name, string Text)
{
    /// <summary>All types of a file, in its order.</summary>
    public static IReadOnlyList<TypeDeclaration> In(string code)
    {
        var found = Declaration().Matches(code);
        return [.. found.Select((match, i) => new TypeDeclaration(
            match.Groups["kind"].Value,
            match.Groups["name"].Value,
            code[match.Index..(i + 1 < found.Count ? found[i + 1].Index : code.Length)]))];
    }

    /// <summary>The type has a method of this name.</summary>
    public bool HasMethod(string name) => Regex.IsMatch(Text, $@"\b{name}\s*\(");

    /// <summary>The type has a property of this name, declared with its accessors.</summary>
    public bool HasProperty(string name) => Regex.IsMatch(Text, $@"\b{name}\s*(\{{|=>)");

    [GeneratedRegex(@"^[ \t]*(\[[^\r\n]*\][ \t]*\r?\n[ \t]*)*(public|internal)\s+((sealed|abstract|static|readonly|partial)\s+)*(?<kind>class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
