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
        // What is facts already has no examples to be asked.
        if (MayHaveExamples(document.Root))
            ReadExamples(document.Root);
        Prose.Remove(document.Root, prose);
        return document;
    }

    private static void ReadExamples(JObject root)
    {
        var references = new References();
        references.Add(root);
        if (new ReferredExamples(references).Inline())
        {
            references = new References();
            references.Add(root);
        }
        new ExampleFacts(references).Write();
    }

    private static bool MayHaveExamples(JObject root) =>
        root.Descendants().OfType<JProperty>().Any(member => member.Name is "example" or "examples" || member.Name.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>The facts of a published document as they stand in <c>spec/</c>.</summary>
    public static string TextOf(SourceDocument document) => CanonicalJson.Write(Take(document).Root);
}
