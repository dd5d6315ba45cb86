using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// One type for all ids in calls: a string, since ids of 19 digits do not survive a double. In bodies the wire's kind is
/// kept: a string stays one, a number is a whole number.
/// </summary>
internal sealed class Ids : IRule
{
    private static readonly HashSet<string> OneWord = ["user", "team", "task", "list", "space", "folder", "parent", "workspace"];

    public void Apply(SpecDocument document)
    {
        foreach (var parameter in Operation.In(document).SelectMany(operation => operation.Parameters).OfType<JObject>())
        {
            if (!IsId((string)parameter["name"]!) || parameter["schema"] is not JObject schema)
                continue;
            var type = Schema.Resolve(schema);
            var list = Schema.Type(type) == "array";
            parameter["schema"] = list && (string?)parameter["in"] != "path"
                ? new JObject { ["type"] = "array", ["items"] = new JObject { ["type"] = "string" } }
                : new JObject { ["type"] = "string" };
        }
        foreach (var schema in Schema.All(document))
        {
            foreach (var property in (schema["properties"] as JObject ?? []).Properties())
            {
                if (IsId(property.Name) && property.Value is JObject value)
                    Whole(value);
            }
        }
    }

    /// <summary>Whether a name is that of an id or of several: <c>id</c>, <c>team_Id</c>, <c>userid</c>, <c>space_ids[]</c>.</summary>
    public static bool IsId(string name)
    {
        var bracket = name.IndexOf('[');
        var word = bracket < 0 ? name.AsSpan() : name.AsSpan(0, bracket);
        if (word.EndsWith('s'))
            word = word[..^1];
        if (!word.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            return false;
        var before = word[..^2];
        // id, task_id, task-ID, taskId, taskID; and the ones that ClickUp writes in one word.
        return before.Length == 0 || before[^1] is '_' or '-' || word[^2] == 'I' && !char.IsUpper(before[^1]) || OneWord.Contains(before.ToString());
    }

    private static void Whole(JObject schema)
    {
        schema = Schema.Resolve(schema);
        if (Schema.Type(schema) == "number")
        {
            schema["type"] = "integer";
            schema.Remove("format");
        }
        else if (Schema.Type(schema) == "array" && schema["items"] is JObject items)
        {
            Whole(items);
        }
    }
}
