using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>The C# type that a schema of the compiled document becomes.</summary>
internal static class CSharpType
{
    private const string Components = "#/components/schemas/";

    public static string Of(JToken? schema)
    {
        if (schema is not JObject at)
            return "RawJson";
        if ((string?)at["$ref"] is { } reference)
            return reference.StartsWith(Components, StringComparison.Ordinal) ? reference[Components.Length..] : reference;
        return ((string?)at["type"], (string?)at["format"]) switch
        {
            ("string", "date-time") => "DateTimeOffset",
            ("string", "duration") => "TimeSpan",
            ("string", "binary") => "FileParameter",
            ("string", _) => "string",
            ("integer", _) => "long",
            ("number", _) => "double",
            ("boolean", _) => "bool",
            ("array", _) => $"IList<{Of(at["items"])}>",
            ("object", _) => $"IDictionary<string, {Of(at["additionalProperties"])}>",
            _ => "RawJson",
        };
    }

    /// <summary>Whether <c>T?</c> is another type than <c>T</c> at run time.</summary>
    public static bool IsValue(string type, JObject document) =>
        type is "DateTimeOffset" or "TimeSpan" or "long" or "double" or "bool" or "RawJson" || document["components"]?["schemas"]?[type]?["enum"] is not null;
}
