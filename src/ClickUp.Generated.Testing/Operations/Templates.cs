using System.Globalization;
using System.Text.Json.Nodes;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Templates of tasks, lists and folders. The API can not make any, so each workspace has one of each kind, with nothing in it: <c>t-1</c>.</summary>
internal static class Templates
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/taskTemplate", All, "SHARD_031"),
        Get("v2/team/{team_id}/list_template", All, "SHARD_031"),
        Get("v2/team/{team_id}/folder_template", All, "SHARD_031"),
        Post("v2/list/{list_id}/taskTemplate/{template_id}", TaskOf, "OAUTH_055", "ITEM_015"),
        Post("v2/folder/{folder_id}/list_template/{template_id}", ListInFolder, "OAUTH_061", "ITEM_015", "SUBCAT_016", "SUBCAT_020"),
        Post("v2/space/{space_id}/list_template/{template_id}", ListInSpace, "OAUTH_057", "ITEM_015", "SUBCAT_016", "SUBCAT_020"),
        Post("v2/space/{space_id}/folder_template/{template_id}", FolderOf, "OAUTH_057", "ITEM_015", "CAT_014", "CAT_021"),
    ];

    private static JsonObject All(Call call)
    {
        call.Workspace();
        // Those of tasks come in pages.
        var page = call.QueryLong("page") ?? 0;
        return new JsonObject { ["templates"] = page > 0 ? [] : new JsonArray(new JsonObject { ["id"] = "t-1", ["name"] = "Template" }) };
    }

    private static JsonObject TaskOf(Call call)
    {
        var list = call.List();
        Check(call);
        var task = Tasks.Make(call, list, default, call.Body.Required("name"));
        return new JsonObject { ["id"] = task.Id, ["task"] = TaskWire.Full(call, task) };
    }

    private static JsonObject ListInFolder(Call call)
    {
        var folder = call.Folder();
        Check(call);
        return Made(call, Lists.Make(call, call.Space(folder.SpaceId), folder, call.Body.Text("name")));
    }

    private static JsonObject ListInSpace(Call call)
    {
        var space = call.Space();
        Check(call);
        return Made(call, Lists.Make(call, space, null, call.Body.Text("name")));
    }

    private static JsonObject FolderOf(Call call)
    {
        var space = call.Space();
        Check(call);
        var folder = Folders.Make(call, space, call.Body.Text("name"));
        return new JsonObject { ["id"] = long.Parse(folder.Id, CultureInfo.InvariantCulture), ["folder"] = Folders.Full(call, folder) };
    }

    private static JsonObject Made(Call call, ServerList list) => new() { ["id"] = list.Id, ["list"] = Lists.Full(call, list) };

    private static void Check(Call call) => Call.RefuseIf(call["template_id"] != "t-1", Errors.NotFound("template"));
}
