using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Making, reading and deleting tasks.</summary>
internal static class Tasks
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/list/{list_id}/task", Create, "OAUTH_055", "INPUT_003", "CRTSK_001", "FIELD_011", "FIELD_375"),
        Get("v2/task/{task_id}", Show, "ITEM_013", "OAUTH_027", "SHARD_031"),
        Put("v2/task/{task_id}", TaskUpdates.Update, "ITEM_013", "OAUTH_027", "SHARD_031", "ITEM_114", "INPUT_003"),
        Delete("v2/task/{task_id}", Remove, "ITEM_013", "OAUTH_027", "SHARD_031").With(204),
    ];

    public static int? Priority(Json body)
    {
        var priority = body.Long("priority");
        Call.RefuseIf(priority is not null and (< 1 or > 4), Errors.InvalidInput("Priority invalid"));
        return (int?)priority;
    }

    public static IReadOnlyList<long> Known(World world, IEnumerable<long>? ids) =>
        // Who can not see the task is left out, with a 200.
        [.. (ids ?? []).Distinct().Where(id => world.User(id) is not null)];

    public static ServerTask Make(Call call, ServerList list, Json body, string name)
    {
        var world = call.World;
        var statuses = world.StatusesOf(list);
        var status = body.Text("status") is { Length: > 0 } wanted
            ? statuses.FirstOrDefault(status => status.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException(Errors.Code("CRTSK_001"))
            : statuses[0];
        var (dueHasTime, startHasTime) = (body.Bool("due_date_time") ?? false, body.Bool("start_date_time") ?? false);
        var task = new ServerTask(Ids.Task(world), null, world.WorkspaceOfList(list)!)
        {
            ListId = list.Id,
            Name = name,
            Description = body.Text("markdown_content") ?? body.Text("markdown_description") ?? body.Text("description") ?? "",
            Status = status.Name,
            Priority = Priority(body),
            CreatorId = call.UserId,
            DateCreated = call.Now,
            DateUpdated = call.Now,
            DateClosed = status.Type == "closed" ? call.Now : null,
            DateDone = status.Type is "closed" or "done" ? call.Now : null,
            DueDate = Dates.Moved(body.Time("due_date"), dueHasTime, call.User),
            DueDateHasTime = dueHasTime,
            StartDate = Dates.Moved(body.Time("start_date"), startHasTime, call.User),
            StartDateHasTime = startHasTime,
            TimeEstimate = body.Duration("time_estimate"),
            Points = body.Double("points"),
            ParentId = Parent(call, list, body),
            Assignees = Known(world, body.Longs("assignees")?.Where(user => Guests.Sees(world, user, list, taskId: null))),
            GroupAssignees = body.Texts("group_assignees") ?? [],
            Watchers = [call.UserId],
            Tags = [.. (body.Texts("tags") ?? []).Select(Tags.Normal).Distinct()],
            CustomTypeId = body.Int("custom_item_id") ?? 0,
            Archived = body.Bool("archived") ?? false,
            StatusChanges = [new ServerStatusChange(status.Name, call.Now)],
        };
        Tags.Use(call, list.SpaceId, task.Tags);
        foreach (var field in body.Objects("custom_fields") ?? []) task = CustomFields.Set(call, task, field.Required("id"), field);
        world.Tasks = world.Tasks.Put(task);
        if (body.Text("links_to") is { Length: > 0 } other) TaskRelations.Link(call, task, call.Task(other, null, null));
        Heard(call, task, TaskWire.Status(world, list, status.Name));
        return task;
    }

    /// <summary>Removes a task with its subtasks and with what hangs on them.</summary>
    public static void Remove(Call call, ServerTask task, bool isHeard)
    {
        var world = call.World;
        foreach (var child in world.Tasks.Of("task/" + task.Id).ToArray()) Remove(call, child, isHeard);
        world.Tasks = world.Tasks.Remove(task.Id);
        TaskRelations.Forget(world, task.Id);
        foreach (var kind in new[] { "checklist", "attachment" })
        {
            foreach (var item in world.Of(kind, "task/" + task.Id).ToArray()) world.Remove(item);
        }
        foreach (var comment in world.Comments.Of("task/" + task.Id).ToArray()) Comments.Remove(world, comment);
        foreach (var time in world.Times.Of("task/" + task.Id).ToArray()) world.Times = world.Times.Remove(time.Id);
        if (isHeard) Change.OfTask(call, task, "taskDeleted");
    }

    private static JsonNode Create(Call call) => TaskWire.Full(call, Make(call, Usable(call), call.Body, call.Body.Required("name")));

    private static ServerList Usable(Call call)
    {
        var list = call.List();
        Call.RefuseIf(list.Deleted, Errors.NotFound("list"));
        return list;
    }

    private static JsonNode Show(Call call) =>
        TaskWire.Full(call, call.Task(), call.Flag("include_markdown_description"), withSubtasks: call.Flag("include_subtasks"));

    private static JsonNode? Remove(Call call)
    {
        Remove(call, call.Task(), isHeard: true);
        return null;
    }

    private static string? Parent(Call call, ServerList list, Json body)
    {
        if (body.Text("parent") is not { Length: > 0 } id) return null;
        var parent = call.Task(id, null, null);
        Call.RefuseIf(parent.ListId != list.Id, Errors.InvalidInput("Parent not child of list"));
        return parent.Id;
    }

    private static void Heard(Call call, ServerTask task, JsonObject status)
    {
        var none = new JsonObject { ["status"] = null, ["color"] = "#000000", ["type"] = "removed", ["orderindex"] = -1 };
        var first = Change.History(call, task.ListId, "status", none, status.DeepClone(), new JsonObject { ["status_type"] = (string?)status["type"] });
        var made = Change.History(call, task.ListId, "task_creation", null, null, new JsonObject { ["via"] = "api", ["subcategory_id"] = task.ListId });
        made["source"] = "api";
        Change.OfTask(call, task, "taskCreated", first, made);
        // The one specific event that its taskUpdated does not come with.
        call.Changes.Add(Change.Task(call, task, "taskStatusUpdated", first));
    }
}
