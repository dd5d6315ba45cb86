using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The tasks of a list, a workspace or a view, filtered, in order, a hundred to a page.</summary>
internal static class TaskQueries
{
    private const int _pageSize = 100;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/list/{list_id}/task", OfList, "OAUTH_055", "INPUT_003", "OAUTH_040", "OAUTH_043", "PUBAPITASK_008", "PUBAPITASK_009", "ITEM_155", "ITEM_156", "ITEMV2_003"),
        Get("v2/team/{team_id}/task", OfWorkspace, "SHARD_031", "OAUTH_040", "OAUTH_043", "PUBAPITASK_008", "PUBAPITASK_009", "ITEM_155", "ITEM_156", "ITEMV2_003"),
    ];

    public static JsonObject Page(Call call, IEnumerable<ServerTask> tasks, bool withMarkdown)
    {
        var page = call.QueryLong("page") ?? 0;
        Call.RefuseIf(page is < 0 or > int.MaxValue / _pageSize, Errors.InvalidInput("page invalid"));
        // One more than a page tells whether it is the last.
        var found = tasks.Skip((int)page * _pageSize).Take(_pageSize + 1).ToArray();
        return new JsonObject
        {
            ["tasks"] = TaskWire.List(call, found.Take(_pageSize), withMarkdown),
            ["last_page"] = found.Length <= _pageSize,
        };
    }

    private static JsonObject OfList(Call call)
    {
        var list = call.List();
        var tasks = call.World.Tasks.Of("list/" + list.Id);
        // Who lives elsewhere too is left out unless it is asked for.
        tasks = call.Flag("include_timl")
            ? tasks.Concat(call.World.Tasks.Of("other/" + list.Id))
            : tasks.Where(task => task.OtherListIds.Count == 0);
        return Filtered(call, tasks);
    }

    private static JsonObject OfWorkspace(Call call)
    {
        var world = call.World;
        var workspaceId = call.Workspace().Id;
        var (spaces, folders, lists) = (call.QueryList("space_ids[]"), call.QueryList("project_ids[]"), call.QueryList("list_ids[]"));
        var parent = call.Query("parent");
        var tasks = world.Spaces.Of(workspaceId)
            .SelectMany(space => world.Lists.Of("space/" + space.Id))
            .Where(list => (spaces.Count == 0 || spaces.Contains(list.SpaceId)) && (folders.Count == 0 || folders.Contains(Wire.HiddenFolderId(list))) && (lists.Count == 0 || lists.Contains(list.Id)))
            .SelectMany(list => world.Tasks.Of("list/" + list.Id));
        return Filtered(call, parent is null ? tasks : tasks.Where(task => task.ParentId == parent));
    }

    private static JsonObject Filtered(Call call, IEnumerable<ServerTask> tasks)
    {
        var (world, query) = (call.World, call.QueryBut("page"));
        var filter = new TaskFilter(call);
        // Sorted once for all pages, as long as nothing changes: otherwise each would cost as much as all.
        if (world.LastTasks?.IsOf(world, query) != true) world.LastTasks = new TaskList(world, query, [.. filter.InOrder(tasks.Where(filter.Fits))]);
        return Page(call, world.LastTasks!.Tasks, call.Flag("include_markdown_description"));
    }
}
