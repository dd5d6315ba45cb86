using System.Globalization;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Reading time entries.</summary>
internal static class TimeEntryQueries
{
    private static readonly string[] _places = ["space_id", "folder_id", "list_id", "task_id"];

    /// <summary>Those between two times, which are both outside; without them, of the last 30 days. Of the caller, unless others are asked for or a task is.</summary>
    public static JsonObject InRange(Call call)
    {
        var workspace = call.Workspace();
        var places = _places.Where(name => call.Query(name) is { Length: > 0 }).ToArray();
        Call.RefuseIf(places.Length > 1, Errors.Code("TIMEENTRY_065"));
        var users = Users(call);
        var (from, to) = (Date(call, "start_date") ?? call.Now.AddDays(-30).ToUnixTimeMilliseconds(), Date(call, "end_date") ?? long.MaxValue);
        var times = call.World.Times.Of("workspace/" + workspace.Id)
            .Where(time => (time.Start ?? time.RecordedAt).ToUnixTimeMilliseconds() is var start && start > from && start < to)
            .Where(time => users is not null ? users.Contains(time.UserId) : places is ["task_id"] || time.UserId == call.UserId);
        if (places is [var place]) times = times.Where(At(call, place));
        if (call.Query("is_billable") is { } billable) times = times.Where(time => time.Billable == (billable == "true"));
        return new JsonObject { ["data"] = TimeEntryWire.List(call, times.OrderBy(time => time.Start ?? time.RecordedAt)) };
    }

    public static JsonObject Running(Call call)
    {
        var workspace = call.Workspace();
        var user = Users(call) is [var asked, ..] ? asked : call.UserId;
        var running = call.World.Times.Of($"running/{workspace.Id}/{Wire.Text(user)}").FirstOrDefault();
        return new JsonObject { ["data"] = running is null ? null : TimeEntryWire.Full(call, running) };
    }

    public static JsonObject Show(Call call)
    {
        call.Workspace();
        return new JsonObject { ["data"] = TimeEntryWire.Full(call, TimeEntries.Find(call, call["timer_id"])) };
    }

    public static JsonObject History(Call call)
    {
        call.Workspace();
        TimeEntries.Find(call, call["timer_id"]);
        return new JsonObject { ["data"] = new JsonArray() };
    }

    /// <summary>Whose entries are asked for. Those of others are for owners and admins.</summary>
    private static long[]? Users(Call call)
    {
        if (call.Query("assignee") is not { Length: > 0 } text) return null;
        long[] users = [.. text.Split(',').Select(id => long.TryParse(id, CultureInfo.InvariantCulture, out var user) ? user : throw new RefusedException(Errors.Code("TIMEENTRY_007")))];
        Call.RefuseIf(call.User.Role > 2 && users.Any(user => user != call.UserId), Errors.Code("TIMEENTRY_059"));
        return users;
    }

    private static long? Date(Call call, string name) => call.Query(name) is not { Length: > 0 } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var date) ? date : throw new RefusedException(Errors.Code("TIMEENTRY_072"));

    private static Func<ServerTimeEntry, bool> At(Call call, string place)
    {
        var id = call.Query(place)!;
        if (place == "task_id")
        {
            var task = call.Task(id, call.Query("custom_task_ids"), call.Query("team_id"));
            return time => time.TaskId == task.Id;
        }
        Call.RefuseIf(!id.All(char.IsAsciiDigit), Errors.Code("TIMEENTRY_062"));
        return time => time.TaskId is { } taskId && call.World.Tasks.Find(taskId) is { } task && call.World.Lists.Find(task.ListId) is { } list
            && (place switch { "list_id" => list.Id, "folder_id" => Wire.HiddenFolderId(list), _ => list.SpaceId }) == id;
    }
}
