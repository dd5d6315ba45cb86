using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The older way to track time, on a task. What is tracked this way is a time entry too.</summary>
internal static class TrackedTimes
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/task/{task_id}/time", All, "ITEM_013", "OAUTH_027", "SHARD_031"),
        Post("v2/task/{task_id}/time", Track, "ITEM_013", "OAUTH_027", "SHARD_031", "INPUT_003"),
        Put("v2/task/{task_id}/time/{interval_id}", Edit, "ITEM_013", "OAUTH_027", "SHARD_031", "INPUT_003"),
        Delete("v2/task/{task_id}/time/{interval_id}", Remove, "ITEM_013", "OAUTH_027", "SHARD_031"),
    ];

    private static JsonObject Track(Call call)
    {
        var task = call.Task();
        var input = TimeInput.Read(call.Body);
        if (input.Total is not { } total) throw new RefusedException(Errors.InvalidInput("Either time, or start and end are required"));
        var time = new ServerTimeEntry(Ids.Time(call.World), task.WorkspaceId, call.UserId)
        {
            TaskId = task.Id,
            Start = input.Start,
            End = input.End,
            Duration = total,
            RecordedAt = call.Now,
            ChangedAt = call.Now,
        };
        call.World.Times = call.World.Times.Put(time);
        TimeEntries.Heard(call, time, "Created");
        return new JsonObject { ["id"] = time.Id };
    }

    private static JsonNode Edit(Call call)
    {
        var task = call.Task();
        var input = TimeInput.Read(call.Body);
        Call.RefuseIf(input == default, Errors.InvalidInput("Start, end or time is required"));
        var time = Find(call, task);
        var edited = time with { Start = input.Start ?? time.Start, End = input.End ?? time.End, ChangedAt = call.Now };
        edited = edited with { Duration = input.Time ?? (edited.End - edited.Start)?.Duration() ?? time.Duration };
        call.World.Times = call.World.Times.Put(edited);
        TimeEntries.Heard(call, edited, "Updated");
        return Call.Nothing;
    }

    private static JsonNode Remove(Call call)
    {
        var time = Find(call, call.Task());
        call.World.Times = call.World.Times.Remove(time.Id);
        TimeEntries.Heard(call, time, "Deleted");
        return Call.Nothing;
    }

    private static JsonObject All(Call call)
    {
        var data = call.World.Times.Of("task/" + call.Task().Id).Where(time => !time.IsRunning).GroupBy(time => time.UserId).Select(group => new JsonObject
        {
            ["user"] = Wire.User(Wire.Somebody(call.World, group.Key)),
            ["time"] = group.Sum(time => Wire.Milliseconds(time.Duration)),
            ["intervals"] = Written.List(group.Select(Interval)),
        });
        return new JsonObject { ["data"] = Written.List(data) };
    }

    private static JsonObject Interval(ServerTimeEntry time) => new()
    {
        ["id"] = time.Id,
        ["start"] = Wire.Milliseconds(time.Start),
        ["end"] = Wire.Milliseconds(time.End),
        ["time"] = Wire.Text(Wire.Milliseconds(time.Duration)),
        ["source"] = "api",
        ["date_added"] = Wire.Milliseconds(time.RecordedAt),
    };

    private static ServerTimeEntry Find(Call call, ServerTask task) =>
        call.World.Times.Find(call["interval_id"]) is { } time && time.TaskId == task.Id ? time : throw new RefusedException(Errors.UnknownInterval);
}
