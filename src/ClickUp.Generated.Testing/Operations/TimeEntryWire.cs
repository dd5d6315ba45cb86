using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>A time entry as ClickUp answers it: its numbers are text in lists, and numbers where one was changed.</summary>
internal static class TimeEntryWire
{
    public static JsonObject Full(Call call, ServerTimeEntry time, bool numbers = false)
    {
        var task = time.TaskId is { } id ? call.World.Tasks.Find(id) : null;
        var duration = time.IsRunning ? Wire.Milliseconds(time.Start!.Value - call.Now) : Wire.Milliseconds(time.Duration);
        // A timer that was started in this very millisecond runs all the same.
        if (time.IsRunning && duration == 0) duration = -1;
        var json = new JsonObject
        {
            ["id"] = time.Id,
            ["task"] = task is null ? null : TaskWire.Short(call.World, task),
            ["wid"] = time.WorkspaceId,
            ["user"] = Wire.UserOrNull(call.World, time.UserId),
            ["billable"] = time.Billable,
            ["start"] = Wire.Milliseconds(time.Start),
        };
        if (!time.IsRunning) json["end"] = Number(time.End?.ToUnixTimeMilliseconds(), numbers);
        json["duration"] = Number(duration, numbers);
        json["description"] = time.Description;
        json["tags"] = Wire.Tags(time.Tags);
        json["source"] = "clickup";
        json["at"] = Number(time.ChangedAt.ToUnixTimeMilliseconds(), numbers);
        json["is_locked"] = false;
        json["approval_id"] = null;
        json["task_location"] = task is null ? new JsonObject() : Location(call, task);
        if (call.Query("include_task_tags") == "true") json["task_tags"] = task is null ? [] : Wire.Tags(TagsOf(call, task));
        json["task_url"] = task is null ? null : "https://app.clickup.com/t/" + task.Id;
        return json;
    }

    private static JsonNode? Number(long? number, bool asNumber) => number is not { } value ? null : asNumber ? value : Wire.Text(value);

    private static JsonObject Location(Call call, ServerTask task)
    {
        var list = call.World.Lists.Find(task.ListId)!;
        var json = new JsonObject { ["list_id"] = list.Id, ["folder_id"] = Wire.HiddenFolderId(list), ["space_id"] = list.SpaceId };
        if (call.Query("include_location_names") == "true")
        {
            json["list_name"] = list.Name;
            json["folder_name"] = (string?)Wire.FolderOf(call.World, list)["name"];
            json["space_name"] = call.World.Spaces.Find(list.SpaceId)!.Name;
        }
        return json;
    }

    private static IEnumerable<ServerTag> TagsOf(Call call, ServerTask task)
    {
        var known = call.World.Spaces.Find(call.World.Lists.Find(task.ListId)!.SpaceId)!.Tags;
        return task.Tags.Select(name => known.First(tag => tag.Name == name));
    }
}
