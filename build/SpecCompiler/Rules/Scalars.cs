using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// The few kinds of plain values: a number is a whole one of 64 bits, since ClickUp's kinds and widths are unreliable, unless the
/// overlay says that it has a fraction; a string has no format but a time's or a file's; a closed list stays one.
/// </summary>
internal sealed class Scalars : IRule
{
    /// <summary>The overlay's mark on a number that has a fraction.</summary>
    public const string Fraction = "x-fraction";

    public void Apply(SpecDocument document)
    {
        foreach (var schema in Schema.All(document))
        {
            Values(schema);
            switch (Schema.Type(schema))
            {
                case "integer" or "number":
                    var hasFraction = schema[Fraction] is JValue { Value: true };
                    (schema["type"], schema["format"]) = hasFraction ? ("number", "double") : ("integer", "int64");
                    break;
                case "string" when schema["format"] is not JValue { Value: "date-time" or "duration" or "binary" }:
                    schema.Remove("format");
                    break;
            }
        }
    }

    private static void Values(JObject schema)
    {
        var values = schema["enum"] as JArray ?? (schema["const"] is { } constant ? new JArray(constant.DeepClone()) : null);
        if (values is null)
            return;
        var isList = schema.ContainsKey("enum");
        schema.Remove("const");
        schema.Remove("enum");
        var type = Schema.Type(schema);
        if (!isList || values.Count == 0)
        {
            if (type is null && KindOf(values) is { } kind)
                schema["type"] = kind;
        }
        else if (type is "string" or null && values.All(value => value.Type == JTokenType.String))
        {
            schema["type"] = "string";
            schema["enum"] = new JArray(values.DistinctBy(value => (string)value!).Select(value => value.DeepClone()));
        }
        else if (type is "integer" or "number" or null && values.All(IsWhole))
        {
            schema["type"] = "integer";
            schema["enum"] = new JArray(values.Select(value => (long)value).Distinct());
        }
        else if (type is null && KindOf(values) is { } kind)
        {
            schema["type"] = kind;
        }
    }

    private static bool IsWhole(JToken value) => value.Type == JTokenType.Integer && value is JValue { Value: long } || value is JValue { Value: double number } && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number;

    private static string? KindOf(JArray values) => values.Select(value => value.Type).Distinct().ToList() switch
    {
        [JTokenType.String] => "string",
        [JTokenType.Integer] => "integer",
        [JTokenType.Boolean] => "boolean",
        [JTokenType.Float] or [JTokenType.Integer, JTokenType.Float] or [JTokenType.Float, JTokenType.Integer] => "number",
        _ => null,
    };
}
