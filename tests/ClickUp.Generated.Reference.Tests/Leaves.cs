using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>The values of a JSON document with their places. A number and its digits as text are the same, a null is none, and an object of nulls is empty.</summary>
internal static class Leaves
{
    public static IReadOnlyList<string> Of(JToken token) => [.. In(token, "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> In(JToken token, string place) => token switch
    {
        JObject members when members.Properties().SelectMany(member => In(member.Value, $"{place}/{member.Name}")).ToList() is { Count: > 0 } inner => inner,
        JArray { Count: > 0 } items => items.SelectMany((item, index) => In(item, $"{place}/{index}")),
        JContainer => [$"{place} = {(token is JArray ? "[]" : "{}")}"],
        { Type: JTokenType.Null } => [],
        _ => [$"{place} = {Text((JValue)token)}"],
    };

    private static string Text(JValue value)
    {
        var text = Convert.ToString(value.Value, CultureInfo.InvariantCulture)!;
        return value.Type is JTokenType.Integer or JTokenType.Float or JTokenType.String && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##############################", CultureInfo.InvariantCulture) : text;
    }
}
