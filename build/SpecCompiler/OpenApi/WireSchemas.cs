using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>Schemas in plain JSON Schema 2020-12. What several places mean becomes a component, wherever it stands.</summary>
internal sealed class WireSchemas(References references, bool judging)
{
    private static readonly string[] Copied =
    [
        "default", "const", "multipleOf", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "readOnly", "writeOnly",
    ];

    private readonly WireNames _names = new(references);
    private readonly HashSet<JToken> _shared = [.. references.Targets.Values.Select(references.Follow)];
    private readonly Dictionary<(JObject Schema, bool Lenient), string> _named = [];
    private readonly SortedDictionary<string, JObject> _components = new(StringComparer.Ordinal);
    private readonly Queue<(JObject Schema, bool Lenient, string Name)> _open = [];

    /// <summary>The components that were used, by name.</summary>
    public JObject Components()
    {
        while (_open.TryDequeue(out var next))
            _components[next.Name] = Named(next.Schema, next.Lenient);
        return new JObject(_components.Select(component => new JProperty(component.Key, component.Value)));
    }

    /// <param name="token">The schema.</param>
    /// <param name="isAnswer">Whether it is of an answer.</param>
    public JToken Write(JToken token, bool isAnswer) => Write(token, isAnswer && judging, isProperty: false);

    private JToken Write(JToken token, bool lenient, bool isProperty)
    {
        // An example where a schema should be says nothing.
        if (token is not JObject schema)
            return token.Type == JTokenType.Boolean ? token.DeepClone() : new JObject();
        var written = schema.ContainsKey("$ref") || _shared.Contains(schema) ? Reference(schema, lenient) : Inline(schema, lenient);
        return isProperty && lenient ? WireNulls.Allow(written) : written;
    }

    private JObject Reference(JObject holder, bool lenient)
    {
        if (references.Follow(holder) is not JObject schema)
            return [];
        if (IsPlain(schema))
            return Beside(holder, Inline(schema, lenient));
        if (!_named.TryGetValue((schema, lenient), out var name))
        {
            _named[(schema, lenient)] = name = _names.Take(schema, lenient);
            if (_components.TryAdd(name, []))
                _open.Enqueue((schema, lenient, name));
        }
        return Beside(holder, new JObject { ["$ref"] = "#/components/schemas/" + name });
    }

    // What stands beside a ref is said of this place alone.
    private static JObject Beside(JObject holder, JObject written)
    {
        if (holder.ContainsKey("$ref") && WireKinds.MayBeNull(holder))
            written = WireNulls.Allow(written);
        if ((holder.ContainsKey("$ref") || WordsOf(holder) is not null) && holder["description"] is JValue { Value: string } description)
            written["description"] = description.DeepClone();
        return written;
    }

    // What the thing is, in all places, where a description speaks of one.
    private JObject Named(JObject schema, bool lenient)
    {
        var written = Inline(schema, lenient);
        if (WordsOf(schema) is { } words)
        {
            written.Remove("description");
            written.AddFirst(new JProperty("description", words));
        }
        return written;
    }

    private static string? WordsOf(JObject schema) => (((schema[Schema.Words] as JObject)?[""] ?? schema[Schema.Words]) as JValue)?.Value as string;

    // One word is not worth a name.
    private static bool IsPlain(JObject schema) => WireKinds.Of(schema) is not ["object" or "array"] && !SchemaExamples.PropertiesOf(schema).Any()
        && !new[] { "enum", "items", "additionalProperties", "allOf", "anyOf", "oneOf" }.Any(schema.ContainsKey);

    private JObject Inline(JObject schema, bool lenient)
    {
        // A part alone is the whole.
        if (schema["allOf"] is JArray { Count: 1 } only && only[0] is JObject part && !SchemaExamples.PropertiesOf(schema).Any())
        {
            var whole = (JObject)Write(part, lenient, isProperty: false);
            if (schema["description"] is JValue { Value: string } own)
                whole["description"] = own.DeepClone();
            return WireKinds.MayBeNull(schema) ? WireNulls.Allow(whole) : whole;
        }
        var written = new JObject();
        if (schema["description"] is JValue { Value: string } description)
            written["description"] = description.DeepClone();
        else if (WordsOf(schema) is { } words)
            written["description"] = words;
        var kinds = WireKinds.Of(schema);
        if (WireKinds.IsFile(schema))
            written["contentMediaType"] = "application/octet-stream";
        var properties = SchemaExamples.PropertiesOf(schema).ToList();
        if (kinds.Count == 0 && (properties.Count > 0 || Slipped(schema).Any()))
            kinds.Add("object");
        if (kinds.Count == 0 && schema["items"] is not null)
            kinds.Add("array");
        Kinds(schema, kinds, written, lenient);
        foreach (var name in Copied.Where(schema.ContainsKey))
            written[name] = schema[name]!.DeepClone();
        Bounds(schema, written);
        if (kinds.Contains("object"))
            Members(schema, properties, written, lenient);
        if (kinds.Contains("array"))
            written["items"] = schema["items"] is { } items ? Write(items, lenient, isProperty: false) : new JObject();
        Unions(schema, written, lenient);
        if (SchemaExamples.Of(schema).ToList() is { Count: > 0 } examples)
            written["examples"] = new JArray(examples.Select(example => example.DeepClone()));
        if (schema["deprecated"] is JValue { Value: true })
            written["deprecated"] = true;
        if (schema["type"] is JValue { Value: "null" })
            written["type"] = "null";
        return WireKinds.MayBeNull(schema) ? WireNulls.Allow(written) : written;
    }

    private static void Kinds(JObject schema, List<string> kinds, JObject written, bool lenient)
    {
        var format = kinds is [var kind] ? WireKinds.Format(kind, schema) : null;
        // In answers, an id is a number here and a text there.
        if (lenient && kinds.Any(name => name is "string" or "integer" or "number"))
        {
            kinds = [.. kinds.Except(["integer"]).Union(["string", "number"])];
            format = null;
        }
        if (kinds.Count > 0)
            written["type"] = kinds is [var one] ? one : new JArray(kinds);
        if (format is not null)
            written["format"] = format;
        if (schema["enum"] is JArray values)
            written["enum"] = new JArray(values.SelectMany(value => lenient ? BothWays(value) : [value]).DistinctBy(value => value.ToString(Newtonsoft.Json.Formatting.None)).Select(value => value.DeepClone()));
    }

    private static IEnumerable<JToken> BothWays(JToken value) => value switch
    {
        JValue { Type: JTokenType.Integer } number => [value, new JValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        JValue { Value: string text } when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => [value, new JValue(number)],
        _ => [value],
    };

    // OpenAPI 3.0 says true or false, JSON Schema the bound itself.
    private static void Bounds(JObject schema, JObject written)
    {
        foreach (var (name, bound) in new[] { ("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum") })
        {
            if (schema[name] is JValue { Value: true } && written[bound] is { } limit)
            {
                written[name] = limit.DeepClone();
                written.Remove(bound);
            }
            else if (schema[name] is JValue { Type: JTokenType.Integer or JTokenType.Float } number)
            {
                written[name] = number.DeepClone();
            }
        }
    }

    private void Members(JObject schema, List<JProperty> properties, JObject written, bool lenient)
    {
        if (properties.Count > 0 && IdKeys.AreIds(properties))
        {
            var values = properties.Select(property => Write(property.Value, lenient, isProperty: false)).ToList();
            written["additionalProperties"] = values is [var one] ? one : new JObject { ["anyOf"] = new JArray(values) };
            return;
        }
        var members = new JObject();
        foreach (var property in properties)
            members[property.Name] = Write(property.Value, lenient, isProperty: true);
        foreach (var slipped in Slipped(schema))
            members[slipped.Name] = new JObject { ["type"] = "object", ["properties"] = new JObject(((JObject)slipped.Value).Properties().Where(inner => inner.Value is JObject).Select(inner => new JProperty(inner.Name, Write(inner.Value, lenient, isProperty: true)))) };
        if (members.Count > 0)
            written["properties"] = members;
        var required = (schema["required"] as JArray ?? []).Select(name => (name as JValue)?.Value as string).OfType<string>().Distinct()
            .Where(name => (members.ContainsKey(name) || schema.ContainsKey("allOf")) && (!lenient || name is "id" or "name")).ToList();
        if (required.Count > 0)
            written["required"] = new JArray(required);
        if (schema["additionalProperties"] is { } others)
            written["additionalProperties"] = Write(others, lenient, isProperty: false);
    }

    // Properties without "properties" around them, in an object under a name that is no keyword.
    private static IEnumerable<JProperty> Slipped(JObject schema) => schema.Properties().Where(member =>
        member.Value is JObject { Count: > 0 } value && Shape.In(value) == Shape.Schema && !Shapes.Keywords.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal)
        && !SchemaExamples.PropertiesOf(schema).Contains(member));

    // oneOf becomes anyOf: the alternatives of ClickUp's documents overlap, so that what fits fits several.
    private void Unions(JObject schema, JObject written, bool lenient)
    {
        var alternatives = SchemaExamples.Alternatives.SelectMany(union => schema[union] as JArray ?? []).Select(part => Write(part, lenient, isProperty: false)).ToList();
        if (alternatives.Count > 0)
            written["anyOf"] = new JArray(alternatives);
        if (schema["allOf"] is JArray parts)
            written["allOf"] = new JArray(parts.Select(part => Write(part, lenient, isProperty: false)));
    }
}
