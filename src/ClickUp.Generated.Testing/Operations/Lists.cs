using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Lists, in folders and without. A deleted one can still be read, and deleted again.</summary>
internal static class Lists
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/folder/{folder_id}/list", call => All(call, call.World.Lists.Of("folder/" + call.Folder().Id)), "OAUTH_061", "INPUT_003"),
        Post("v2/folder/{folder_id}/list", CreateInFolder, "OAUTH_061", "SUBCAT_016", "SUBCAT_020"),
        Get("v2/space/{space_id}/list", call => All(call, call.World.Lists.Of("space/" + call.Space().Id).Where(list => list.FolderId is null)), "OAUTH_057", "PROJ_006"),
        Post("v2/space/{space_id}/list", call => Full(call, Make(call, call.Space(), null, call.Body.Text("name"))), "OAUTH_057", "SUBCAT_016", "SUBCAT_020"),
        Get("v2/list/{list_id}", call => Full(call, call.List()), "OAUTH_055", "INPUT_003"),
        Put("v2/list/{list_id}", Update, "OAUTH_121", "INPUT_003", "SUBCAT_016", "SUBCAT_020", "STATUS_002", "STATUS_026"),
        Delete("v2/list/{list_id}", call => Remove(call, call.List()), "OAUTH_055", "INPUT_003"),
    ];

    public static JsonObject Full(Call call, ServerList list)
    {
        var world = call.World;
        var space = world.Spaces.Find(list.SpaceId)!;
        return new JsonObject
        {
            ["id"] = list.Id,
            ["name"] = list.Name,
            ["orderindex"] = 0,
            ["content"] = list.Content,
            ["status"] = list.Color is null ? null : new JsonObject { ["status"] = list.Color, ["color"] = list.Color, ["hide_label"] = true },
            ["priority"] = list.Priority is null ? null : Wire.Priority(list.Priority),
            ["assignee"] = Wire.UserOrNull(world, list.AssigneeId),
            ["task_count"] = world.Tasks.CountOf("list/" + list.Id),
            ["due_date"] = Wire.Milliseconds(list.DueDate),
            ["start_date"] = null,
            ["folder"] = Wire.FolderOf(world, list),
            ["space"] = new JsonObject { ["id"] = space.Id, ["name"] = space.Name, ["access"] = true },
            ["inbound_address"] = $"a.t.{list.Id}@example.com",
            ["archived"] = list.Archived,
            ["override_statuses"] = list.Statuses is not null,
            ["deleted"] = list.Deleted,
            ["statuses"] = Wire.Statuses(world.StatusesOf(list), list.Id, withGroup: true),
            ["permission_level"] = "create",
        };
    }

    public static ServerList Make(Call call, ServerSpace space, ServerFolder? folder, string? name)
    {
        var list = Filled(call, new ServerList(Ids.Place(call.World), space.Id, Name(call, space.Id, folder?.Id, null, name)) { FolderId = folder?.Id });
        call.World.Lists = call.World.Lists.Put(list);
        Change.OfList(call, list, "listCreated");
        Change.OfSpace(call, space, "spaceUpdated");
        return list;
    }

    public static JsonNode Remove(Call call, ServerList list)
    {
        if (list.Deleted) return Call.Nothing;
        foreach (var task in call.World.Tasks.Of("list/" + list.Id).ToArray()) Tasks.Remove(call, task, isHeard: false);
        call.World.Lists = call.World.Lists.Put(list with { Deleted = true });
        Change.OfList(call, list, "listDeleted");
        return Call.Nothing;
    }

    private static JsonObject All(Call call, IEnumerable<ServerList> lists)
    {
        var archived = call.Flag("archived");
        return new JsonObject { ["lists"] = Written.List(lists.Where(list => !list.Deleted && list.Archived == archived).Select(list => Full(call, list))) };
    }

    private static JsonObject CreateInFolder(Call call)
    {
        var folder = call.Folder();
        return Full(call, Make(call, call.Space(folder.SpaceId), folder, call.Body.Text("name")));
    }

    private static JsonObject Update(Call call)
    {
        // "folder_id" is ignored, with a 200.
        var before = call.List();
        var list = Filled(call, before with { Name = call.Body.Has("name") ? Name(call, before.SpaceId, before.FolderId, before.Id, call.Body.Text("name")) : before.Name });
        if (call.Body.Bool("unset_status") == true) list = list with { Color = null };
        if (call.Body.Bool("override_statuses") == true && call.Body.Objects("statuses") is { } statuses) list = list with { Statuses = Statuses(statuses) };
        call.World.Lists = call.World.Lists.Put(list);
        Change.OfList(call, list, "listUpdated", Heard(call, before, list));
        return Full(call, list);
    }

    private static JsonObject[] Heard(Call call, ServerList before, ServerList after)
    {
        if (before.Name == after.Name) return [];
        var item = Change.History(call, after.Id, "name", before.Name, after.Name);
        item["id"] = Ids.Uuid(call.World);
        item["type"] = 6;
        return [item];
    }

    private static ServerList Filled(Call call, ServerList list)
    {
        var body = call.Body;
        var due = body.Time("due_date");
        var hasTime = body.Bool("due_date_time") ?? (due is null && list.DueDateHasTime);
        return list with
        {
            Content = body.Text("markdown_content") ?? body.Text("content") ?? list.Content,
            DueDate = body.Has("due_date") ? Dates.Moved(due, hasTime, call.User) : list.DueDate,
            DueDateHasTime = hasTime,
            Priority = body.Has("priority") ? Tasks.Priority(body) : list.Priority,
            AssigneeId = !body.Has("assignee") ? list.AssigneeId : body.Text("assignee") is null or "none" ? null : body.Long("assignee"),
            Color = body.Text("status") ?? list.Color,
        };
    }

    private static ServerStatus[] Statuses(IReadOnlyList<Json> sent)
    {
        var statuses = sent.Select(status => new ServerStatus(
            status.Text("status") is { Length: > 0 } name ? name.ToLowerInvariant() : throw new RefusedException(Errors.Code("STATUS_026")),
            status.Text("type") ?? "custom",
            status.Text("color") ?? "#87909e")).ToArray();
        Call.RefuseIf(statuses.Count(status => status.Type == "open") != 1, Errors.Code("STATUS_002"));
        return statuses;
    }

    private static string Name(Call call, string spaceId, string? folderId, string? ownId, string? name)
    {
        Call.RefuseIf(string.IsNullOrWhiteSpace(name), Errors.Code("SUBCAT_020"));
        Call.RefuseIf(call.World.Lists.Of("space/" + spaceId).Any(list => list.Name == name && list.FolderId == folderId && list.Id != ownId && !list.Deleted), Errors.Code("SUBCAT_016"));
        return name!;
    }
}
