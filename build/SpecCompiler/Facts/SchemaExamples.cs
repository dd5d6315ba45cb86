using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>Examples, and which schema each of them is an example of.</summary>
internal static class SchemaExamples
{
    public static readonly string[] Alternatives = ["oneOf", "anyOf"];

    /// <summary>The examples of a schema or media type: <c>example</c>, a list of them, or named ones with a <c>value</c>.</summary>
    public static IEnumerable<JToken> Of(JObject holder)
    {
        if (holder["example"] is { } one)
            yield return one;
        if (holder["examples"] is JArray list)
        {
            foreach (var example in list)
                yield return example;
        }
        else if (holder["examples"] is JObject named)
        {
            foreach (var example in named.Properties().Select(member => member.Value is JObject wrapped ? wrapped["value"] : member.Value).OfType<JToken>())
                yield return example;
        }
    }

    /// <summary>Whether the schema describes objects or lists; null for anything else.</summary>
    public static string? KindOf(JObject schema)
    {
        string?[] kinds = schema["type"] is JArray several ? [.. several.Select(kind => (kind as JValue)?.Value as string)] : [(schema["type"] as JValue)?.Value as string];
        if (kinds.Contains("object"))
            return "object";
        if (kinds.Contains("array"))
            return "array";
        if (schema["type"] is not null)
            return null;
        if (PropertiesOf(schema).Any() || schema["additionalProperties"] is JObject)
            return "object";
        return schema["items"] is JObject ? "array" : null;
    }

    /// <summary>The properties of a schema, and those that slipped out of its <c>properties</c>.</summary>
    public static IEnumerable<JProperty> PropertiesOf(JObject schema) =>
        (schema["properties"] as JObject ?? []).Properties().Concat(Shapes.Strangers(schema).Select(stranger => (JProperty)stranger.Parent!));

    /// <summary>The alternative that an example belongs to, by its kind, its constants and the names it knows; null where that is not clear.</summary>
    public static JObject? Choose(JArray alternatives, JToken example, References references)
    {
        var kind = example is JObject ? "object" : example is JArray ? "array" : null;
        var fitting = alternatives.OfType<JObject>().Where(alternative => references.Follow(alternative) is JObject schema && KindOf(schema) == kind && HasItsConstants(schema, example)).ToList();
        if (kind is null || fitting.Count < 2 || example is not JObject value)
            return kind is not null && fitting is [var only] ? only : null;
        var known = fitting.Select(alternative => PropertiesOf((JObject)references.Follow(alternative)).Count(property => value.ContainsKey(property.Name))).ToList();
        var most = known.Max();
        return known.Count(count => count == most) == 1 ? fitting[known.IndexOf(most)] : null;
    }

    private static bool HasItsConstants(JObject schema, JToken example) => example is not JObject value || PropertiesOf(schema).All(property =>
        property.Value is not JObject inner || value[property.Name] is not JValue shown
        || (inner["const"] is not { } constant || JToken.DeepEquals(constant, shown)) && (inner["enum"] is not JArray values || values.Any(one => JToken.DeepEquals(one, shown))));
}
