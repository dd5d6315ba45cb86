using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Goals, and their targets, which the API calls key results.</summary>
internal static class Goals
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/goal", All, "SHARD_031"),
        Post("v2/team/{team_id}/goal", Create, "SHARD_031"),
        Get("v2/goal/{goal_id}", call => Answer(call, Find(call)), "ITEM_015"),
        Put("v2/goal/{goal_id}", Update, "ITEM_015"),
        Delete("v2/goal/{goal_id}", Remove, "ITEM_015"),
        Post("v2/goal/{goal_id}/key_result", KeyResults.Create, "ITEM_015"),
        Put("v2/key_result/{key_result_id}", KeyResults.Update, "ITEM_015"),
        Delete("v2/key_result/{key_result_id}", KeyResults.Remove, "ITEM_015"),
    ];

    public static Item Find(Call call) => call.Stored("goal", "goal_id");

    private static JsonObject All(Call call)
    {
        var withCompleted = call.Query("include_completed") != "false";
        return new JsonObject
        {
            ["goals"] = Written.List(call.World.Of("goal", "workspace/" + call.Workspace().Id)
                .Select(goal => Full(call, goal, withResults: false)).Where(goal => withCompleted || (long)goal["percent_completed"]! < 100)),
            ["folders"] = new JsonArray(),
        };
    }

    private static JsonObject Create(Call call)
    {
        var workspace = call.Workspace();
        var body = call.Body;
        var number = call.World.Of("goal", "workspace/" + workspace.Id).Count() + 1;
        var goal = new Item("goal", Ids.Uuid(call.World), "workspace/" + workspace.Id, new JsonObject
        {
            ["pretty_id"] = Wire.Text(number),
            ["name"] = body.Required("name"),
            ["team_id"] = workspace.Id,
            ["creator"] = call.UserId,
            ["owner"] = null,
            ["color"] = body.Text("color") ?? "#32a852",
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["start_date"] = null,
            ["due_date"] = Wire.Milliseconds(body.Time("due_date")),
            ["description"] = body.Text("description") ?? "",
            ["private"] = false,
            ["archived"] = false,
            ["multiple_owners"] = body.Bool("multiple_owners") ?? false,
            ["editor_token"] = Ids.Uuid(call.World),
            ["date_updated"] = Wire.Milliseconds(call.Now),
            ["last_update"] = Wire.Milliseconds(call.Now),
            ["folder_id"] = null,
            ["folder_name"] = null,
            ["pinned"] = false,
            ["owners"] = Wire.Users(call.World, body.Longs("owners") ?? []),
            ["members"] = new JsonArray(),
            ["group_members"] = new JsonArray(),
            ["history"] = new JsonArray(),
            ["role_subtype"] = 0,
            ["pretty_url"] = $"https://app.clickup.com/{workspace.Id}/goals/{number}",
        });
        goal.Value.Insert(0, "id", goal.Id);
        call.World.Put(goal);
        Change.OfGoal(call, workspace.Id, goal.Id, "goalCreated");
        return Answer(call, goal);
    }

    private static JsonObject Update(Call call)
    {
        var body = call.Body;
        var goal = Find(call).With(value =>
        {
            value["name"] = body.Text("name") ?? (string?)value["name"];
            value["description"] = body.Text("description") ?? (string?)value["description"];
            value["color"] = body.Text("color") ?? (string?)value["color"];
            if (body.Has("due_date")) value["due_date"] = Wire.Milliseconds(body.Time("due_date"));
            var owners = value["owners"]!.AsArray().Select(owner => (long)owner!["id"]!).Except(body.Longs("rem_owners") ?? []).Union(body.Longs("add_owners") ?? []);
            value["owners"] = Wire.Users(call.World, owners);
            value["date_updated"] = Wire.Milliseconds(call.Now);
            value["last_update"] = Wire.Milliseconds(call.Now);
        });
        call.World.Put(goal);
        Change.OfGoal(call, Workspace(goal), goal.Id, "goalUpdated");
        return Answer(call, goal);
    }

    private static JsonNode Remove(Call call)
    {
        var goal = Find(call);
        foreach (var result in call.World.Of("key_result", "goal/" + goal.Id).ToArray()) call.World.Remove(result);
        call.World.Remove(goal);
        Change.OfGoal(call, Workspace(goal), goal.Id, "goalDeleted");
        return Call.Nothing;
    }

    public static string Workspace(Item goal) => (string)goal.Value["team_id"]!;

    private static JsonObject Answer(Call call, Item goal) => new() { ["goal"] = Full(call, goal, withResults: true) };

    private static JsonObject Full(Call call, Item goal, bool withResults)
    {
        var results = call.World.Of("key_result", "goal/" + goal.Id).ToArray();
        var json = goal.Copy();
        json["key_result_count"] = results.Length;
        json["percent_completed"] = results.Length == 0 ? 0L : (long)(results.Average(KeyResults.Done) * 100);
        if (withResults) json["key_results"] = Written.List(results.Select(result => KeyResults.Full(result)));
        return json;
    }
}
