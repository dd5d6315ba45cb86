using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Webhooks;

/// <summary>Something that happened, as a webhook hears of it, and where, for the webhooks that hear of one place only.</summary>
internal sealed record Change(string Event, JsonObject Body, string WorkspaceId, string? SpaceId = null, string? FolderId = null, string? ListId = null, string? TaskId = null)
{
    /// <summary>A change of a task: its own event and, with the same history items, <c>taskUpdated</c>.</summary>
    public static void OfTask(Call call, ServerTask task, string @event, params JsonObject[] history)
    {
        call.Changes.Add(Task(call, task, @event, history));
        if (@event is not ("taskUpdated" or "taskDeleted" or "taskCreated")) call.Changes.Add(Task(call, task, "taskUpdated", history));
    }

    public static Change Task(Call call, ServerTask task, string @event, params JsonObject[] history)
    {
        var list = call.World.Lists.Find(task.ListId);
        return new Change(@event, new JsonObject
        {
            ["event"] = @event,
            ["history_items"] = new JsonArray([.. history.Select(item => item.DeepClone())]),
            ["task_id"] = task.Id,
            ["team_id"] = task.WorkspaceId,
        }, task.WorkspaceId, list?.SpaceId, list?.FolderId, list?.Id, task.Id);
    }

    public static void OfList(Call call, ServerList list, string @event, params JsonObject[] history)
    {
        var body = new JsonObject { ["event"] = @event, ["list_id"] = list.Id };
        if (@event == "listUpdated") body["history_items"] = new JsonArray([.. history]);
        call.Changes.Add(new Change(@event, body, call.World.WorkspaceOfList(list)!, list.SpaceId, list.FolderId, list.Id));
    }

    public static void OfFolder(Call call, ServerFolder folder, string @event) =>
        call.Changes.Add(new Change(@event, new JsonObject { ["event"] = @event, ["folder_id"] = folder.Id }, call.World.Spaces.Find(folder.SpaceId)!.WorkspaceId, folder.SpaceId, folder.Id));

    public static void OfSpace(Call call, ServerSpace space, string @event) =>
        call.Changes.Add(new Change(@event, new JsonObject { ["event"] = @event, ["space_id"] = space.Id }, space.WorkspaceId, space.Id));

    public static void OfGoal(Call call, string workspaceId, string goalId, string @event, string? keyResultId = null)
    {
        var body = new JsonObject { ["event"] = @event, ["goal_id"] = goalId };
        if (keyResultId is not null) body["key_result_id"] = keyResultId;
        call.Changes.Add(new Change(@event, body, workspaceId));
    }

    /// <summary>What a change was from and to.</summary>
    /// <param name="call">The call that made it.</param>
    /// <param name="parentId">The list of the task, or the list itself.</param>
    /// <param name="field">What was changed.</param>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    /// <param name="data">More about it.</param>
    public static JsonObject History(Call call, string parentId, string field, JsonNode? before, JsonNode? after, JsonObject? data = null) => new()
    {
        ["id"] = Ids.History(call.World),
        ["type"] = 1,
        ["date"] = Wire.Milliseconds(call.Now),
        ["field"] = field,
        ["parent_id"] = parentId,
        ["data"] = data ?? [],
        ["source"] = null,
        ["user"] = Wire.Actor(call.User),
        ["before"] = before,
        ["after"] = after,
    };
}
