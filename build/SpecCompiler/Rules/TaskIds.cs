using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Which arguments are task ids (<c>task_id</c>, <c>task_ids</c>, and what the overlay marks), and the pair
/// <c>custom_task_ids</c> and <c>team_id</c>, which the client fills in by itself.
/// </summary>
internal sealed class TaskIds : IRule
{
    /// <summary>The overlay's mark on a parameter or property that holds a task id under another name.</summary>
    public const string Mark = "x-task-id";

    /// <summary>The mark's value where ClickUp takes both kinds of ids without being told which it is.</summary>
    private const string AnyKind = "any";

    /// <summary>On an operation that takes custom ids: the client sends the two parameters that say so.</summary>
    public const string Pair = "x-custom-task-ids";

    private const string List = "x-task-ids";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var ids = new JArray();
            var both = new JArray();
            foreach (var parameter in operation.Parameters.OfType<JObject>())
            {
                if (!IsTaskId(parameter))
                    continue;
                if (parameter[Mark] is JValue { Value: AnyKind })
                {
                    both.Add(parameter["x-originalName"]!.DeepClone());
                    continue;
                }
                var id = new JObject { ["parameter"] = parameter["x-originalName"]!.DeepClone() };
                if (parameter["schema"] is JObject schema && Schema.Type(Schema.Resolve(schema)) == "array")
                    id["list"] = true;
                ids.Add(id);
            }
            FindPair(operation);
            if (both.Count > 0)
                operation.Node["x-any-task-ids"] = both;
            if (ids.Count > 0)
                operation.Node[List] = ids;
        }
    }

    /// <summary>Whether the parameter is a task id, or a list of them.</summary>
    public static bool IsTaskId(JObject parameter) => IsTaskId(parameter, (string)parameter["name"]!);

    /// <summary>The same of what stands under a name, in a URL or in a body.</summary>
    public static bool IsTaskId(JObject holder, string name) =>
        holder[Mark] is JValue { Value: bool or AnyKind } said ? said.Value is not false : name.Split('[')[0].ToLowerInvariant() is "task_id" or "task_ids" or "taskid" or "taskids";

    /// <summary>Whether an optional one is no option: it belongs to the parameters beside it that say of which kind it is, or may be of both.</summary>
    public static bool StandsApart(Operation operation, JObject query) =>
        IsTaskId(query) && (operation.Node.ContainsKey(Pair) || query[Mark] is JValue { Value: AnyKind });

    /// <summary>Remembers that a task id stands in the options, under that name; false when it is none.</summary>
    public static bool IsOption(Operation operation, JObject query, string name)
    {
        if ((operation.Node[List] as JArray ?? []).FirstOrDefault(id => (string?)id["parameter"] == (string?)query["x-originalName"]) is not JObject found)
            return false;
        found.Remove("parameter");
        found["option"] = name;
        return true;
    }

    private static void FindPair(Operation operation)
    {
        var custom = Find("query", "custom_task_ids");
        var workspace = Find("query", "team_id");
        if (custom is null || workspace is null)
            return;
        operation.Node[Pair] = true;
        if (Find("path", "team_id") is { } path)
            operation.Node["x-workspace"] = path["x-originalName"]!.DeepClone();
        custom.Remove();
        workspace.Remove();

        JObject? Find(string where, string name) => operation.Parameters.OfType<JObject>()
            .FirstOrDefault(p => (string?)p["in"] == where && string.Equals((string?)p["name"], name, StringComparison.OrdinalIgnoreCase));
    }
}
