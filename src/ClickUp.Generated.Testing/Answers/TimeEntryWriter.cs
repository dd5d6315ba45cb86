using System.Text.Json;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>Writes the time entries of one answer: their numbers are text in lists, and numbers where one was changed.</summary>
internal sealed class TimeEntryWriter(Call call, bool numbers)
{
    private readonly World _world = call.World;
    private readonly DateTimeOffset _now = call.Now;
    private readonly TaskParts _parts = new(call.World);
    private readonly bool _withTags = call.Query("include_task_tags") == "true";
    private readonly bool _withNames = call.Query("include_location_names") == "true";

    public void Write(Utf8JsonWriter json, ServerTimeEntry time)
    {
        var task = time.TaskId is { } id ? _world.Tasks.Find(id) : null;
        json.WriteStartObject();
        json.WriteString("id"u8, time.Id);
        if (task is null) json.WriteNull("task"u8);
        else Task(json, task);
        json.WriteString("wid"u8, time.WorkspaceId);
        json.Raw("user"u8, _parts.Somebody(time.UserId));
        json.WriteBoolean("billable"u8, time.Billable);
        json.Digits("start"u8, time.Start?.ToUnixTimeMilliseconds());
        if (!time.IsRunning) Number(json, "end"u8, time.End?.ToUnixTimeMilliseconds());
        Number(json, "duration"u8, Duration(time));
        json.WriteString("description"u8, time.Description);
        Tags(json, "tags"u8, time.Tags);
        json.WriteString("source"u8, "clickup"u8);
        Number(json, "at"u8, time.ChangedAt.ToUnixTimeMilliseconds());
        json.WriteBoolean("is_locked"u8, false);
        json.WriteNull("approval_id"u8);
        Location(json, task);
        if (_withTags) TaskTags(json, task);
        if (task is not null) json.WriteString("task_url"u8, "https://app.clickup.com/t/" + task.Id);
        json.WriteEndObject();
    }

    private long Duration(ServerTimeEntry time)
    {
        if (!time.IsRunning) return Wire.Milliseconds(time.Duration);
        // A timer that was started in this very millisecond runs all the same.
        return Wire.Milliseconds(time.Start!.Value - _now) is var duration and not 0 ? duration : -1;
    }

    /// <summary>The little of a task that is in time entries.</summary>
    private void Task(Utf8JsonWriter json, ServerTask task)
    {
        json.WriteStartObject("task"u8);
        json.WriteString("id"u8, task.Id);
        json.WriteString("custom_id"u8, task.CustomId);
        json.WriteString("name"u8, task.Name);
        json.Raw("status"u8, _parts.List(task.ListId).Status(task.Status));
        json.WriteNull("custom_type"u8);
        json.WriteEndObject();
    }

    private void Location(Utf8JsonWriter json, ServerTask? task)
    {
        json.WriteStartObject("task_location"u8);
        if (task is not null)
        {
            var list = _world.Lists.Find(task.ListId)!;
            json.WriteString("list_id"u8, list.Id);
            json.WriteString("folder_id"u8, Wire.HiddenFolderId(list));
            json.WriteString("space_id"u8, list.SpaceId);
            if (_withNames)
            {
                json.WriteString("list_name"u8, list.Name);
                json.WriteString("folder_name"u8, (string?)Wire.FolderOf(_world, list)["name"]);
                json.WriteString("space_name"u8, _world.Spaces.Find(list.SpaceId)!.Name);
            }
        }
        json.WriteEndObject();
    }

    private void TaskTags(Utf8JsonWriter json, ServerTask? task)
    {
        json.WriteStartArray("task_tags"u8);
        foreach (var tag in task?.Tags ?? []) json.WriteRawValue(_parts.List(task!.ListId).Tag(tag), skipInputValidation: true);
        json.WriteEndArray();
    }

    private static void Tags(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<ServerTag> tags)
    {
        json.WriteStartArray(name);
        foreach (var tag in tags) Wire.Tag(tag).WriteTo(json);
        json.WriteEndArray();
    }

    private void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (!numbers || number is not { } value) json.Digits(name, number);
        else json.WriteNumber(name, value);
    }
}
