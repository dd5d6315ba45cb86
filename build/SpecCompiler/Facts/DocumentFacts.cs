using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>What is fact in one of ClickUp's documents: paths, parameters, schemas, kinds, closed lists, names. Prose and examples go, examples after they had their say.</summary>
/// <remarks>
/// ClickUp's documents carry no licence, so nothing that is built from them may have their sentences. Every place stays where it was,
/// since corrections point at them; the facts of facts are the same facts.
/// </remarks>
internal static class DocumentFacts
{
    /// <summary>Leaves nothing but facts in the document.</summary>
    public static SourceDocument Take(SourceDocument document) => Take(document, _ => { });

    /// <summary>The same; what goes is shown.</summary>
    public static SourceDocument Take(SourceDocument document, Action<JToken> prose)
    {
        PathItemReferences.Unfold(document);
        var references = new References();
        references.Add(document.Root);
        if (new ReferredExamples(references).Inline())
        {
            references = new References();
            references.Add(document.Root);
        }
        new ExampleFacts(references).Write();
        Prose.Remove(document.Root, prose);
        return document;
    }

    /// <summary>The facts of a published document as they stand in <c>spec/</c>.</summary>
    public static string TextOf(SourceDocument document) => CanonicalJson.Write(Take(document).Root);
}
