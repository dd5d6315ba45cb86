using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;

namespace ClickUp.SpecCompiler.Update;

/// <summary>A document as it was published, and where.</summary>
/// <param name="Source">The address it came from, or the file's name alone: a path of somebody's machine is no source.</param>
/// <param name="FileName">The file's name, as that of JSON.</param>
/// <param name="Text">The OpenAPI document itself: for a page its JSON block. Line feeds, and one at the end.</param>
/// <param name="Facts">What of it belongs into <c>spec/</c>.</param>
internal sealed record Published(string Source, string FileName, string Text, string Facts)
{
    /// <summary>The hashes of its prose.</summary>
    public IReadOnlySet<ulong> Prose { get; init; } = new HashSet<ulong>();

    /// <summary>Takes the document out of a page, or takes it as it is. Refuses what is none.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="source">How spec/README.md calls it.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="text">What was read.</param>
    public static Published From(string name, string source, string fileName, string text)
    {
        var extension = Path.GetExtension(fileName);
        // Here, since what is wrong in it has its place in what the user named.
        ErrorSearch.Run([new SourceText(name, text, extension)], [], (documents, _) => Merge.Of(documents));
        var isPage = extension.Equals(".md", StringComparison.OrdinalIgnoreCase);
        var document = isPage ? PageText.Extract(text, name).Json : text;
        var facts = DocumentFacts.TextOf(SourceDocument.Load(name, text, extension));
        return new Published(source, Path.ChangeExtension(fileName, ".json"), document.ReplaceLineEndings("\n").TrimEnd('\n') + "\n", facts) { Prose = ProseRuns.Of(SourceDocument.Load(name, text, extension)) };
    }

    /// <summary>All documents that an argument of <c>update</c> names.</summary>
    public static IEnumerable<Published> AllOf(string argument, Download download)
    {
        if (argument.Contains("://", StringComparison.Ordinal))
            return [download.Get(argument)];
        return InputFiles.Find([argument]).Documents.Select(file => From(file.Name, Path.GetFileName(file.FullPath), Path.GetFileName(file.FullPath), file.ReadText()));
    }

    /// <summary>The document, to look into.</summary>
    public SourceDocument Read() => SourceDocument.Load(FileName, Facts);
}
