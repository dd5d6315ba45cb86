using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The targets of goals.</summary>
internal static class KeyResults
{
    private static readonly string[] _types = ["number", "currency", "boolean", "percentage", "automatic"];

    public static JsonObject Create(Call call)
    {
        var (goal, body) = (Goals.Find(call), call.Body);
        var type = body.Required("type");
        Call.RefuseIf(!_types.Contains(type), Errors.InvalidInput("Type invalid"));
        var id = Ids.Uuid(call.World);
        var (start, end) = (Steps(body, "steps_start") ?? 0, Steps(body, "steps_end") ?? 1);
        var result = new Item("key_result", id, "goal/" + goal.Id, new JsonObject
        {
            ["id"] = id,
            ["goal_id"] = goal.Id,
            ["name"] = body.Required("name"),
            ["creator"] = call.UserId,
            ["type"] = type,
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["unit"] = body.Text("unit") ?? "",
            ["workspace_id"] = Goals.Workspace(goal),
            ["goal_pretty_id"] = (string)goal.Value["pretty_id"]!,
            ["percent_completed"] = null,
            ["completed"] = false,
            ["steps_start"] = start,
            ["steps_end"] = end,
            ["steps_current"] = start,
            ["task_ids"] = Wire.Texts(body.Texts("task_ids") ?? []),
            ["subcategory_ids"] = Wire.Texts(body.Texts("list_ids") ?? []),
            ["owners"] = Wire.Users(call.World, body.Longs("owners") ?? []),
            ["last_action"] = Action(call, id, Goals.Workspace(goal), "", null, null),
        });
        call.World.Put(result);
        Change.OfGoal(call, Goals.Workspace(goal), goal.Id, "keyResultCreated", id);
        return Answer(result);
    }

    public static JsonObject Update(Call call)
    {
        var body = call.Body;
        var result = call.Stored("key_result", "key_result_id").With(value =>
        {
            value["name"] = body.Text("name") ?? (string?)value["name"];
            var before = (double)value["steps_current"]!;
            var current = Steps(body, "steps_current") ?? before;
            value["steps_current"] = current;
            value["last_action"] = Action(call, (string)value["id"]!, (string)value["workspace_id"]!, body.Text("note") ?? "", before, current);
        });
        result = result.With(value => value["completed"] = Done(result) >= 1);
        call.World.Put(result);
        Change.OfGoal(call, (string)result.Value["workspace_id"]!, (string)result.Value["goal_id"]!, "keyResultUpdated", result.Id);
        return Answer(result);
    }

    public static JsonNode Remove(Call call)
    {
        var result = call.Stored("key_result", "key_result_id");
        call.World.Remove(result);
        Change.OfGoal(call, (string)result.Value["workspace_id"]!, (string)result.Value["goal_id"]!, "keyResultDeleted", result.Id);
        return Call.Nothing;
    }

    /// <summary>How far it is, from 0 to 1.</summary>
    public static double Done(Item result)
    {
        var (start, end, current) = ((double)result.Value["steps_start"]!, (double)result.Value["steps_end"]!, (double)result.Value["steps_current"]!);
        return end == start ? 0 : Math.Clamp((current - start) / (end - start), 0, 1);
    }

    public static JsonObject Full(Item result)
    {
        var json = result.Copy();
        foreach (var name in new[] { "steps_start", "steps_end", "steps_current" }) json.Remove(name);
        return json;
    }

    private static JsonObject Answer(Item result) => new() { ["key_result"] = Full(result) };

    private static double? Steps(Json body, string name) => body.Get(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag
        ? flag.GetBoolean() ? 1 : 0
        : body.Double(name);

    private static JsonObject Action(Call call, string resultId, string workspaceId, string note, double? before, double? current) => new()
    {
        ["id"] = Ids.Uuid(call.World),
        ["key_result_id"] = resultId,
        ["userid"] = call.UserId,
        ["date_modified"] = Wire.Milliseconds(call.Now),
        ["steps_taken"] = null,
        ["note"] = note,
        ["steps_before"] = null,
        ["steps_current"] = null,
        ["steps_before_float"] = before,
        ["steps_taken_float"] = current - before,
        ["steps_current_float"] = current,
        ["workspace_id"] = workspaceId,
    };
}
