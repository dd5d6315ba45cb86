using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Alternatives become one type: objects a class with the properties of all, numbers a number, strings a string.
/// Alternatives of several kinds can hold anything. Parts (<c>allOf</c>) are put together.
/// </summary>
internal sealed class Unions : IRule
{
    private readonly HashSet<JObject> _open = new(ReferenceEqualityComparer.Instance);

    public void Apply(SpecDocument document)
    {
        foreach (var schema in Schema.All(document))
            Flatten(schema);
    }

    private void Flatten(JObject schema)
    {
        if (!Schema.Unions.Any(schema.ContainsKey) || !_open.Add(schema))
            return;
        var parts = new List<JObject>();
        foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>())
            parts.Add(part);
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is JArray { Count: > 0 } variants)
                parts.Add(OneOf(schema, [.. variants.OfType<JObject>()]));
        }
        foreach (var keyword in Schema.Unions)
            schema.Remove(keyword);
        // What stands beside the union holds together with it.
        if (schema["properties"] is JObject)
            parts.Insert(0, new JObject { ["type"] = "object", ["properties"] = schema["properties"]!, ["required"] = schema["required"] as JArray ?? [] });
        else if (schema["required"] is JArray { Count: > 0 } required && parts.Any(part => Schema.IsClass(Flat(part))))
            parts.Insert(0, new JObject { ["type"] = "object", ["required"] = required });
        Become(schema, AllOf(schema, parts));
        _open.Remove(schema);
    }

    /// <summary>What a schema refers to, without unions of its own.</summary>
    private JObject Flat(JObject schema)
    {
        schema = Schema.Resolve(schema);
        Flatten(schema);
        return schema;
    }

    /// <summary>One schema for all parts, which hold at the same time.</summary>
    private JObject AllOf(JObject schema, List<JObject> parts)
    {
        foreach (var part in parts)
            Flat(part);
        var telling = parts.Where(part => !Schema.IsAnything(Schema.Resolve(part))).ToList();
        if (telling.Count == 0)
            return [];
        if (telling is [var single])
            return single;
        CarryMarks(telling, schema);
        var resolved = telling.Select(Schema.Resolve).ToList();
        if (resolved.All(part => Schema.Type(part) == "object"))
            return Merge(resolved, together: true);
        var kinds = resolved.Select(Schema.Type).Distinct().ToList();
        // What is a whole number is a number, too.
        if (kinds.Count == 1 || kinds.All(kind => kind is "integer" or "number"))
            return resolved.Find(part => Schema.Type(part) == "integer") ?? resolved[0];
        throw SpecDocument.Refuse(schema, $"No value is {string.Join(" and ", kinds)} at once; correct 'allOf' in an overlay.");
    }

    /// <summary>One schema for all alternatives, of which one holds.</summary>
    private JObject OneOf(JObject schema, List<JObject> variants)
    {
        var kept = new List<JObject>();
        foreach (var variant in variants)
        {
            var target = Flat(variant);
            if (target.ContainsKey(Schema.Nullable))
                schema[Schema.Nullable] = true;
            if (!IsNull(target) && !kept.Any(other => ReferenceEquals(Schema.Resolve(other), target) || JToken.DeepEquals(other, variant)))
                kept.Add(variant);
        }
        if (kept.Count == 0)
            return [];
        if (kept is [var single])
            return single;
        CarryMarks(kept, schema);
        var resolved = kept.Select(Schema.Resolve).ToList();
        if (resolved.All(Schema.IsClass))
            return Merge(resolved, together: false);
        var kinds = resolved.Select(Schema.Type).Distinct().ToList();
        if (kinds.Any(kind => kind is null))
            return [];
        if (kinds.Count > 1 && kinds.Contains("string") && kinds.All(kind => kind is "string" or "integer" or "number"))
            schema[Schema.TextOrNumber] = resolved.All(variant => Schema.Type(variant) != "string" || variant.ContainsKey("enum")) ? "number" : "text";
        if (kinds.All(kind => kind is "integer" or "number"))
            return new JObject { ["type"] = kinds.Contains("number") ? "number" : "integer" };
        return kinds switch
        {
            ["string"] => Strings(resolved),
            ["boolean"] => new JObject { ["type"] = "boolean" },
            ["array"] => new JObject { ["type"] = "array", ["items"] = Alternatives([.. resolved.Select(array => array["items"] as JObject ?? [])]) },
            _ => [],
        };
    }

    /// <summary>Closed lists together are one longer list, unless any string is allowed beside them.</summary>
    private static JObject Strings(List<JObject> variants)
    {
        var strings = new JObject { ["type"] = "string" };
        if (variants.All(variant => variant["enum"] is JArray || variant["const"] is not null))
            strings["enum"] = new JArray(variants.SelectMany(variant => variant["enum"] as JArray ?? [variant["const"]!.DeepClone()]).DistinctBy(value => value.ToString()));
        else if (variants.Select(variant => (variant["format"] as JValue)?.Value as string).Distinct().ToList() is [{ } format])
            strings["format"] = format;
        return strings;
    }

    /// <summary>A class with the properties of all; required is what all require, or any of them when they hold together.</summary>
    private JObject Merge(List<JObject> objects, bool together)
    {
        var names = objects.SelectMany(o => (o["properties"] as JObject ?? []).Properties()).Select(p => p.Name).Distinct().ToList();
        var properties = new JObject();
        foreach (var name in names)
        {
            var schemas = objects.Select(o => o["properties"]?[name]).OfType<JObject>().ToList();
            properties[name] = Alternatives(schemas);
        }
        var lists = objects.Select(o => (o["required"] as JArray ?? []).Select(name => (string)name!)).ToList();
        var required = together ? lists.SelectMany(list => list) : names.Where(name => lists.All(list => list.Contains(name)));
        var merged = new JObject { ["type"] = "object", ["required"] = new JArray(required.Distinct()) };
        if (names.Count > 0)
            merged["properties"] = properties;
        var examples = new JArray(objects.SelectMany(o => (o["examples"] as JArray ?? []).Concat(o["example"] is { } example ? [example] : [])).Select(e => e.DeepClone()));
        if (examples.Count > 0)
            merged["examples"] = examples;
        if (objects.Select(o => o["additionalProperties"]).OfType<JObject>().FirstOrDefault() is { } additional)
            merged["additionalProperties"] = additional.DeepClone();
        return merged;
    }

    private JObject Alternatives(List<JObject> schemas)
    {
        if (schemas is [var single])
            return (JObject)single.DeepClone();
        var one = new JObject();
        var description = schemas.Select(s => (s["description"] as JValue)?.Value as string).Distinct().ToList();
        Become(one, OneOf(one, schemas));
        if (description is [{ Length: > 0 } same])
            one["description"] = same;
        return one;
    }

    /// <summary>What the overlay says of the variants holds for what they become.</summary>
    private static void CarryMarks(List<JObject> from, JObject to)
    {
        foreach (var mark in from.SelectMany(variant => variant.Properties()).Where(p => p.Name is Schema.ClassName or Schema.CSharpName or TaskIds.Mark))
        {
            if (!to.ContainsKey(mark.Name))
                to[mark.Name] = mark.Value.DeepClone();
        }
    }

    private static bool IsNull(JObject schema) => schema.ContainsKey(Schema.Nullable) && Schema.IsAnything(schema) && !schema.ContainsKey("enum");

    private static void Become(JObject schema, JObject other)
    {
        if (other.Count == 0)
        {
            Schema.MakeAnything(schema);
            return;
        }
        if (other.ContainsKey("$ref"))
        {
            var target = Schema.Resolve(other);
            Schema.Replace(schema, new JObject { ["$ref"] = other["$ref"]!.DeepClone() });
            Schema.Refer(schema, target);
            return;
        }
        Schema.Replace(schema, (JObject)other.DeepClone());
    }
}
