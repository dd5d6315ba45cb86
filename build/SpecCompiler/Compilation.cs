using System.Globalization;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>From ClickUp's documents to the one that NSwag gets: load, take the facts, merge, correct, apply the rules, write.</summary>
internal static class Compilation
{
    /// <summary>The finished document. An error has all others with it.</summary>
    /// <param name="documents">In the order in which they are merged.</param>
    /// <param name="overlays">In the order in which they are applied.</param>
    /// <param name="isSpecFolder">Whether the corrections were made for these very documents: one that no longer fits is then an error.</param>
    public static SpecDocument Run(IEnumerable<SourceFile> documents, IEnumerable<SourceFile> overlays, bool isSpecFolder = false) =>
        Run([.. documents.Select(SourceText.Of)], [.. overlays.Select(SourceText.Of)], isSpecFolder);

    /// <summary>The same for texts.</summary>
    public static SpecDocument Run(IReadOnlyList<SourceText> documents, IReadOnlyList<SourceText> overlays, bool isSpecFolder = false) =>
        ErrorSearch.Run(documents, overlays, (sources, actions) => Rule(Correct(sources, actions, isSpecFolder)));

    /// <summary>The same for documents that were read already; they are taken apart, and the first error is all.</summary>
    public static SpecDocument Run(IEnumerable<SourceDocument> documents, IEnumerable<SourceFile> overlays, bool isSpecFolder = false) =>
        Rule(Correct(documents, overlays.SelectMany(OverlayFile.Load), isSpecFolder));

    /// <summary>The merged and corrected document: what the API is on the wire.</summary>
    public static SpecDocument Correct(IEnumerable<SourceDocument> documents, IEnumerable<OverlayAction> actions, bool isSpecFolder = false)
    {
        var document = Merge.Of([.. documents.Select(DocumentFacts.Take)]);
        OverlayEngine.Apply(document, actions, isSpecFolder);
        // A correction may remove what a ref means, or bring a ref of its own.
        new References().Add(document.Root);
        return document;
    }

    /// <summary>Makes of the corrected document the one that NSwag gets; it is changed in place.</summary>
    public static SpecDocument Rule(SpecDocument document)
    {
        foreach (var rule in Rules.AllRules.InOrder)
            rule.Apply(document);
        return document;
    }

    /// <summary>The document as text: the same document, the same bytes.</summary>
    public static string Write(JToken document)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
            document.WriteTo(json);
        return text + "\n";
    }
}
