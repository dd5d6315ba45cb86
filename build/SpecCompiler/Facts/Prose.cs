using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>Takes out of a document what is no fact: descriptions, titles, examples, and what only the publisher's own tools read.</summary>
/// <remarks>By place, never by name alone: in <c>properties</c> any name may stand, and ClickUp's are called <c>description</c>, <c>title</c> and <c>example</c>.</remarks>
internal static class Prose
{
    /// <summary>ClickUp's own name of a schema, which pages have instead of a component.</summary>
    private const string SchemaName = "x-readme-ref-name";

    /// <param name="root">The document.</param>
    /// <param name="removed">Is shown what goes.</param>
    public static void Remove(JObject root, Action<JToken> removed)
    {
        // Of "info", the title is the document's name; it and the version are what OpenAPI requires.
        if (root["info"] is JObject info)
            Keep(info, removed, "title", "version");
        foreach (var tag in (root["tags"] as JArray ?? []).OfType<JObject>())
            Keep(tag, removed, "name");
        if (root["components"]?["examples"] is { Parent: JProperty examples })
            Remove(examples, removed);
        Remove(root, Shape.Document, removed);
        if (root["components"] is JObject components)
        {
            foreach (var section in components.Properties().Where(section => section.Value is JObject { Count: 0 }).ToList())
                section.Remove();
        }
    }

    private static void Remove(JToken token, Shape shape, Action<JToken> removed)
    {
        if (shape == Shape.Data)
            return;
        switch (token)
        {
            case JObject members:
                foreach (var member in members.Properties().ToList())
                {
                    if (!shape.IsMap && IsProse(member, shape, removed))
                        Remove(member, removed);
                    else
                        Remove(member.Value, shape.Of(member), removed);
                }
                break;
            case JArray items:
                foreach (var item in items)
                    Remove(item, shape.Of(item), removed);
                break;
        }
    }

    private static bool IsProse(JProperty member, Shape shape, Action<JToken> removed)
    {
        switch (member.Name)
        {
            case "description" or "title" or "$comment":
                // Where properties stand beside "properties", an object of this name is one of them.
                return member.Value.Type == JTokenType.String;
            case "summary":
                // The name of an operation is a fact: names in C# come from it.
                return member.Value.Type == JTokenType.String && shape != Shape.Operation && shape != Shape.PathItem;
            case "example" or "examples" or "externalDocs":
                return true;
            case "deprecated":
                return member.Value is JValue { Value: false };
            case "headers":
                return member.Value is JObject { Count: 0 };
            case "required":
                return member.Value is JArray { Count: 0 };
            case "servers" when member.Value is JArray servers:
                foreach (var server in servers.OfType<JObject>())
                    Keep(server, removed, "url", "variables");
                return false;
            default:
                return member.Name.StartsWith("x-", StringComparison.Ordinal) && member.Name is not (SchemaName or MergedWebhooks.Models);
        }
    }

    private static void Keep(JObject members, Action<JToken> removed, params string[] names)
    {
        foreach (var member in members.Properties().Where(member => !names.Contains(member.Name) || member.Value is JObject { Count: 0 }).ToList())
            Remove(member, removed);
    }

    private static void Remove(JProperty member, Action<JToken> removed)
    {
        member.Remove();
        removed(member.Value);
    }
}
