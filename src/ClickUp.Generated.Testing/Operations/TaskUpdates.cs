using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Changing a task. Tags and custom fields are ignored here, with a 200, as ClickUp ignores them.</summary>
internal static class TaskUpdates
{
    public static JsonNode Update(Call call)
    {
        var before = call.Task();
        var list = call.World.Lists.Find(before.ListId)!;
        var task = People(call, Dated(call, Plain(call, before)));
        if (call.Body.Text("status") is { Length: > 0 } status) task = WithStatus(call, list, task, status);
        if (call.Body.Text("parent") is { Length: > 0 } parent) task = task with { ParentId = Parent(call, task, parent) };
        task = task with { DateUpdated = call.Now };
        call.World.Tasks = call.World.Tasks.Put(task);
        Heard(call, list, before, task);
        return TaskWire.Full(call, task);
    }

    public static ServerTask WithStatus(Call call, ServerList list, ServerTask task, string name)
    {
        var status = call.World.StatusesOf(list).FirstOrDefault(status => status.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException(Errors.Code("ITEM_114"));
        if (status.Name == task.Status) return task;
        return task with
        {
            Status = status.Name,
            DateClosed = status.Type == "closed" ? call.Now : null,
            DateDone = status.Type is "closed" or "done" ? call.Now : null,
            StatusChanges = [.. task.StatusChanges, new ServerStatusChange(status.Name, call.Now)],
        };
    }

    private static ServerTask Plain(Call call, ServerTask task)
    {
        var body = call.Body;
        Call.RefuseIf(body.Has("name") && string.IsNullOrEmpty(body.Text("name")), Errors.InvalidInput("Task name invalid"));
        var description = body.Text("markdown_content") ?? body.Text("markdown_description") ?? body.Text("description");
        return task with
        {
            Name = body.Text("name") ?? task.Name,
            // A single space clears it; so does nothing else.
            Description = description is null or "" ? task.Description : description == " " ? "" : description,
            Priority = body.Has("priority") ? Tasks.Priority(body) : task.Priority,
            TimeEstimate = body.Has("time_estimate") ? body.Duration("time_estimate") : task.TimeEstimate,
            Points = body.Has("points") ? body.Double("points") : task.Points,
            CustomTypeId = body.Has("custom_item_id") ? body.Int("custom_item_id") ?? 0 : task.CustomTypeId,
            Archived = body.Bool("archived") ?? task.Archived,
        };
    }

    private static ServerTask Dated(Call call, ServerTask task)
    {
        var body = call.Body;
        if (body.Has("due_date"))
        {
            var hasTime = body.Bool("due_date_time") ?? false;
            task = task with { DueDate = Dates.Moved(body.Time("due_date"), hasTime, call.User), DueDateHasTime = hasTime };
        }
        if (body.Has("start_date"))
        {
            var hasTime = body.Bool("start_date_time") ?? false;
            task = task with { StartDate = Dates.Moved(body.Time("start_date"), hasTime, call.User), StartDateHasTime = hasTime };
        }
        return task;
    }

    private static ServerTask People(Call call, ServerTask task)
    {
        var (assignees, groups, watchers) = (call.Body.Object("assignees"), call.Body.Object("group_assignees"), call.Body.Object("watchers"));
        return task with
        {
            Assignees = Tasks.Known(call.World, task.Assignees.Except(assignees.Longs("rem") ?? []).Concat(assignees.Longs("add")?.Where(Sees) ?? [])),
            GroupAssignees = [.. task.GroupAssignees.Except(groups.Texts("rem") ?? []).Union(groups.Texts("add") ?? [])],
            Watchers = Tasks.Known(call.World, task.Watchers.Except(watchers.Longs("rem") ?? []).Concat(watchers.Longs("add")?.Where(Sees) ?? [])),
        };

        bool Sees(long user) => Guests.Sees(call.World, user, call.World.Lists.Find(task.ListId)!, task.Id);
    }

    private static string Parent(Call call, ServerTask task, string id)
    {
        var parent = call.Task(id, null, null);
        for (var above = parent; above is not null; above = above.ParentId is null ? null : call.World.Tasks.Find(above.ParentId))
            Call.RefuseIf(above.Id == task.Id, Errors.InvalidInput("Parent invalid"));
        return parent.Id;
    }

    private static void Heard(Call call, ServerList list, ServerTask before, ServerTask after)
    {
        if (before.Name != after.Name) Tell("taskUpdated", "name", before.Name, after.Name);
        if (before.Description != after.Description) Tell("taskUpdated", "content", Delta(before.Description), Delta(after.Description));
        if (before.Archived != after.Archived) Tell("taskUpdated", "archived", before.Archived ? "true" : "false", after.Archived ? "true" : "false");
        if (before.StartDate != after.StartDate) Tell("taskUpdated", "start_date", Wire.Milliseconds(before.StartDate), Wire.Milliseconds(after.StartDate));
        if (before.Points != after.Points) Tell("taskUpdated", "points", before.Points, after.Points);
        if (before.ParentId != after.ParentId) Tell("taskUpdated", "parent", before.ParentId, after.ParentId);
        if (before.CustomTypeId != after.CustomTypeId) Tell("taskUpdated", "custom_type", before.CustomTypeId, after.CustomTypeId);
        if (before.Status != after.Status)
        {
            var status = TaskWire.Status(call.World, list, after.Status);
            Tell("taskStatusUpdated", "status", TaskWire.Status(call.World, list, before.Status), status, new JsonObject { ["status_type"] = (string?)status["type"] });
        }
        if (before.Priority != after.Priority) Tell("taskPriorityUpdated", "priority", Wire.Priority(before.Priority), Wire.Priority(after.Priority));
        if (before.DueDate != after.DueDate)
            Tell("taskDueDateUpdated", "due_date", Wire.Milliseconds(before.DueDate), Wire.Milliseconds(after.DueDate), new JsonObject { ["due_date_time"] = after.DueDateHasTime, ["old_due_date_time"] = before.DueDateHasTime });
        if (before.TimeEstimate != after.TimeEstimate) Tell("taskTimeEstimateUpdated", "time_estimate", Estimate(before), Estimate(after), EstimateData(before, after));
        foreach (var id in after.Assignees.Except(before.Assignees)) Assigned("assignee_add", null, id);
        foreach (var id in before.Assignees.Except(after.Assignees)) Assigned("assignee_rem", id, null);

        void Tell(string @event, string field, JsonNode? from, JsonNode? to, JsonObject? data = null) => Change.OfTask(call, after, @event, Change.History(call, after.ListId, field, from, to, data));

        void Assigned(string field, long? from, long? to)
        {
            var item = Change.History(call, after.ListId, field, Wire.UserOrNull(call.World, from), Wire.UserOrNull(call.World, to));
            // What was not there is not even null.
            item.Remove(from is null ? "before" : "after");
            Change.OfTask(call, after, "taskAssigneeUpdated", item);
        }
    }

    private static JsonNode? Delta(string text) =>
        text.Length == 0 ? null : new JsonObject { ["ops"] = new JsonArray(new JsonObject { ["insert"] = text + "\n" }) }.ToJsonString();

    private static string? Estimate(ServerTask task) => task.TimeEstimate is { } estimate ? Wire.Text(Wire.Milliseconds(estimate)) : null;

    private static JsonObject EstimateData(ServerTask before, ServerTask after) => new()
    {
        ["time_estimate_string"] = Words(after.TimeEstimate),
        ["old_time_estimate_string"] = Words(before.TimeEstimate),
        ["rolled_up_time_estimate"] = Wire.Milliseconds(after.TimeEstimate ?? default),
        ["time_estimate"] = Wire.Milliseconds(after.TimeEstimate ?? default),
        ["time_estimates_by_user"] = new JsonArray(),
    };

    private static string? Words(TimeSpan? time) => time is { } value ? $"{(long)value.TotalHours} hours {value.Minutes} minutes" : null;
}
