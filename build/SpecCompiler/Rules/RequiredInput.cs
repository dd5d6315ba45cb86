using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Marks the classes that can lack what ClickUp requires, and the properties that lead to such classes: what is missing is
/// refused at the call, before anything is sent.
/// </summary>
internal sealed class RequiredInput : IRule
{
    /// <summary>On a class: it has something to check. On a property: its model, or those in its list or dictionary, have.</summary>
    public const string Mark = "x-validate";

    public void Apply(SpecDocument document)
    {
        var classes = (document.Root["components"]?["schemas"] as JObject ?? []).Properties()
            .Where(schema => schema.Value["properties"] is JObject).ToDictionary(schema => schema.Name, schema => (JObject)schema.Value);
        classes = Sent(document, classes);
        var marked = classes.Where(schema => Properties(schema.Value).Any(NeedsCheck)).Select(schema => schema.Key).ToHashSet();
        for (var known = -1; known != marked.Count;)
        {
            known = marked.Count;
            marked.UnionWith(classes.Where(schema => Properties(schema.Value).Any(property => Class(property, out _) is { } name && marked.Contains(name))).Select(schema => schema.Key).ToList());
        }
        foreach (var name in marked)
        {
            classes[name][Mark] = true;
            foreach (var property in Properties(classes[name]))
            {
                if (Class(property, out var kind) is { } inner && marked.Contains(inner))
                    property[Mark] = kind;
            }
        }
    }

    /// <summary>What stands in the body of a request: nobody looks for what an answer lacks.</summary>
    private static Dictionary<string, JObject> Sent(SpecDocument document, Dictionary<string, JObject> classes)
    {
        var sent = new Dictionary<string, JObject>();
        var rest = new Stack<string>(Operation.In(document).Select(operation => operation.BodySchema).OfType<JObject>().Select(body => Class(body, out _)).OfType<string>());
        while (rest.TryPop(out var name))
        {
            if (!classes.TryGetValue(name, out var schema) || !sent.TryAdd(name, schema))
                continue;
            foreach (var property in Properties(schema))
            {
                if (Class(property, out _) is { } inner)
                    rest.Push(inner);
            }
        }
        return sent;
    }

    private static IEnumerable<JObject> Properties(JObject schema) => ((JObject)schema["properties"]!).Properties().Select(property => property.Value).OfType<JObject>();

    // A list is never missing: it is sent empty.
    private static bool NeedsCheck(JObject property) =>
        property["x-required"] is JValue { Value: true } && (property[Presence.Sent] is null || property[Presence.AtLeastOne] is not null);

    private static string? Class(JObject property, out string kind)
    {
        (kind, var place) = Schema.Type(property) == "array" ? ("list", property["items"]) : property["additionalProperties"] is JObject values ? ("dictionary", values) : ("model", property);
        return ((string?)place?["$ref"])?.Split('/')[^1];
    }
}
