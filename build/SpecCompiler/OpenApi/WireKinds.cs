using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>The kinds of a schema in the words of JSON Schema, whatever words the document has for them.</summary>
internal static class WireKinds
{
    private static readonly string[] Formats = ["date-time", "date", "time", "uuid", "uri", "email", "ipv4", "ipv6", "hostname", "password"];

    /// <summary>The kinds; none where any value fits. Null is left out: <see cref="MayBeNull"/>.</summary>
    public static List<string> Of(JObject schema)
    {
        var names = schema["type"] switch
        {
            JArray several => several.Select(name => (name as JValue)?.Value as string),
            JValue { Value: string one } => [one],
            _ => [],
        };
        var kinds = names.OfType<string>().Where(name => name != "null").Select(Kind).Distinct().ToList();
        if (kinds.Contains("any"))
            return [];
        // An integer is a number already.
        if (kinds.Contains("number"))
            kinds.Remove("integer");
        return kinds;
    }

    public static bool MayBeNull(JObject schema) =>
        schema["nullable"] is JValue { Value: true }
        || schema["type"] is JArray kinds && kinds.Count > 1 && kinds.Any(kind => (kind as JValue)?.Value is "null")
        || schema["enum"] is JArray values && values.Any(value => value.Type == JTokenType.Null);

    /// <summary>The format that fits a kind; ClickUp's widths and our own marks for C# are none.</summary>
    public static string? Format(string kind, JObject schema) => (kind, (schema["format"] as JValue)?.Value as string) switch
    {
        ("integer", _) => "int64",
        ("string", "url") => "uri",
        ("string", { } format) when Formats.Contains(format) => format,
        _ => null,
    };

    public static bool IsFile(JObject schema) => schema["format"] is JValue { Value: "binary" } || schema["type"] is JValue { Value: "file" };

    private static string Kind(string name) => name.ToLowerInvariant() switch
    {
        "integer" or "int" or "int32" or "int64" or "long" or "bigint" => "integer",
        "number" or "float" or "double" or "decimal" => "number",
        "boolean" or "bool" => "boolean",
        "object" or "dict" or "map" => "object",
        "array" or "list" => "array",
        "any" => "any",
        _ => "string",
    };
}
