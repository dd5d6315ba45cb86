using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>A document or overlay as text, to be read as often as one likes.</summary>
/// <param name="Name">The file's name in errors.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Extension">What it is, where the name does not say so.</param>
internal sealed record SourceText(string Name, string Text, string? Extension = null)
{
    public static SourceText Of(SourceFile file) => new(file.Name, file.ReadText());

    /// <summary>The document.</summary>
    /// <param name="edit">Changes what was read before anything looks at it.</param>
    public SourceDocument Load(Action<JToken>? edit = null) => SourceDocument.Load(Name, Text, Extension, edit);
}
