using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>Writes the tasks of one answer.</summary>
internal sealed class TaskWriter(Call call, bool withMarkdown, bool withAttachments, bool withSubtasks)
{
    private static readonly byte[] _sharing = """{"public":false,"public_share_expires_on":null,"public_fields":["assignees","priority","due_date","content","comments","attachments","customFields","subtasks","tags","checklists","coverimage"],"token":null,"seo_optimized":false}"""u8.ToArray();

    private readonly World _world = call.World;
    private readonly TaskParts _parts = new(call.World);

    public void Write(Utf8JsonWriter json, ServerTask task) => Write(json, task, withAttachments);

    private void Write(Utf8JsonWriter json, ServerTask task, bool withAttachments)
    {
        var list = _parts.List(task.ListId);
        json.WriteStartObject();
        json.WriteString("id"u8, task.Id);
        json.WriteString("custom_id"u8, task.CustomId);
        json.WriteNumber("custom_item_id"u8, task.CustomTypeId);
        json.WriteString("name"u8, task.Name);
        json.WriteString("text_content"u8, task.Description);
        json.WriteString("description"u8, task.Description);
        if (withMarkdown) json.WriteString("markdown_description"u8, task.Description);
        json.Raw("status"u8, list.Status(task.Status));
        json.WriteString("orderindex"u8, Wire.OrderIndex(task));
        json.Time("date_created"u8, task.DateCreated);
        json.Time("date_updated"u8, task.DateUpdated);
        json.Time("date_closed"u8, task.DateClosed);
        json.Time("date_done"u8, task.DateDone);
        json.WriteBoolean("archived"u8, task.Archived);
        json.Raw("creator"u8, _parts.Somebody(task.CreatorId));
        Users(json, "assignees"u8, task.Assignees);
        List(json, "group_assignees"u8, task.GroupAssignees.Select(id => _world.Find("group", id)?.Value).OfType<JsonObject>());
        Users(json, "watchers"u8, task.Watchers);
        List(json, "checklists"u8, Of("checklist", task).Select(Checklists.Full));
        json.WriteStartArray("tags"u8);
        foreach (var tag in task.Tags) json.WriteRawValue(list.Tag(tag), skipInputValidation: true);
        json.WriteEndArray();
        json.WriteString("parent"u8, task.ParentId);
        json.WriteString("top_level_parent"u8, Top(task));
        json.Raw("priority"u8, TaskParts.Priority(task.Priority));
        json.Time("due_date"u8, task.DueDate);
        json.Time("start_date"u8, task.StartDate);
        json.NumberOrNull("points"u8, task.Points);
        json.NumberOrNull("time_estimate"u8, task.TimeEstimate is { } estimate ? Wire.Milliseconds(estimate) : null);
        // Left out when nothing was tracked.
        if (_world.Times.CountOf("task/" + task.Id) > 0) json.WriteNumber("time_spent"u8, _world.Times.Of("task/" + task.Id).Sum(time => Wire.Milliseconds(time.Duration)));
        Fields(json, list, task);
        List(json, "dependencies"u8, Of("dependency", task).Select(item => item.Value));
        List(json, "linked_tasks"u8, Of("link", task).Select(item => item.Value));
        Locations(json, task);
        json.WriteString("team_id"u8, task.WorkspaceId);
        json.WriteString("url"u8, "https://app.clickup.com/t/" + task.Id);
        json.Raw("sharing"u8, _sharing);
        json.WriteString("permission_level"u8, "create"u8);
        json.Raw("list"u8, list.List);
        json.Raw("project"u8, list.Folder);
        json.Raw("folder"u8, list.Folder);
        json.Raw("space"u8, list.Space);
        if (withSubtasks)
        {
            json.WriteStartArray("subtasks"u8);
            foreach (var child in _world.Tasks.Of("task/" + task.Id)) Write(json, child, withAttachments: false);
            json.WriteEndArray();
        }
        if (withAttachments) List(json, "attachments"u8, Of("attachment", task).Select(item => Attachments.OfTask(call, item)));
        json.WriteEndObject();
    }

    private IEnumerable<Item> Of(string kind, ServerTask task) => _world.Of(kind, "task/" + task.Id);

    /// <summary>The fields of a task with their values. What has no value has no <c>value</c> either.</summary>
    private void Fields(Utf8JsonWriter json, TaskParts.OfList list, ServerTask task)
    {
        json.WriteStartArray("custom_fields"u8);
        foreach (var (field, properties) in list.Fields)
        {
            json.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value, skipInputValidation: true);
            }
            json.WriteBoolean("required"u8, false);
            if (task.FieldValues.TryGetValue(field.Id, out var stored))
            {
                json.WritePropertyName("value"u8);
                Written.Write(json, FieldValues.Read(call, field, stored));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Locations(Utf8JsonWriter json, ServerTask task)
    {
        json.WriteStartArray("locations"u8);
        foreach (var id in task.OtherListIds)
        {
            if (_world.Lists.Find(id) is not { } other) continue;
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("name"u8, other.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Users(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<long> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            if (_parts.User(id) is { } user) json.WriteRawValue(user, skipInputValidation: true);
        }
        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<JsonObject> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows) row.WriteTo(json);
        json.WriteEndArray();
    }

    private string? Top(ServerTask task)
    {
        string? top = null;
        for (var id = task.ParentId; id is not null && id != task.Id; id = _world.Tasks.Find(id)?.ParentId) top = id;
        return top;
    }
}
