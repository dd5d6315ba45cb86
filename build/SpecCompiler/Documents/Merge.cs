using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Many documents to one, in which every path is relative to <see cref="Servers.BaseAddress"/>, every operation has its own <c>security</c>, and every ref means what it meant.</summary>
/// <remarks>
/// Parameters, summary and description of a path item stay there, as published, unless documents disagree about them.
/// <c>webhooks</c>, the requests that ClickUp makes, stay beside the paths.
/// </remarks>
internal sealed class Merge
{
    private readonly References _references = new();

    // What is left out because another document's definition is used, and that definition.
    private readonly Dictionary<JToken, JToken> _winners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Merges documents in the order given. They are taken apart in doing so.</summary>
    public static SpecDocument Of(IReadOnlyList<SourceDocument> documents) => new Merge().Run(documents);

    private SpecDocument Run(IReadOnlyList<SourceDocument> documents)
    {
        foreach (var document in documents)
        {
            PathItemReferences.Unfold(document);
            _references.Add(document.Root);
        }
        var candidates = documents.SelectMany(Candidates).ToList();
        var chosen = candidates.GroupBy(candidate => candidate.Identity, StringComparer.Ordinal).Select(Choose).ToList();
        var components = new MergedComponents(_references, _winners, documents);
        var paths = new MergedPaths(_references, chosen);

        foreach (var candidate in chosen)
            components.RenameSchemes(candidate);
        var root = new JObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JObject { ["title"] = "ClickUp", ["version"] = (documents[0].Root["info"] as JObject)?["version"]?.ToString() ?? "" },
            ["paths"] = paths.Build(),
            ["components"] = components.Build(),
        };
        MergedWebhooks.Move(documents, root);
        root.AddAnnotation(new Origin(documents[0].File, "#"));
        new ReferenceWriter(_references, _winners, root).Run();
        return new SpecDocument(root);
    }

    /// <summary>The operations of a document, each with its own <c>security</c> and without <c>servers</c>.</summary>
    public static IEnumerable<Candidate> Candidates(SourceDocument document)
    {
        var operations = document.Operations.ToList();
        foreach (var (path, item, member) in operations)
        {
            var operation = (JObject)member.Value;
            var candidate = new Candidate(document, Servers.PathOf(document, path, item, operation), item, member) { IsPage = operations.Count == 1 };
            operation.Remove("servers");
            operation["security"] ??= document.Root["security"]?.DeepClone() ?? new JArray();
            yield return candidate;
        }
    }

    private Candidate Choose(IEnumerable<Candidate> same)
    {
        var candidates = same.ToList();
        var pages = candidates.Where(candidate => candidate.IsPage).ToList();
        var considered = pages.Count > 0 ? pages : candidates;
        var chosen = considered[0];
        foreach (var other in considered.Skip(1))
        {
            if (Sameness.Difference(chosen, other, _references) is not { } difference)
                continue;
            var (file, pointer) = Origin.Of(chosen.Operation);
            throw SpecDocument.Refuse(difference, $"{chosen.Member.Name.ToUpperInvariant()} {other.Path} is defined by {file} too ({pointer}), and here it differs. Take one of the two away.");
        }
        foreach (var other in candidates.Where(other => other != chosen))
            _winners[other.Operation] = chosen.Operation;
        return chosen;
    }
}
