using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>The <c>paths</c> of the merged document.</summary>
internal sealed class MergedPaths(References references, IReadOnlyList<Candidate> operations)
{
    private static readonly string[] ForAllOperations = ["summary", "description", "parameters"];

    /// <summary>Moves the operations to their paths, in their order.</summary>
    public JObject Build()
    {
        var paths = new JObject();
        var uses = operations.DistinctBy(operation => (operation.Item, operation.Path)).CountBy(operation => operation.Item).ToDictionary();
        foreach (var path in operations.GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            var item = new JObject();
            item.AddAnnotation(Origin.Find(path.First().Item));
            paths[path.Key] = item;
            var sources = path.Select(operation => operation.Item).Distinct().ToList();
            if (sources.Count == 1 && uses[sources[0]] == 1)
                MoveShared(sources[0], item);
            else
                Fold(path);
            foreach (var operation in path)
            {
                operation.Member.Remove();
                item.Add(operation.Member);
            }
        }
        return paths;
    }

    private static void MoveShared(JObject source, JObject target)
    {
        foreach (var member in source.Properties().Where(member => !SourceDocument.Methods.Contains(member.Name) && member.Name != "servers").ToList())
        {
            member.Remove();
            target.Add(member);
        }
    }

    // Several path items become one, or one becomes several: each operation takes what its own path item says.
    private void Fold(IEnumerable<Candidate> path)
    {
        foreach (var candidate in path)
        {
            foreach (var name in ForAllOperations)
            {
                if (candidate.Item[name] is not { } shared)
                    continue;
                if (name == "parameters")
                    Fold(candidate.Operation, (JArray)shared);
                else
                    candidate.Operation[name] ??= shared.DeepClone();
            }
        }
    }

    private void Fold(JObject operation, JArray shared)
    {
        var own = operation["parameters"] as JArray ?? [];
        var inherited = shared.Where(parameter => !own.Any(other => Key(other) == Key(parameter))).Select(references.Copy).ToList();
        if (inherited.Count == 0)
            return;
        operation["parameters"] ??= own;
        for (var i = 0; i < inherited.Count; i++)
            own.Insert(i, inherited[i]);
    }

    private (string?, string?) Key(JToken parameter)
    {
        var meant = references.Follow(parameter);
        return (meant["in"]?.ToString(), meant["name"]?.ToString());
    }
}
