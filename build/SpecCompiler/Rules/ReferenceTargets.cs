using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Resolves every <c>$ref</c>, wherever it points: ClickUp's documents refer into <c>#/paths</c>, through other references,
/// and into examples. A parameter, body or answer takes its target's place; a schema remembers its target.
/// </summary>
internal sealed class ReferenceTargets : IRule
{
    private static readonly string[] Readable = ["$ref", "description", "title", "example", "examples", "type", "deprecated", "summary"];

    private readonly Dictionary<string, JToken?> _found = [];

    public void Apply(SpecDocument document)
    {
        _found.Clear();
        foreach (var path in document.Paths.Properties().ToList())
        {
            if (path.Value is not JObject item)
                continue;
            Inline(document, item);
            InlineList(document, item["parameters"]);
        }
        foreach (var operation in Operation.In(document))
        {
            InlineList(document, operation.Node["parameters"]);
            if (operation.Node["requestBody"] is JObject body)
                Inline(document, body);
            foreach (var answer in (operation.Node["responses"] as JObject ?? []).Properties())
            {
                if (answer.Value is JObject value)
                    Inline(document, value);
            }
        }
        Schemas(document);
    }

    /// <summary>Follows the references of schemas, also those inside targets, which may lie anywhere in the document.</summary>
    private void Schemas(SpecDocument document)
    {
        var seen = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<JObject>(Schema.Roots(document).Concat(PathParameters(document)).Reverse());
        while (rest.TryPop(out var schema))
        {
            if (!seen.Add(schema))
                continue;
            if (schema["$ref"] is { } reference)
            {
                if (reference.Type != JTokenType.String)
                    throw SpecDocument.Refuse(schema, "A $ref is not a string; write it as \"#/components/schemas/Name\".");
                var target = Find(document, schema, (string)reference!);
                Schema.Refer(schema, target);
                rest.Push(target);
            }
            else
            {
                foreach (var stranger in Shapes.Strangers(schema).Reverse())
                    rest.Push(stranger);
                Schema.PushChildren(schema, rest);
            }
        }
        // A mark of the overlay beside a reference to a scalar belongs to this place only.
        foreach (var schema in seen)
        {
            if (!schema.ContainsKey("$ref"))
                continue;
            var target = Schema.Resolve(schema);
            if (!schema.Properties().All(p => Readable.Contains(p.Name) || p.Name is Schema.CSharpName or Schema.ClassName)
                && !Schema.Children(target).Any())
            {
                schema.Remove("$ref");
                schema.Remove("type");
                foreach (var property in target.Properties())
                {
                    if (!schema.ContainsKey(property.Name))
                        schema.Add(property.Name, property.Value.DeepClone());
                }
            }
        }
    }

    private static IEnumerable<JObject> PathParameters(SpecDocument document) =>
        document.Paths.Properties().Select(path => path.Value).OfType<JObject>()
            .SelectMany(item => item["parameters"] as JArray ?? []).OfType<JObject>()
            .Select(parameter => parameter["schema"]).OfType<JObject>();

    private void InlineList(SpecDocument document, JToken? list)
    {
        foreach (var item in (list as JArray ?? []).OfType<JObject>().ToList())
            Inline(document, item);
    }

    private void Inline(SpecDocument document, JObject holder)
    {
        for (var depth = 0; holder["$ref"] is { } reference; depth++)
        {
            if (reference.Type != JTokenType.String || depth > 100)
                throw SpecDocument.Refuse(holder, "The $ref leads nowhere; let it name what it stands for.");
            var target = Find(document, holder, (string)reference!);
            holder.Remove("$ref");
            foreach (var property in target.Properties())
            {
                if (!holder.ContainsKey(property.Name))
                    holder.Add(property.Name, property.Value.DeepClone());
            }
        }
    }

    private JObject Find(SpecDocument document, JObject at, string reference)
    {
        if (!_found.TryGetValue(reference, out var token))
            _found[reference] = token = Follow(document.Root, reference);
        return token as JObject ?? throw SpecDocument.Refuse(at,
            reference.StartsWith('#')
                ? $"The reference {reference} leads nowhere; put the document that has its target beside this one, or correct it in an overlay."
                : $"The reference {reference} leads out of the document; only references that begin with # are read.");
    }

    private static JToken? Follow(JObject root, string reference)
    {
        if (reference is "#" or "#/")
            return root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        JToken? at = root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            at = at switch
            {
                JObject holder => holder[name] ?? Through(root, holder, name),
                JArray array => int.TryParse(name, out var index) && index >= 0 && index < array.Count ? array[index] : null,
                _ => null,
            };
            if (at is null)
                return null;
        }
        return at;
    }

    /// <summary>A pointer may go through a reference: the rest of it is looked for in that one's target.</summary>
    private static JToken? Through(JObject root, JObject holder, string name)
    {
        for (var depth = 0; depth < 100 && holder["$ref"] is JValue { Value: string reference }; depth++)
        {
            if (Follow(root, reference) is not JObject target)
                return null;
            if (target[name] is { } found)
                return found;
            holder = target;
        }
        return null;
    }
}
