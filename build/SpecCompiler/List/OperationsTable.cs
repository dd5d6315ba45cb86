using System.Text;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.List;

/// <summary>All operations of a compiled document by their groups: method of the client, verb and path. <c>docs/operations.md</c> is this.</summary>
internal static class OperationsTable
{
    public static string Of(JObject compiled)
    {
        var operations = Operations(compiled).ToList();
        var titles = (compiled["x-groups"] as JArray ?? []).ToDictionary(group => (string)group["name"]!, group => (string)group["title"]!, StringComparer.Ordinal);
        var text = new StringBuilder($"# The operations of ClickUp's API\n\nWritten by `SpecCompiler list`: {operations.Count} operations in {operations.Select(operation => operation.Group).Distinct().Count()} groups. Each group is an interface of its own, and `IClickUpClient` is all of them.\n");
        foreach (var group in operations.GroupBy(operation => operation.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var title = titles.GetValueOrDefault(group.Key, "Others");
            text.Append($"\n## {title}\n\n`{(group.Key.Length > 0 ? group.Key : "IClickUpClient")}`\n\n| method | operation |\n|---|---|\n");
            foreach (var (_, method, verb, path) in group.OrderBy(operation => operation.Method, StringComparer.Ordinal))
                text.Append($"| `{method}Async` | `{verb} {path}` |\n");
        }
        return text.ToString();
    }

    private static IEnumerable<(string Group, string Method, string Verb, string Path)> Operations(JObject compiled) =>
        from path in ((JObject)compiled["paths"]!).Properties()
        from operation in ((JObject)path.Value).Properties()
        where SourceDocument.Methods.Contains(operation.Name)
        select ((string?)operation.Value["x-group"] ?? "", (string)operation.Value["operationId"]!, operation.Name.ToUpperInvariant(), path.Name);
}
