using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// One type for all ids, in calls, bodies and answers: a string, since ids of 19 digits do not survive a double, and since the id
/// of one answer is the argument of the next call. What ClickUp wants as a number is marked, so that it goes out as one.
/// </summary>
internal sealed class Ids : IRule
{
    /// <summary>The overlay's word on a property or parameter: <c>false</c> for what is no id in spite of its name, <c>true</c> for what is one.</summary>
    public const string Mark = "x-id";

    /// <summary>On a string, or a list of them, that ClickUp wants as a number: what the template reads.</summary>
    public const string Wire = "x-wire";

    public void Apply(SpecDocument document)
    {
        foreach (var parameter in Operation.In(document).SelectMany(operation => operation.Parameters).OfType<JObject>())
        {
            if (parameter["schema"] is JObject schema && IsId(parameter, schema, (string)parameter["name"]!))
                Parameter(parameter, schema);
        }
        foreach (var schema in Schema.All(document))
        {
            foreach (var property in (schema["properties"] as JObject ?? []).Properties())
            {
                if (property.Value is JObject value && IsId(value, value, property.Name))
                    Text(value);
            }
        }
    }

    private static bool IsId(JObject holder, JObject schema, string name) =>
        (holder[Mark] ?? schema[Mark]) is JValue { Value: bool said } ? said : IdNames.IsId(name) || IdNames.IsPerson(name);

    /// <summary>In a URL everything is text.</summary>
    private static void Parameter(JObject parameter, JObject schema)
    {
        var isList = Schema.Type(Schema.Resolve(schema)) == "array" && (string?)parameter["in"] != "path";
        // A person's role may be something else than an id here: only what is a number is one for sure.
        if (!IdNames.IsId((string)parameter["name"]!) && Kind(isList ? Schema.Resolve(schema)["items"] as JObject : schema) is not ("integer" or "number" or "string"))
            return;
        parameter["schema"] = isList
            ? new JObject { ["type"] = "array", ["items"] = new JObject { ["type"] = "string" } }
            : new JObject { ["type"] = "string" };
    }

    private static void Text(JObject value)
    {
        var resolved = Schema.Resolve(value);
        if (Schema.Type(resolved) == "array" && resolved["items"] is JObject items)
        {
            Text(items);
            return;
        }
        if (resolved.ContainsKey(Schema.TextOrNumber))
        {
            // unassigned, or a user's id: the words are text, an id is a number.
            var isNumber = (string?)resolved[Schema.TextOrNumber] == "number";
            Become(value, resolved);
            value.Remove(Schema.TextOrNumber);
            if (isNumber)
                value[Wire] = "number";
            return;
        }
        if (Kind(value) is not ("integer" or "number") || resolved.ContainsKey("enum"))
            return;
        Become(value, resolved);
        value[Wire] = "number";
    }

    /// <summary>A string here; where a reference leads, others may mean a number.</summary>
    private static void Become(JObject value, JObject resolved)
    {
        if (resolved.ContainsKey(Schema.Nullable))
            value[Schema.Nullable] = true;
        Schema.Replace(value, new JObject { ["type"] = "string" });
    }

    private static string? Kind(JObject? schema) => schema is null ? null : Schema.Type(Schema.Resolve(schema));
}
