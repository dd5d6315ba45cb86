using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Dependencies and links. Each stands with both of its tasks.</summary>
internal static class TaskRelations
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/task/{task_id}/dependency", Depend, "ITEM_013", "INPUT_003"),
        Delete("v2/task/{task_id}/dependency", Undepend, "ITEM_013", "INPUT_003"),
        Post("v2/task/{task_id}/link/{links_to}", AddLink, "ITEM_013", "INPUT_003"),
        Delete("v2/task/{task_id}/link/{links_to}", RemoveLink, "ITEM_013"),
    ];

    public static void Link(Call call, ServerTask task, ServerTask other)
    {
        Call.RefuseIf(task.Id == other.Id, Errors.InvalidInput("A task can not be linked to itself"));
        Put(call, "link", task, other, (from, to) => new JsonObject
        {
            ["task_id"] = from,
            ["link_id"] = to,
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["userid"] = Wire.Text(call.UserId),
            ["workspace_id"] = task.WorkspaceId,
        });
    }

    /// <summary>Forgets what a task that is gone had to do with others.</summary>
    public static void Forget(World world, string taskId)
    {
        foreach (var kind in new[] { "dependency", "link" })
        {
            foreach (var item in world.Of(kind, "task/" + taskId).ToArray())
            {
                world.Remove(item);
                if (world.Find(kind, Other(item.Id)) is { } other) world.Remove(other);
            }
        }
    }

    private static JsonNode Depend(Call call)
    {
        var (waiting, waitedFor) = Pair(call, call.Body.Text("depends_on"), call.Body.Text("dependency_of") ?? call.Body.Text("depedency_of"));
        Call.RefuseIf(waiting.Id == waitedFor.Id, Errors.InvalidInput("A task can not depend on itself"));
        var value = new JsonObject
        {
            ["task_id"] = waiting.Id,
            ["depends_on"] = waitedFor.Id,
            ["type"] = 1,
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["userid"] = Wire.Text(call.UserId),
            ["workspace_id"] = waiting.WorkspaceId,
            ["chain_id"] = null,
        };
        Put(call, "dependency", waiting, waitedFor, (_, _) => (JsonObject)value.DeepClone());
        Change.OfTask(call, waiting, "taskUpdated", Change.History(call, waiting.ListId, "dependency", null, waitedFor.Id));
        return Call.Nothing;
    }

    private static JsonNode Undepend(Call call)
    {
        var (waiting, waitedFor) = Pair(call, Some(call.Query("depends_on")), Some(call.Query("dependency_of")));
        Drop(call, "dependency", waiting.Id, waitedFor.Id);
        Change.OfTask(call, waiting, "taskUpdated", Change.History(call, waiting.ListId, "dependency", waitedFor.Id, null));
        return Call.Nothing;
    }

    private static JsonObject AddLink(Call call)
    {
        var (task, other) = (call.Task(), call.Task("links_to"));
        Link(call, task, other);
        Change.OfTask(call, task, "taskUpdated", Change.History(call, task.ListId, "linked_task", null, other.Id));
        return new JsonObject { ["task"] = TaskWire.Full(call, task) };
    }

    private static JsonObject RemoveLink(Call call)
    {
        var (task, other) = (call.Task(), call.Task("links_to"));
        Drop(call, "link", task.Id, other.Id);
        Change.OfTask(call, task, "taskUpdated", Change.History(call, task.ListId, "linked_task", other.Id, null));
        return new JsonObject { ["task"] = TaskWire.Full(call, task) };
    }

    /// <summary>Which of two tasks waits for which. Exactly one of the two ways to say it must be used.</summary>
    private static (ServerTask Waiting, ServerTask WaitedFor) Pair(Call call, string? dependsOn, string? dependencyOf)
    {
        var task = call.Task();
        Call.RefuseIf(dependsOn is null == dependencyOf is null, Errors.InvalidInput("Either depends_on or dependency_of is required"));
        var other = call.Task((dependsOn ?? dependencyOf)!, call.Query("custom_task_ids"), call.Query("team_id"));
        return dependsOn is null ? (other, task) : (task, other);
    }

    private static void Put(Call call, string kind, ServerTask from, ServerTask to, Func<string, string, JsonObject> value)
    {
        call.World.Put(new Item(kind, $"{from.Id}>{to.Id}", "task/" + from.Id, value(from.Id, to.Id)));
        // The other way round it stands with the other task.
        call.World.Put(new Item(kind, $"{to.Id}<{from.Id}", "task/" + to.Id, value(to.Id, from.Id)));
    }

    private static void Drop(Call call, string kind, string from, string to)
    {
        foreach (var id in new[] { $"{from}>{to}", $"{to}>{from}" })
        {
            if (kind == "dependency" && id != $"{from}>{to}") continue;
            if (call.World.Find(kind, id) is not { } item) continue;
            call.World.Remove(item);
            call.World.Remove(call.World.Find(kind, Other(id))!);
        }
    }

    private static string Other(string id)
    {
        var parts = id.Split('<', '>');
        return parts[1] + (id.Contains('>', StringComparison.Ordinal) ? '<' : '>') + parts[0];
    }

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
