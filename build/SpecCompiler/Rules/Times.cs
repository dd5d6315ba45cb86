using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Moments and durations, which ClickUp writes as milliseconds, as numbers here and as text there. Moments are known by their
/// names; the overlay says what the names miss or hit wrongly, and what is a duration.
/// </summary>
internal sealed class Times : IRule
{
    /// <summary>The overlay's word on a property or parameter: <c>false</c> for what is no time in spite of its name.</summary>
    public const string Mark = "x-time";

    private const string Moment = "unix-milliseconds";

    private static readonly Dictionary<string, string> Marks = new() { [Moment] = "date-time", ["duration-milliseconds"] = "duration" };

    public void Apply(SpecDocument document)
    {
        var all = Schema.All(document);
        foreach (var schema in all)
        {
            // A time that ClickUp itself describes as text must go out as text.
            if (schema["format"] is JValue { Value: "date-time" } && Kinds(schema).All(kind => kind is "string" or "null"))
            {
                schema["format"] = Moment;
                schema[Ids.Wire] = "iso";
            }
            else if (schema["format"] is JValue { Value: "date-time" or "duration" or "date" or "time" })
            {
                schema.Remove("format");
            }
        }
        foreach (var parameter in Operation.In(document).SelectMany(operation => operation.Parameters).OfType<JObject>())
        {
            if (parameter["schema"] is JObject schema && (string?)parameter["in"] == "query")
                ByName((string)parameter["name"]!, parameter, schema);
        }
        foreach (var schema in all)
        {
            foreach (var property in (schema["properties"] as JObject ?? []).Properties())
            {
                if (property.Value is JObject value)
                    ByName(property.Name, value, value);
            }
        }
        foreach (var schema in all)
            Become(schema);
    }

    private static void ByName(string name, JObject holder, JObject schema)
    {
        var said = holder[Mark] ?? schema[Mark];
        if (said is JValue { Value: false } || said is null && !TimeNames.IsTime(name))
            return;
        // What a reference leads to stays as it is: others may refer to the same schema, and mean no time.
        var target = Schema.Resolve(schema);
        if (!Marks.ContainsKey((string?)target["format"] ?? "") && !target.ContainsKey("enum"))
            Become(schema, Kinds(target), "date-time");
    }

    private static void Become(JObject schema)
    {
        if (schema["format"] is not JValue { Value: string mark } || !Marks.TryGetValue(mark, out var format))
            return;
        var kinds = Kinds(schema).ToList();
        schema.Remove("format");
        Become(schema, kinds, format);
    }

    private static void Become(JObject schema, IEnumerable<string> kinds, string format)
    {
        var known = kinds.Distinct().ToList();
        // A name, or a pattern over names, also meets a flag of the same name, or an object: those are no times.
        if (known.Count == 0 || !known.All(kind => kind is "string" or "integer" or "number" or "null"))
            return;
        if (known.Contains("null"))
            schema[Schema.Nullable] = true;
        Schema.Replace(schema, new JObject { ["type"] = "string", ["format"] = format });
    }

    private static IEnumerable<string> Kinds(JObject schema)
    {
        if (schema["nullable"] is JValue { Value: true } || schema.ContainsKey(Schema.Nullable))
            yield return "null";
        switch (schema["type"])
        {
            case JArray list:
                foreach (var type in list)
                    yield return (string)type!;
                break;
            case { } one:
                yield return (string)one!;
                break;
        }
        foreach (var union in Schema.Unions)
        {
            if (schema[union] is not JArray parts)
                continue;
            foreach (var kind in parts.OfType<JObject>().Select(Schema.Resolve).SelectMany(Kinds))
                yield return kind;
        }
    }
}
