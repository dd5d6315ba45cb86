using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Contract;

/// <summary>A value of a schema's shape, that makes sense and is the same each time. What may be absent is there, unless it would never end.</summary>
internal static class Sampler
{
    private const int _deepest = 6;
    private const long _time = 1735689600000;

    public static JsonNode? Make(ApiDocument document, JsonElement schema) => Make(document, schema, "", 0);

    private static JsonNode? Make(ApiDocument document, JsonElement schema, string name, int depth)
    {
        schema = document.Resolve(schema);
        if (schema.ValueKind != JsonValueKind.Object) return null;
        if (schema.TryGetProperty("const", out var constant)) return Node(constant);
        if (schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0) return Node(values[0]);
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(keyword, out var branches)) return Make(document, branches.EnumerateArray().First(branch => !IsNull(branch)), name, depth);
        }
        if (schema.TryGetProperty("allOf", out var parts)) return All(document, parts, schema, name, depth);
        return Type(schema) switch
        {
            "object" => Object(document, schema, depth),
            "array" => depth >= _deepest || !schema.TryGetProperty("items", out var items) || Make(document, items, name, depth + 1) is not { } item ? [] : new JsonArray(item),
            "string" => Text(schema, name),
            "integer" => IsTime(name) ? _time : 1,
            "number" => IsTime(name) ? _time : 1,
            "boolean" => false,
            _ => null,
        };
    }

    private static JsonObject Object(ApiDocument document, JsonElement schema, int depth)
    {
        var json = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties)) return json;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject())
        {
            if (depth >= _deepest && !required.Contains(property.Name)) continue;
            json[property.Name] = Make(document, property.Value, property.Name, depth + 1);
        }
        return json;
    }

    private static JsonNode? All(ApiDocument document, JsonElement parts, JsonElement schema, string name, int depth)
    {
        var made = parts.EnumerateArray().Select(part => Make(document, part, name, depth)).ToArray();
        if (made is [var only] && only is not JsonObject) return only;
        var all = Object(document, schema, depth);
        foreach (var (key, value) in made.OfType<JsonObject>().SelectMany(part => part)) all[key] = value?.DeepClone();
        return all;
    }

    private static string Text(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("format", out var format))
        {
            switch (format.GetString())
            {
                case "uuid": return "00000000-0000-4000-8000-000000000001";
                case "date-time": return "2025-01-01T00:00:00Z";
                case "date": return "2025-01-01";
                case "uri" or "url": return "https://example.com/";
                case "email": return "user1@example.com";
            }
        }
        return name switch
        {
            _ when IsTime(name) => "1735689600000",
            "id" or "userid" or "creator" => "1",
            _ when name.EndsWith("_id", StringComparison.Ordinal) => "1",
            "email" => "user1@example.com",
            "color" or "tag_fg" or "tag_bg" => "#87909e",
            _ when name.Contains("url", StringComparison.Ordinal) => "https://example.com/",
            "" => "text",
            _ => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '),
        };
    }

    private static bool IsTime(string name) =>
        name is "date" or "start" or "end" or "at" or "timestamp" || name.StartsWith("date_", StringComparison.Ordinal) || name.EndsWith("_date", StringComparison.Ordinal) || name.EndsWith("_at", StringComparison.Ordinal);

    private static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null";

    private static string? Type(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type)) return schema.TryGetProperty("properties", out _) ? "object" : null;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null") : type.GetString();
    }

    private static JsonNode? Node(JsonElement value) => JsonSerializer.SerializeToNode(value);
}
