using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>Says of a written schema that null fits too, in the one way that fits what it has.</summary>
internal static class WireNulls
{
    public static JObject Allow(JObject schema)
    {
        if (schema.ContainsKey("$ref") || schema.ContainsKey("allOf") || schema.ContainsKey("const"))
            return Wrap(schema);
        if (schema["anyOf"] is JArray alternatives)
        {
            if (schema.ContainsKey("type"))
                return Wrap(schema);
            if (!alternatives.Any(IsNull))
                alternatives.Add(new JObject { ["type"] = "null" });
            return schema;
        }
        switch (schema["type"])
        {
            case JValue { Value: string kind } when kind != "null":
                schema["type"] = new JArray(kind, "null");
                break;
            case JArray kinds when !kinds.Any(kind => (string?)kind == "null"):
                kinds.Add("null");
                break;
        }
        if (schema["enum"] is JArray values && !values.Any(value => value.Type == JTokenType.Null))
            values.Add(JValue.CreateNull());
        return schema;
    }

    private static JObject Wrap(JObject schema)
    {
        var outer = new JObject();
        // What it says for readers is said of the place, not of one of the alternatives.
        foreach (var name in new[] { "description", "deprecated", "default", "examples" })
        {
            if (schema[name] is { } said)
            {
                outer[name] = said;
                schema.Remove(name);
            }
        }
        outer["anyOf"] = new JArray(schema, new JObject { ["type"] = "null" });
        return outer;
    }

    private static bool IsNull(JToken schema) => schema is JObject alternative && (alternative["type"] is JValue { Value: "null" } || alternative["type"] is JArray kinds && kinds.Any(kind => (string?)kind == "null"));
}
