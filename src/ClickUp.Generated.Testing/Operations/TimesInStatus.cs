using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>How long tasks have had which status, by the server's clock.</summary>
internal static class TimesInStatus
{
    private const int _fewest = 2;
    private const int _most = 100;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/task/{task_id}/time_in_status", call => Of(call, call.Task()), "ITEM_013"),
        Get("v2/task/bulk_time_in_status/task_ids", Bulk, "ITEM_013", "INPUT_003"),
    ];

    private static JsonObject Bulk(Call call)
    {
        string[] ids = [.. call.QueryList("task_ids"), .. call.QueryList("task_ids[]")];
        Call.RefuseIf(ids.Length is < _fewest or > _most, Errors.InvalidInput("task_ids must name 2 to 100 tasks"));
        var answer = new JsonObject();
        foreach (var id in ids) answer[id] = Of(call, call.Task(id, call.Query("custom_task_ids"), call.Query("team_id")));
        return answer;
    }

    private static JsonObject Of(Call call, ServerTask task)
    {
        var list = call.World.Lists.Find(task.ListId)!;
        var history = new List<(string Status, DateTimeOffset Since, TimeSpan Length)>();
        for (var i = 0; i < task.StatusChanges.Count; i++)
        {
            var (status, since) = task.StatusChanges[i];
            var length = (i + 1 < task.StatusChanges.Count ? task.StatusChanges[i + 1].Since : call.Now) - since;
            // A status that came again goes on where it was.
            var known = history.FindIndex(entry => entry.Status == status);
            if (known < 0) history.Add((status, since, length));
            else history[known] = (status, history[known].Since, history[known].Length + length);
        }
        var current = history.FirstOrDefault(entry => entry.Status == task.Status);
        return new JsonObject
        {
            ["current_status"] = Entry(current, full: false),
            ["status_history"] = Written.List(history.Select(entry => Entry(entry, full: true))),
        };

        JsonObject Entry((string Status, DateTimeOffset Since, TimeSpan Length) entry, bool full)
        {
            var status = TaskWire.Status(call.World, list, entry.Status ?? task.Status);
            var json = new JsonObject { ["status"] = entry.Status ?? task.Status, ["color"] = (string?)status["color"] };
            if (full) json["type"] = (string?)status["type"];
            json["total_time"] = new JsonObject { ["by_minute"] = (long)entry.Length.TotalMinutes, ["since"] = Wire.Milliseconds(entry.Since == default ? task.DateCreated : entry.Since) };
            if (full) json["orderindex"] = status["orderindex"]!.DeepClone();
            return json;
        }
    }
}
