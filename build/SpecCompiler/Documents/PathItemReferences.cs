using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>A path may be a <c>$ref</c> to another path item: its operations become a copy of those, since an operation is generated at the path where it stands.</summary>
internal static class PathItemReferences
{
    public static void Unfold(SourceDocument document)
    {
        foreach (var (path, item) in document.PathItems.Where(at => at.Item["$ref"] is not null).ToList())
        {
            var target = Target(document.Root, item, []);
            var copy = (JObject)target.DeepClone();
            foreach (var member in item.Properties().Where(member => member.Name != "$ref"))
            {
                if (copy.ContainsKey(member.Name))
                    throw SpecDocument.Refuse(member.Value, $"\"{member.Name}\" stands here and in what \"$ref\" means; only one of them can be.");
                copy[member.Name] = member.Value.DeepClone();
            }
            path.Value = copy;
            SourceDocument.CheckPath(path);
        }
        if (!document.Operations.Any() && document.Webhooks.Count == 0)
            throw SpecDocument.Refuse(document.Paths, "has no operation in it.");
    }

    private static JObject Target(JObject root, JObject item, List<JObject> seen)
    {
        var reference = item["$ref"]!;
        if (seen.Contains(item))
            throw SpecDocument.Refuse(reference, "\"$ref\" leads back to itself.");
        seen.Add(item);
        var steps = reference is JValue { Value: string text } ? JsonPointer.Steps(text) : null;
        JToken? at = root;
        foreach (var step in steps ?? throw SpecDocument.Refuse(reference, "\"$ref\" of a path must lead into this document (#/…)."))
            at = at is null ? null : JsonPointer.Child(at, step);
        if (at is not JObject target)
            throw SpecDocument.Refuse(reference, $"\"$ref\": \"{reference}\" leads nowhere.");
        return target["$ref"] is null ? target : Target(root, target, seen);
    }
}
