using System.Collections;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Values as they stand on the wire, and what a caller passes for them.</summary>
internal static class Samples
{
    /// <summary>A value that the schema allows: its example, or one that is made up.</summary>
    public static JToken Of(JToken schema)
    {
        schema = Published.Follow(schema);
        if ((schema["examples"] as JArray)?.FirstOrDefault() is { } example)
            return example;
        if ((schema["enum"] as JArray)?.FirstOrDefault() is { } first)
            return first;
        var type = schema["type"] is JArray types ? (string?)types[0] : (string?)schema["type"];
        return type switch
        {
            "boolean" => true,
            "integer" or "number" => 17,
            "array" => new JArray(Of(schema["items"]!), Of(schema["items"]!)),
            "object" => new JObject(((JObject?)schema["properties"] ?? []).Properties().Select(property => new JProperty(property.Name, Of(property.Value)))),
            _ => "a text/with & more",
        };
    }

    /// <summary>What stands in a URL for a value.</summary>
    public static string Text(JToken value) => value.Type == JTokenType.Boolean ? ((bool)value ? "true" : "false") : Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture)!;

    /// <summary>What a caller passes, so that this is sent.</summary>
    public static object Argument(JToken value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!;
            foreach (var item in value as JArray ?? [value])
                list.Add(Argument(item, type.GetGenericArguments()[0]));
            return list;
        }

        return type == typeof(string) ? Text(value)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.FromUnixTimeMilliseconds((long)value)
            : type == typeof(TimeSpan) ? TimeSpan.FromMilliseconds((long)value)
            : type.IsPrimitive ? Convert.ChangeType(((JValue)value).Value, type, CultureInfo.InvariantCulture)!
            : JsonConvert.DeserializeObject(value.ToString(Formatting.None), type)!;
    }
}
