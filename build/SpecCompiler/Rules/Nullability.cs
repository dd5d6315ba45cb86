using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// A property that the document requires may still be missing or null: the document's own examples decide. After this,
/// <c>required</c> lists what is there in every example.
/// </summary>
internal sealed class Nullability : IRule
{
    private readonly Dictionary<JObject, HashSet<string>> _absent = new(ReferenceEqualityComparer.Instance);

    public void Apply(SpecDocument document)
    {
        _absent.Clear();
        foreach (var media in Operation.In(document).SelectMany(operation => operation.MediaTypes))
        {
            if (media["schema"] is JObject schema)
            {
                foreach (var example in Examples(media))
                    Walk(schema, example, 0);
            }
        }
        var all = Schema.All(document);
        foreach (var schema in all)
        {
            foreach (var example in Examples(schema))
                Walk(schema, example, 0);
        }
        foreach (var schema in all)
        {
            if (schema["required"] is not JArray required)
                continue;
            foreach (var name in required.ToList())
            {
                if (schema["properties"]?[(string)name!] is not JObject property || MayBeNull(property) || _absent.GetValueOrDefault(schema)?.Contains((string)name!) == true)
                    name.Remove();
            }
        }
    }

    private void Walk(JObject schema, JToken example, int depth)
    {
        schema = Schema.Resolve(schema);
        if (depth > 64)
            return;
        switch (Schema.Type(schema))
        {
            // A list of whole examples stands where one example should.
            case "object" when example is JArray examples:
                foreach (var one in examples.OfType<JObject>())
                    Walk(schema, one, depth + 1);
                break;
            case "object" when example is JObject value:
                foreach (var property in (schema["properties"] as JObject ?? []).Properties())
                {
                    if (value[property.Name] is not { Type: not JTokenType.Null } shown)
                        Absent(schema, property.Name);
                    else if (property.Value is JObject inner)
                        Walk(inner, shown, depth + 1);
                }
                if (schema["additionalProperties"] is JObject additional)
                {
                    foreach (var entry in value.Properties().Where(entry => schema["properties"]?[entry.Name] is null))
                        Walk(additional, entry.Value, depth + 1);
                }
                break;
            case "array" when schema["items"] is JObject items:
                foreach (var item in example is JArray list ? list : [example])
                    Walk(items, item, depth + 1);
                break;
        }
    }

    private void Absent(JObject schema, string name)
    {
        if (!_absent.TryGetValue(schema, out var names))
            _absent[schema] = names = [];
        names.Add(name);
    }

    private static bool MayBeNull(JObject property)
    {
        for (var depth = 0; depth < 100; depth++)
        {
            if (property.ContainsKey(Schema.Nullable) || Examples(property).Any(example => example.Type == JTokenType.Null))
                return true;
            if (!property.ContainsKey("$ref"))
                return false;
            property = Schema.Resolve(property);
        }
        return false;
    }

    /// <summary>The examples of a schema or media type: <c>example</c>, a list of them, or named ones with a <c>value</c>.</summary>
    private static IEnumerable<JToken> Examples(JObject holder)
    {
        if (holder["example"] is { } one)
            yield return one;
        if (holder["examples"] is JArray list)
        {
            foreach (var example in list)
                yield return example;
        }
        else if (holder["examples"] is JObject named)
        {
            foreach (var example in named.Properties().Select(p => p.Value is JObject wrapped ? wrapped["value"] : p.Value).OfType<JToken>())
                yield return example;
        }
    }
}
