using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The newer way to track time, in a workspace, with a timer that stops when another starts.</summary>
internal static class TimeEntries
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/time_entries", TimeEntryQueries.InRange, "SHARD_031", "TIMEENTRY_059", "TIMEENTRY_062", "TIMEENTRY_065", "TIMEENTRY_072"),
        Post("v2/team/{team_id}/time_entries", Create, "SHARD_031", "TIMESPENT_002", "TIMEENTRY_007", "ITEM_013"),
        Post("v2/team/{team_id}/time_entries/start", Start, "SHARD_031", "ITEM_013"),
        Post("v2/team/{team_id}/time_entries/stop", Stop, "SHARD_031"),
        Get("v2/team/{team_id}/time_entries/current", TimeEntryQueries.Running, "SHARD_031", "TIMEENTRY_059"),
        Get("v2/team/{team_id}/time_entries/{timer_id}", TimeEntryQueries.Show, "SHARD_031", "ITEM_015"),
        Put("v2/team/{team_id}/time_entries/{timer_id}", Update, "SHARD_031", "ITEM_015", "TIMEENTRY_060", "ITEM_013"),
        Delete("v2/team/{team_id}/time_entries/{timer_id}", Remove, "SHARD_031", "ITEM_015"),
        Get("v2/team/{team_id}/time_entries/{timer_id}/history", TimeEntryQueries.History, "SHARD_031", "ITEM_015"),
    ];

    public static ServerTimeEntry Find(Call call, string id) =>
        call.World.Times.Find(id) is { } time && time.WorkspaceId == call["team_id"] ? time : throw new RefusedException(Errors.NotFound("time entry"));

    public static void Heard(Call call, ServerTimeEntry time, string what)
    {
        if (time.TaskId is null || time.IsRunning || call.World.Tasks.Find(time.TaskId) is not { } task) return;
        var total = Wire.Text(call.World.Times.Of("task/" + task.Id).Sum(other => Wire.Milliseconds(other.Duration)));
        var item = Change.History(call, task.ListId, "time_spent", null, new JsonObject
        {
            ["id"] = time.Id,
            ["start"] = Wire.Milliseconds(time.Start),
            ["end"] = Wire.Milliseconds(time.End),
            ["time"] = Wire.Text(Wire.Milliseconds(time.Duration)),
            ["source"] = "clickup",
            ["date_added"] = Wire.Milliseconds(time.RecordedAt),
        }, new JsonObject { ["total_time"] = total, ["rollup_time"] = total });
        var first = call.Changes.Count;
        Change.OfTask(call, task, "taskTimeTrackedUpdated", item);
        foreach (var change in call.Changes.Skip(first)) change.Body["data"] = new JsonObject { ["description"] = "Time Tracking " + what, ["interval_id"] = time.Id };
    }

    private static JsonObject Create(Call call)
    {
        var body = call.Body;
        var workspace = call.Workspace();
        var (start, end) = (body.Time("start"), body.Time("end") ?? body.Time("stop"));
        var (duration, assignee) = (body.Duration("duration"), body.Long("assignee"));
        // The documents say that these two are enough; the service does not.
        Call.RefuseIf(start is null || (end is null && (duration is null || assignee is null)), Errors.Code("TIMESPENT_002"));
        Call.RefuseIf(assignee is { } user && call.World.User(user) is null, Errors.Code("TIMEENTRY_007"));
        var isRunning = end is null && duration < TimeSpan.Zero;
        if (end is null && !isRunning) end = Json.After(start!.Value, duration!.Value, "duration");
        var time = new ServerTimeEntry(Ids.Time(call.World), workspace.Id, assignee ?? call.UserId)
        {
            TaskId = TaskId(call),
            Start = start,
            End = end,
            Duration = end - start ?? default,
            IsRunning = isRunning,
            Description = body.Text("description") ?? "",
            Billable = body.Bool("billable") ?? false,
            Tags = TimeEntryTags.Read(call, body.Objects("tags")),
            RecordedAt = call.Now,
            ChangedAt = call.Now,
        };
        if (isRunning) StopRunning(call, workspace.Id, time.UserId);
        return Saved(call, time, "Created");
    }

    private static JsonObject Start(Call call)
    {
        var workspace = call.Workspace();
        StopRunning(call, workspace.Id, call.UserId);
        return Saved(call, new ServerTimeEntry(Ids.Time(call.World), workspace.Id, call.UserId)
        {
            TaskId = TaskId(call),
            Start = call.Now,
            IsRunning = true,
            Description = call.Body.Text("description") ?? "",
            Billable = call.Body.Bool("billable") ?? false,
            Tags = TimeEntryTags.Read(call, call.Body.Objects("tags")),
            RecordedAt = call.Now,
            ChangedAt = call.Now,
        }, "Started");
    }

    private static JsonObject Stop(Call call) =>
        StopRunning(call, call.Workspace().Id, call.UserId) is { } stopped
            ? new JsonObject { ["data"] = TimeEntryWire.Full(call, stopped, numbers: true) }
            : throw new RefusedException(Errors.NotFound("running time entry"));

    private static ServerTimeEntry? StopRunning(Call call, string workspaceId, long userId)
    {
        if (call.World.Times.Of($"running/{workspaceId}/{Wire.Text(userId)}").FirstOrDefault() is not { } running) return null;
        var stopped = running with { End = call.Now, Duration = call.Now - running.Start!.Value, IsRunning = false, ChangedAt = call.Now };
        call.World.Times = call.World.Times.Put(stopped);
        Heard(call, stopped, "Created");
        return stopped;
    }

    private static JsonObject Update(Call call)
    {
        var body = call.Body;
        call.Workspace();
        var time = Find(call, call["timer_id"]);
        // Tags are ignored here, with a 200; alone they are nothing.
        Call.RefuseIf(!new[] { "description", "start", "end", "tid", "billable", "duration" }.Any(body.Has), Errors.Code("TIMEENTRY_060"));
        Call.RefuseIf(body.Has("start") != body.Has("end"), Errors.Code("TIMESPENT_002"));
        var (start, end) = (body.Time("start") ?? time.Start, body.Time("end") ?? time.End);
        if (!body.Has("end") && body.Duration("duration") is { } wanted && start is not null && !time.IsRunning) end = Json.After(start.Value, wanted, "duration");
        time = time with
        {
            Description = body.Text("description") ?? time.Description,
            Billable = body.Bool("billable") ?? time.Billable,
            TaskId = body.Text("tid") is { Length: > 0 } ? TaskId(call) : time.TaskId,
            Start = start,
            End = end,
            Duration = end is not null && start is not null ? end.Value - start.Value : body.Duration("duration") ?? time.Duration,
            IsRunning = time.IsRunning && end is null,
            ChangedAt = call.Now,
        };
        Saved(call, time, "Updated");
        return new JsonObject { ["data"] = TimeEntryWire.List(call, [time], numbers: true) };
    }

    private static JsonObject Remove(Call call)
    {
        call.Workspace();
        var times = call["timer_id"].Split(',').Select(id => Find(call, id)).ToArray();
        foreach (var time in times)
        {
            call.World.Times = call.World.Times.Remove(time.Id);
            Heard(call, time, "Deleted");
        }
        // A list, also for one.
        return new JsonObject { ["data"] = TimeEntryWire.List(call, times, numbers: true) };
    }

    private static JsonObject Saved(Call call, ServerTimeEntry time, string what)
    {
        call.World.Times = call.World.Times.Put(time);
        Heard(call, time, what);
        return new JsonObject { ["data"] = TimeEntryWire.Full(call, time, numbers: true) };
    }

    private static string? TaskId(Call call) => call.Body.Text("tid") is { Length: > 0 } id ? call.Task(id, call.Query("custom_task_ids"), call.Query("team_id")).Id : null;
}
