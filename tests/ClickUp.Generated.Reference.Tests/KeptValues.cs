using System.Collections;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Which values of an example find no place in their class although the document names them there.</summary>
internal static class KeptValues
{
    public static IEnumerable<(string Place, JToken Value)> In(JToken example, Type type, JToken schema, string place = "")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (example is JArray items && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
            return items.SelectMany((item, index) => In(item, type.GetGenericArguments()[0], Items(schema), $"{place}/{index}"));
        if (example is not JObject members)
            return [];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return members.Properties().SelectMany(member => In(member.Value, type.GetGenericArguments()[1], Property(schema, member.Name) ?? new JObject(), $"{place}/{member.Name}"));
        return type.IsSubclassOf(typeof(Model)) ? members.Properties().SelectMany(member => InMember(member, type, schema, $"{place}/{member.Name}")) : [];
    }

    private static IEnumerable<(string Place, JToken Value)> InMember(JProperty member, Type type, JToken schema, string place)
    {
        var model = (Model)JsonConvert.DeserializeObject(new JObject(member.DeepClone()).ToString(Formatting.None), type)!;
        if (model.AdditionalProperties.ContainsKey(member.Name) && Property(schema, member.Name) is not null)
            yield return (place, member.Value);

        foreach (var property in ClickUp.Generated.Tests.GeneratedSurface.PropertiesOf(type))
        {
            // What is set is what was read; a list is always there.
            if (property.GetValue(model) is not Model && !(property.GetValue(model) is IEnumerable elements && elements.GetEnumerator().MoveNext()))
                continue;
            foreach (var kept in In(member.Value, property.PropertyType, Property(schema, member.Name) ?? new JObject(), place))
                yield return kept;
        }
    }

    private static JToken Items(JToken schema) => Alternatives(schema).Select(one => one["items"]).FirstOrDefault(items => items is not null) ?? new JObject();

    private static JToken? Property(JToken schema, string name) => Alternatives(schema)
        .Select(one => one["properties"] is JObject properties && properties.TryGetValue(name, StringComparison.Ordinal, out var named) ? named : one["additionalProperties"] as JObject)
        .FirstOrDefault(named => named is not null);

    // A schema, what it refers to, and what it is joined from.
    private static IEnumerable<JToken> Alternatives(JToken schema)
    {
        schema = Documents.Follow(schema);
        return schema is not JObject ? [] : new[] { "anyOf", "oneOf", "allOf" }.SelectMany(union => schema[union] ?? new JArray()).SelectMany(Alternatives).Prepend(schema);
    }
}
