using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// The few kinds of plain values: every integer is 64 bits wide, since ClickUp's widths are unreliable; every other number
/// is a double; a string has no format but a time's or a file's; a closed list of strings stays one.
/// </summary>
internal sealed class Scalars : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in Schema.All(document))
        {
            Values(schema);
            switch (Schema.Type(schema))
            {
                case "integer":
                    schema["format"] = "int64";
                    break;
                case "number":
                    schema["format"] = "double";
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
        if (Schema.Type(schema) is "string" or null && isList && values.Count > 0 && values.All(value => value.Type == JTokenType.String))
        {
            schema["type"] = "string";
            schema["enum"] = new JArray(values.DistinctBy(value => (string)value!).Select(value => value.DeepClone()));
        }
        else if (Schema.Type(schema) is null)
        {
            var type = values.Select(value => value.Type).Distinct().ToList() switch
            {
                [JTokenType.String] => "string",
                [JTokenType.Integer] => "integer",
                [JTokenType.Boolean] => "boolean",
                [JTokenType.Float] or [JTokenType.Integer, JTokenType.Float] or [JTokenType.Float, JTokenType.Integer] => "number",
                _ => null,
            };
            if (type is not null)
                schema["type"] = type;
        }
    }
}
