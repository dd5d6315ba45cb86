using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>A task as ClickUp answers it.</summary>
internal static class TaskWire
{
    private static readonly string[] _publicFields = ["assignees", "priority", "due_date", "content", "comments", "attachments", "customFields", "subtasks", "tags", "checklists", "coverimage"];

    public static JsonObject Full(Call call, ServerTask task, bool withMarkdown = false, bool withAttachments = true, bool withSubtasks = false)
    {
        var world = call.World;
        var list = world.Lists.Find(task.ListId)!;
        var json = new JsonObject
        {
            ["id"] = task.Id,
            ["custom_id"] = task.CustomId,
            ["custom_item_id"] = task.CustomTypeId,
            ["name"] = task.Name,
            ["text_content"] = task.Description,
            ["description"] = task.Description,
        };
        if (withMarkdown) json["markdown_description"] = task.Description;
        json["status"] = Status(world, list, task.Status);
        json["orderindex"] = Wire.Text(task.DateCreated.ToUnixTimeMilliseconds()) + ".00000000000000000000000000000000";
        json["date_created"] = Wire.Milliseconds(task.DateCreated);
        json["date_updated"] = Wire.Milliseconds(task.DateUpdated);
        json["date_closed"] = Wire.Milliseconds(task.DateClosed);
        json["date_done"] = Wire.Milliseconds(task.DateDone);
        json["archived"] = task.Archived;
        json["creator"] = Wire.UserOrNull(world, task.CreatorId);
        json["assignees"] = Wire.Users(world, task.Assignees);
        json["group_assignees"] = Wire.Array(task.GroupAssignees.Select(id => world.Find("group", id)?.Copy()).Where(group => group is not null));
        json["watchers"] = Wire.Users(world, task.Watchers);
        json["checklists"] = Wire.Array(world.Of("checklist", "task/" + task.Id).Select(Checklists.Full));
        json["tags"] = Wire.Tags(TagsOf(world, list, task));
        json["parent"] = task.ParentId;
        json["top_level_parent"] = Top(world, task);
        json["priority"] = Wire.Priority(task.Priority);
        json["due_date"] = Wire.Milliseconds(task.DueDate);
        json["start_date"] = Wire.Milliseconds(task.StartDate);
        json["points"] = task.Points;
        json["time_estimate"] = task.TimeEstimate is { } estimate ? Wire.Milliseconds(estimate) : null;
        // Left out when nothing was tracked.
        if (world.Times.CountOf("task/" + task.Id) > 0) json["time_spent"] = world.Times.Of("task/" + task.Id).Sum(time => Wire.Milliseconds(time.Duration));
        json["custom_fields"] = CustomFields.Of(call, list, task);
        json["dependencies"] = Wire.Array(world.Of("dependency", "task/" + task.Id).Select(item => item.Copy()));
        json["linked_tasks"] = Wire.Array(world.Of("link", "task/" + task.Id).Select(item => item.Copy()));
        json["locations"] = Wire.Array(task.OtherListIds.Select(id => new JsonObject { ["id"] = id, ["name"] = world.Lists.Find(id)?.Name }));
        json["team_id"] = task.WorkspaceId;
        json["url"] = "https://app.clickup.com/t/" + task.Id;
        json["sharing"] = new JsonObject
        {
            ["public"] = false,
            ["public_share_expires_on"] = null,
            ["public_fields"] = Wire.Texts(_publicFields),
            ["token"] = null,
            ["seo_optimized"] = false,
        };
        json["permission_level"] = "create";
        json["list"] = new JsonObject { ["id"] = list.Id, ["name"] = list.Name, ["access"] = true };
        json["project"] = Wire.FolderOf(world, list);
        json["folder"] = Wire.FolderOf(world, list);
        json["space"] = new JsonObject { ["id"] = list.SpaceId };
        if (withSubtasks) json["subtasks"] = Wire.Array(world.Tasks.Of("task/" + task.Id).Select(child => Full(call, child, withMarkdown, withAttachments: false, withSubtasks: true)));
        if (withAttachments) json["attachments"] = Wire.Array(world.Of("attachment", "task/" + task.Id).Select(item => Attachments.Full(call, item)));
        return json;
    }

    /// <summary>The little of a task that is in time entries.</summary>
    public static JsonObject Short(World world, ServerTask task) => new()
    {
        ["id"] = task.Id,
        ["custom_id"] = task.CustomId,
        ["name"] = task.Name,
        ["status"] = Status(world, world.Lists.Find(task.ListId)!, task.Status),
        ["custom_type"] = null,
    };

    public static JsonObject Status(World world, ServerList list, string name)
    {
        var statuses = world.StatusesOf(list);
        for (var i = 0; i < statuses.Count; i++)
        {
            if (statuses[i].Name == name) return Wire.Status(statuses[i], i, list.Id);
        }
        return Wire.Status(new ServerStatus(name), statuses.Count, list.Id);
    }

    private static IEnumerable<ServerTag> TagsOf(World world, ServerList list, ServerTask task)
    {
        if (task.Tags.Count == 0) return [];
        var known = world.Spaces.Find(list.SpaceId)!.Tags;
        return task.Tags.Select(name => known.FirstOrDefault(tag => tag.Name == name) ?? new ServerTag(name));
    }

    private static string? Top(World world, ServerTask task)
    {
        string? top = null;
        for (var id = task.ParentId; id is not null && id != task.Id; id = world.Tasks.Find(id)?.ParentId) top = id;
        return top;
    }
}
