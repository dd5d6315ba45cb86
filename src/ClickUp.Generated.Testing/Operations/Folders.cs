using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Folders. A deleted one can still be read, and deleted again.</summary>
internal static class Folders
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/space/{space_id}/folder", All, "OAUTH_057", "PROJ_006"),
        Post("v2/space/{space_id}/folder", Create, "OAUTH_057", "CAT_014", "CAT_021"),
        Get("v2/folder/{folder_id}", call => Full(call, call.Folder()), "OAUTH_061", "INPUT_003"),
        Put("v2/folder/{folder_id}", Update, "OAUTH_061", "CAT_014", "CAT_021"),
        Delete("v2/folder/{folder_id}", Remove, "OAUTH_061", "INPUT_003"),
    ];

    public static JsonObject Full(Call call, ServerFolder folder)
    {
        var lists = call.World.Lists.Of("folder/" + folder.Id).Where(list => !list.Deleted && !list.Archived).ToArray();
        var space = call.World.Spaces.Find(folder.SpaceId)!;
        return new JsonObject
        {
            ["id"] = folder.Id,
            ["name"] = folder.Name,
            ["orderindex"] = 0,
            ["override_statuses"] = false,
            ["hidden"] = false,
            ["space"] = new JsonObject { ["id"] = space.Id, ["name"] = space.Name, ["access"] = true },
            ["task_count"] = Wire.Text(lists.Sum(list => call.World.Tasks.CountOf("list/" + list.Id))),
            ["archived"] = folder.Archived,
            ["deleted"] = folder.Deleted,
            ["statuses"] = new JsonArray(),
            ["lists"] = Written.List(lists.Select(list => Lists.Full(call, list))),
            ["permission_level"] = "create",
        };
    }

    public static ServerFolder Make(Call call, ServerSpace space, string? name)
    {
        var folder = new ServerFolder(Ids.Place(call.World), space.Id, Name(call, space.Id, null, name)) { ParentFolderId = call.Body.Text("parent_folder_id") };
        if (folder.ParentFolderId is { } parent) call.Folder(parent);
        call.World.Folders = call.World.Folders.Put(folder);
        Change.OfFolder(call, folder, "folderCreated");
        Change.OfSpace(call, space, "spaceUpdated");
        return folder;
    }

    private static JsonObject All(Call call)
    {
        var archived = call.Flag("archived");
        return new JsonObject
        {
            ["folders"] = Written.List(call.World.Folders.Of(call.Space().Id).Where(folder => !folder.Deleted && folder.Archived == archived).Select(folder => Full(call, folder))),
        };
    }

    private static JsonObject Create(Call call) => Full(call, Make(call, call.Space(), call.Body.Text("name")));

    private static JsonObject Update(Call call)
    {
        // "archived" is ignored, with a 200.
        var folder = call.Folder();
        folder = folder with { Name = call.Body.Has("name") ? Name(call, folder.SpaceId, folder.Id, call.Body.Text("name")) : folder.Name };
        call.World.Folders = call.World.Folders.Put(folder);
        Change.OfFolder(call, folder, "folderUpdated");
        return Full(call, folder);
    }

    private static JsonNode Remove(Call call)
    {
        var folder = call.Folder();
        if (folder.Deleted) return Call.Nothing;
        foreach (var list in call.World.Lists.Of("folder/" + folder.Id).Where(list => !list.Deleted).ToArray()) Lists.Remove(call, list);
        call.World.Folders = call.World.Folders.Put(folder with { Deleted = true });
        Change.OfFolder(call, folder, "folderDeleted");
        Change.OfSpace(call, call.World.Spaces.Find(folder.SpaceId)!, "spaceUpdated");
        return Call.Nothing;
    }

    private static string Name(Call call, string spaceId, string? ownId, string? name)
    {
        Call.RefuseIf(string.IsNullOrWhiteSpace(name), Errors.Code("CAT_021"));
        Call.RefuseIf(call.World.Folders.Of(spaceId).Any(folder => folder.Name == name && folder.Id != ownId && !folder.Deleted), Errors.Code("CAT_014"));
        return name!;
    }
}
