using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Puts keywords where they belong: properties that stand beside <c>properties</c>, a missing <c>type</c>, an object with
/// <c>items</c>, <c>required: true</c> on a property, an example where a schema should be.
/// </summary>
internal sealed class Shapes : IRule
{
    /// <summary>What JSON Schema and OpenAPI define; anything else in a schema is ClickUp's slip of the pen.</summary>
    public static readonly HashSet<string> Keywords =
    [
        .. ("$ref $id $schema $anchor $defs $comment $dynamicRef $dynamicAnchor $recursiveRef $vocabulary additionalItems additionalProperties allOf "
            + "anyOf const contains contentEncoding contentMediaType contentSchema default definitions dependencies dependentRequired dependentSchemas "
            + "deprecated description discriminator else enum enumNames example examples exclusiveMaximum exclusiveMinimum externalDocs format if items "
            + "maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not nullable oneOf "
            + "pattern patternProperties prefixItems properties propertyNames readOnly required style summary then title type unevaluatedItems "
            + "unevaluatedProperties uniqueItems writeOnly xml").Split(' '),
    ];

    /// <summary>Keywords that change which values fit, in ways a C# type can not say.</summary>
    private static readonly string[] Inexpressible = ["not", "if", "then", "else", "dependentSchemas", "prefixItems", "$dynamicRef", "$recursiveRef"];

    private static readonly Dictionary<string, string> TypeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = "string", ["str"] = "string", ["text"] = "string", ["uuid"] = "string", ["date"] = "string", ["datetime"] = "string",
        ["integer"] = "integer", ["int"] = "integer", ["int32"] = "integer", ["int64"] = "integer", ["long"] = "integer", ["bigint"] = "integer",
        ["number"] = "number", ["float"] = "number", ["double"] = "number", ["decimal"] = "number",
        ["boolean"] = "boolean", ["bool"] = "boolean",
        ["object"] = "object", ["dict"] = "object", ["map"] = "object",
        ["array"] = "array", ["list"] = "array",
        ["null"] = "null", ["file"] = "file", ["any"] = "any",
    };

    public void Apply(SpecDocument document)
    {
        var seen = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<JObject>(Schema.Roots(document).Reverse());
        while (rest.TryPop(out var schema))
        {
            if (!seen.Add(schema))
                continue;
            if (schema.ContainsKey("$ref"))
            {
                rest.Push(Schema.Resolve(schema));
            }
            else
            {
                Repair(schema);
                Schema.PushChildren(schema, rest);
            }
        }
    }

    private static void Repair(JObject schema)
    {
        Types(schema);
        Lists(schema);
        Misplaced(schema);
        foreach (var keyword in Inexpressible)
        {
            if (schema[keyword] is { } token)
                throw SpecDocument.Refuse(token, $"'{keyword}' can not be expressed in C#; replace it in an overlay by a plain type.");
        }
        Patterns(schema);
        if (schema["properties"] is { } properties and not JObject)
            throw SpecDocument.Refuse(properties, "'properties' is not an object; correct it in an overlay.");
        if (schema["properties"] is JObject { Count: 0 })
            schema.Remove("properties");
        Slots(schema);
        TypeFromKeywords(schema);
        Required(schema);
    }

    /// <summary>What stands in a schema as an object under a name that is no keyword: perhaps a property that slipped out.</summary>
    public static IEnumerable<JObject> Strangers(JObject schema) =>
        StrangersIn(schema).Select(p => p.Value).OfType<JObject>().Where(IsSchema);

    // Nearly every schema has none.
    private static IReadOnlyList<JProperty> StrangersIn(JObject schema)
    {
        List<JProperty>? strangers = null;
        for (var at = schema.First; at is not null; at = at.Next)
        {
            var member = (JProperty)at;
            if (!Keywords.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
                (strangers ??= []).Add(member);
        }
        return strangers ?? (IReadOnlyList<JProperty>)[];
    }

    private static void Types(JObject schema)
    {
        // Nearly all have one kind, in JSON Schema's own word.
        if (schema["type"] is not { } type || type is JValue { Value: "string" or "integer" or "number" or "boolean" or "object" or "array" })
            return;
        var names = (type is JArray array ? array : new JArray(type)).Select(name => name is JValue { Value: string text } && TypeNames.TryGetValue(text, out var known)
            ? known
            : throw SpecDocument.Refuse(type, $"The type {name.ToString(Newtonsoft.Json.Formatting.None)} is none of JSON Schema's; correct it in an overlay.")).Distinct().ToList();
        if (names.Contains("any"))
        {
            schema.Remove("type");
        }
        else if (names is ["file"])
        {
            schema["type"] = "string";
            schema["format"] = "binary";
        }
        else
        {
            schema["type"] = names is [var only] ? only : new JArray(names);
        }
    }

    private static void Lists(JObject schema)
    {
        if (schema["enum"] is { } values and not JArray)
            throw SpecDocument.Refuse(values, "'enum' is not a list of values; correct it in an overlay.");
        if (schema["required"] is { } required && required.Type != JTokenType.Boolean && !(required is JArray names && names.All(name => name.Type == JTokenType.String)))
            throw SpecDocument.Refuse(required, "'required' is not a list of names; correct it in an overlay.");
    }

    /// <summary>A schema under a name that is no keyword is a property that slipped out of <c>properties</c>.</summary>
    private static void Misplaced(JObject schema)
    {
        var strangers = StrangersIn(schema);
        if (strangers.Count == 0)
            return;
        var known = schema.Count - strangers.Count;
        foreach (var stranger in strangers)
        {
            if (stranger.Value is JObject value && IsSchema(value) && (known == 0 || schema["properties"] is JObject || Schema.Type(schema) == "object"))
                Property(schema, stranger.Name, value);
            else if (known == 0)
                Property(schema, stranger.Name, FromExample(stranger.Value));
        }
    }

    private static bool IsSchema(JObject value) =>
        value.Properties().Any(p => p.Name is "$ref" or "type" or "properties" or "items" or "oneOf" or "anyOf" or "allOf" or "enum" or "const")
        && (value["type"] is null or JArray || value["type"] is JValue { Value: string type } && TypeNames.ContainsKey(type));

    /// <summary>An object without any keyword, and without a schema in it, is a value.</summary>
    private static bool IsExample(JObject value) =>
        value.Count > 0 && value.Properties().All(p => !Keywords.Contains(p.Name) && !p.Name.StartsWith("x-", StringComparison.Ordinal) && !(p.Value is JObject inner && IsSchema(inner)));

    private static void Property(JObject schema, string name, JObject value)
    {
        if (schema["properties"] is not JObject properties)
            schema["properties"] = properties = [];
        if (properties.ContainsKey(name))
            return;
        schema.Remove(name);
        properties[name] = value;
    }

    /// <summary>The schema that an example shows.</summary>
    private static JObject FromExample(JToken example) => example.Type switch
    {
        JTokenType.Object => new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject(((JObject)example).Properties().Select(p => new JProperty(p.Name, FromExample(p.Value)))),
        },
        JTokenType.Array => new JObject { ["type"] = "array", ["items"] = example.HasValues ? FromExample(example.First!) : new JObject() },
        JTokenType.Integer => new JObject { ["type"] = "integer" },
        JTokenType.Float => new JObject { ["type"] = "number" },
        JTokenType.Boolean => new JObject { ["type"] = "boolean" },
        JTokenType.String => new JObject { ["type"] = "string" },
        _ => [],
    };

    private static void Patterns(JObject schema)
    {
        if (schema["patternProperties"] is not JObject patterns)
            return;
        if (patterns.Count != 1 || schema["properties"] is JObject { Count: > 0 })
            throw SpecDocument.Refuse(patterns, "'patternProperties' beside named properties can not be expressed in C#; replace it in an overlay by 'additionalProperties'.");
        schema["additionalProperties"] = patterns.Properties().First().Value;
        schema.Remove("patternProperties");
    }

    /// <summary>Every place of a schema holds a schema: not a boolean, not an example.</summary>
    private static void Slots(JObject schema)
    {
        if (schema["properties"] is JObject properties)
        {
            foreach (var property in properties.Properties().ToList())
            {
                if (property.Value is not JObject value)
                    property.Value = property.Value.Type == JTokenType.Boolean ? [] : FromExample(property.Value);
                else if (IsExample(value))
                    property.Value = FromExample(value);
            }
        }
        if (schema["items"] is JArray tuple)
            schema["items"] = tuple.Count == 1 && tuple[0] is JObject ? tuple[0] : new JObject();
        else if (schema["items"] is { } items and not JObject)
            schema["items"] = items.Type == JTokenType.Boolean ? [] : FromExample(items);
        if (schema["additionalProperties"] is JValue { Type: JTokenType.Boolean, Value: false })
            schema.Remove("additionalProperties");
        else if (schema["additionalProperties"] is { } additional and not JObject)
            schema["additionalProperties"] = new JObject();
        foreach (var union in Schema.Unions.Where(schema.ContainsKey))
        {
            if (schema[union] is JObject single)
                schema[union] = new JArray(single);
            else if (schema[union] is { } variants and not JArray)
                throw SpecDocument.Refuse(variants, $"'{union}' is not a list of schemas; correct it in an overlay.");
            foreach (var variant in (schema[union] as JArray ?? []).Where(v => v is not JObject).ToList())
                variant.Replace(variant.Type == JTokenType.Boolean ? [] : FromExample(variant));
        }
    }

    private static void TypeFromKeywords(JObject schema)
    {
        var type = Schema.Type(schema);
        var hasProperties = schema["properties"] is JObject;
        if (type == "object" && !hasProperties && schema["items"] is JObject && schema["additionalProperties"] is null)
        {
            schema["type"] = "array";
        }
        else if (type == "array" && hasProperties && (schema["items"] is null || schema["items"] is JObject { Count: 0 }))
        {
            schema["items"] = new JObject { ["type"] = "object", ["properties"] = schema["properties"] };
        }
        else if (type is null && schema["type"] is null)
        {
            if (hasProperties || schema["additionalProperties"] is JObject && !Schema.Unions.Any(schema.ContainsKey))
                schema["type"] = "object";
            else if (schema["items"] is JObject)
                schema["type"] = "array";
        }
        else if (type is "string" or "integer" or "number" or "boolean" && hasProperties)
        {
            schema["type"] = "object";
        }

        if (Schema.Type(schema) == "array" && schema["items"] is null)
            schema["items"] = new JObject();
        if (Schema.Type(schema) != "object" && schema["type"] is not JArray)
            schema.Remove("properties");
    }

    private static void Required(JObject schema)
    {
        if (schema["properties"] is not JObject properties)
            return;
        var names = schema["required"] as JArray ?? [];
        foreach (var property in properties.Properties())
        {
            if ((property.Value as JObject)?["required"] is not JValue { Type: JTokenType.Boolean } flag)
                continue;
            if ((bool)flag && !names.Any(name => (string?)name == property.Name))
                names.Add(property.Name);
            flag.Parent!.Remove();
        }
        // Put there again, it would be a copy.
        if (names.Count > 0 && names.Parent is null)
            schema["required"] = names;
    }
}
