using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Where tasks are: more lists, another home, one task in place of several; and what each user is expected to need for one.</summary>
internal static class TaskPlaces
{
    private const int _mostEstimates = 10;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/list/{list_id}/task/{task_id}", AddToList, "OAUTH_055", "ITEM_013"),
        Delete("v2/list/{list_id}/task/{task_id}", RemoveFromList, "OAUTH_055", "ITEM_013"),
        Put("v3/workspaces/{workspace_id}/tasks/{task_id}/home_list/{list_id}", Move, "ITEM_013", "OAUTH_055"),
        Post("v2/task/{task_id}/merge", Merge, "ITEM_013"),
        Patch("v3/workspaces/{workspace_id}/tasks/{task_id}/time_estimates_by_user", call => Estimate(call, replaces: false), "ITEM_013"),
        Put("v3/workspaces/{workspace_id}/tasks/{task_id}/time_estimates_by_user", call => Estimate(call, replaces: true), "ITEM_013"),
    ];

    private static JsonNode AddToList(Call call)
    {
        var (list, task) = (call.List(), call.Task(call["task_id"], null, null));
        if (task.ListId != list.Id && !task.OtherListIds.Contains(list.Id)) Save(call, task with { OtherListIds = [.. task.OtherListIds, list.Id] });
        return Call.Nothing;
    }

    private static JsonNode RemoveFromList(Call call)
    {
        var (list, task) = (call.List(), call.Task(call["task_id"], null, null));
        Call.RefuseIf(task.ListId == list.Id, Errors.InvalidInput("Task can not be removed from its home list"));
        Save(call, task with { OtherListIds = [.. task.OtherListIds.Where(id => id != list.Id)] });
        return Call.Nothing;
    }

    private static JsonObject Move(Call call)
    {
        var world = call.World;
        call.Workspace("workspace_id");
        var (list, task) = (call.List(), call.Task(call["task_id"], null, null));
        var old = world.Lists.Find(task.ListId)!;
        var moved = task with { ListId = list.Id, OtherListIds = [.. task.OtherListIds.Where(id => id != list.Id)] };
        if (world.StatusesOf(list).All(status => status.Name != task.Status))
        {
            var mapping = (call.Body.Objects("status_mappings") ?? []).FirstOrDefault(mapping => mapping.Text("source_status_id") == Wire.StatusId(old.Id, task.Status));
            var wanted = mapping.Text("destination_status_id");
            var status = world.StatusesOf(list).FirstOrDefault(status => Wire.StatusId(list.Id, status.Name) == wanted)
                ?? throw new RefusedException(Errors.InvalidInput($"status_mappings must say what becomes of the status {Wire.StatusId(old.Id, task.Status)}"));
            moved = TaskUpdates.WithStatus(call, list, moved, status.Name);
        }
        Save(call, moved);
        // Subtasks go along.
        foreach (var child in world.Tasks.Of("task/" + task.Id).Where(child => child.ListId == old.Id).ToArray()) Save(call, child with { ListId = list.Id });
        Change.OfTask(call, moved, "taskMoved", Change.History(call, list.Id, "section_moved", Place(call, old), Place(call, list), new JsonObject { ["mute_notifications"] = true }));
        Change.OfSpace(call, world.Spaces.Find(list.SpaceId)!, "spaceUpdated");
        return new JsonObject { ["data"] = new JsonObject { ["task_id"] = task.Id, ["new_list_id"] = list.Id } };
    }

    private static JsonObject Place(Call call, ServerList list)
    {
        var folder = Wire.FolderOf(call.World, list);
        folder.Remove("access");
        return new JsonObject
        {
            ["id"] = list.Id,
            ["name"] = list.Name,
            ["category"] = folder,
            ["project"] = new JsonObject { ["id"] = list.SpaceId, ["name"] = call.World.Spaces.Find(list.SpaceId)!.Name },
        };
    }

    private static JsonNode Merge(Call call)
    {
        var world = call.World;
        var target = call.Task(call["task_id"], null, null);
        var sources = (call.Body.Texts("source_task_ids") ?? []).Select(id => call.Task(id, null, null)).Where(task => task.Id != target.Id).ToArray();
        Call.RefuseIf(sources.Length == 0, Errors.InvalidInput("source_task_ids is required"));
        foreach (var source in sources)
        {
            foreach (var comment in world.Comments.Of("task/" + source.Id).ToArray()) world.Comments = world.Comments.Put(comment with { Parent = "task/" + target.Id });
            foreach (var time in world.Times.Of("task/" + source.Id).ToArray()) world.Times = world.Times.Put(time with { TaskId = target.Id });
            foreach (var child in world.Tasks.Of("task/" + source.Id).Where(child => child.Id != target.Id).ToArray()) world.Tasks = world.Tasks.Put(child with { ParentId = target.Id });
            target = target with
            {
                Assignees = [.. target.Assignees.Union(source.Assignees)],
                Watchers = [.. target.Watchers.Union(source.Watchers)],
                Tags = [.. target.Tags.Union(source.Tags)],
                Description = string.Join("\n\n", new[] { target.Description, source.Description }.Where(text => text.Length > 0)),
                ParentId = target.ParentId == source.Id ? null : target.ParentId,
            };
            world.Tasks = world.Tasks.Put(target);
            Tasks.Remove(call, source, isHeard: true);
        }
        Save(call, target);
        Change.OfTask(call, target, "taskUpdated");
        return Call.Nothing;
    }

    private static JsonObject Estimate(Call call, bool replaces)
    {
        call.Workspace("workspace_id");
        var id = call["task_id"];
        // These two take custom ids as they are.
        var task = call.World.Tasks.Find(id) ?? call.Task(id, "true", call["workspace_id"]);
        var sent = call.BodyList.EnumerateArray().Select(item => new Json(item)).ToDictionary(item => item.Required("assignee"), item => item.Duration("time") ?? default);
        Call.RefuseIf(sent.Count > _mostEstimates, Errors.InvalidInput("At most 10 estimates"));
        Call.RefuseIf(sent.Values.Any(time => time < TimeSpan.Zero), Errors.InvalidInput("Time invalid"));
        var all = replaces ? sent : task.TimeEstimates.Where(estimate => !sent.ContainsKey(estimate.Key)).Concat(sent).ToDictionary();
        var milliseconds = all.Values.Sum(Wire.Milliseconds);
        Call.RefuseIf(milliseconds > Wire.Milliseconds(TimeSpan.MaxValue), Errors.InvalidInput("Time invalid"));
        var total = TimeSpan.FromMilliseconds(milliseconds);
        Save(call, task with { TimeEstimates = all, TimeEstimate = total });
        var estimates = new JsonObject();
        foreach (var (assignee, time) in replaces ? all : sent) estimates[assignee] = Wire.Milliseconds(time);
        return new JsonObject
        {
            ["data"] = new JsonObject { ["total_time_estimate"] = Wire.Milliseconds(total), [replaces ? "assignee_estimates" : "updated_estimates"] = estimates },
        };
    }

    private static void Save(Call call, ServerTask task) => call.World.Tasks = call.World.Tasks.Put(task with { DateUpdated = call.Now });
}
