using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Moments and durations, which ClickUp writes as milliseconds, as numbers here and as strings there: the overlay marks
/// them. A time that ClickUp itself describes as ISO text stays text, since it must go out as text.
/// </summary>
internal sealed class Times : IRule
{
    private static readonly Dictionary<string, string> Marks = new() { ["unix-milliseconds"] = "date-time", ["duration-milliseconds"] = "duration" };

    public void Apply(SpecDocument document)
    {
        var all = Schema.All(document);
        foreach (var schema in all)
        {
            if (schema["format"] is JValue { Value: "date-time" or "duration" or "date" or "time" })
                schema.Remove("format");
        }
        foreach (var schema in all)
        {
            if (schema["format"] is not JValue { Value: string mark } || !Marks.TryGetValue(mark, out var format))
                continue;
            var kinds = Kinds(schema).Distinct().ToList();
            schema.Remove("format");
            // A pattern over names also meets a flag of the same name, or an object: those are no times.
            if (!kinds.All(kind => kind is "string" or "integer" or "number" or "null"))
                continue;
            if (kinds.Contains("null"))
                schema[Schema.Nullable] = true;
            Schema.Replace(schema, new JObject { ["type"] = "string", ["format"] = format });
        }
    }

    private static IEnumerable<string> Kinds(JObject schema)
    {
        if (schema["nullable"] is JValue { Value: true } || schema.ContainsKey(Schema.Nullable))
            yield return "null";
        foreach (var type in schema["type"] is JArray list ? list : schema["type"] is { } one ? [one.DeepClone()] : new JArray())
            yield return (string)type!;
        foreach (var kind in Schema.Unions.SelectMany(union => schema[union] as JArray ?? []).OfType<JObject>().Select(Schema.Resolve).SelectMany(Kinds))
            yield return kind;
    }
}
