using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>A task as ClickUp answers it.</summary>
internal static class TaskWire
{
    public static JsonNode Full(Call call, ServerTask task, bool withMarkdown = false, bool withAttachments = true, bool withSubtasks = false) =>
        Written.By(json => new TaskWriter(call, withMarkdown, withAttachments, withSubtasks).Write(json, task));

    /// <summary>Tasks in a list, which leaves their attachments out.</summary>
    public static JsonNode List(Call call, IEnumerable<ServerTask> tasks, bool withMarkdown = false) =>
        Written.List(tasks, new TaskWriter(call, withMarkdown, withAttachments: false, withSubtasks: false).Write);

    public static JsonObject Status(World world, ServerList list, string name)
    {
        var statuses = world.StatusesOf(list);
        for (var i = 0; i < statuses.Count; i++)
        {
            if (statuses[i].Name == name) return Wire.Status(statuses[i], i, list.Id);
        }
        return Wire.Status(new ServerStatus(name), statuses.Count, list.Id);
    }
}
