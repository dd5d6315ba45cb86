using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Guests, on the Enterprise plan only, and what is shared with them.</summary>
internal static class Guests
{
    private static readonly string[] _permissions = ["can_edit_tags", "can_see_time_spent", "can_see_time_estimated", "can_create_views", "can_see_points_estimated"];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/team/{team_id}/guest", Invite, "SHARD_031", "TEAM_110"),
        Get("v2/team/{team_id}/guest/{guest_id}", call => Answer(call, Find(call)), "SHARD_031", "TEAM_110", "ITEM_015"),
        Put("v2/team/{team_id}/guest/{guest_id}", Edit, "SHARD_031", "TEAM_110", "ITEM_015"),
        Delete("v2/team/{team_id}/guest/{guest_id}", Remove, "SHARD_031", "TEAM_110", "ITEM_015"),
        .. new[] { "task", "list", "folder" }.SelectMany(kind => new[]
        {
            Post($"v2/{kind}/{{{kind}_id}}/guest/{{guest_id}}", call => Share(call, kind), "TEAM_110", "ITEM_015"),
            Delete($"v2/{kind}/{{{kind}_id}}/guest/{{guest_id}}", call => Unshare(call, kind), "TEAM_110", "ITEM_015"),
        }),
    ];

    private static JsonObject Invite(Call call)
    {
        var workspace = Members.Enterprise(call);
        var user = Members.ForAddress(call, call.Body.Required("email"), role: 4);
        var permissions = new JsonObject();
        foreach (var name in _permissions) permissions[name] = call.Body.Bool(name) ?? false;
        call.World.Put(new Item("guest", $"{workspace.Id}/{user.Id}", "workspace/" + workspace.Id, permissions));
        return WithPermissions(call, Members.Team(call, workspace, user));
    }

    /// <summary>What each member may do; who is no guest may do all.</summary>
    private static JsonObject WithPermissions(Call call, JsonObject team)
    {
        foreach (var member in team["team"]!["members"]!.AsArray().OfType<JsonObject>())
        {
            var guest = call.World.Find("guest", $"{call["team_id"]}/{member["user"]!["id"]}");
            foreach (var name in _permissions) member[name] = guest is null || (bool)guest.Value[name]!;
        }
        return team;
    }

    private static Item Find(Call call)
    {
        Members.Enterprise(call);
        return call.World.Find("guest", $"{call["team_id"]}/{call["guest_id"]}") ?? throw new RefusedException(Errors.NotFound("guest"));
    }

    private static JsonObject Edit(Call call)
    {
        var guest = Find(call).With(value =>
        {
            foreach (var name in _permissions) value[name] = call.Body.Bool(name) ?? (bool)value[name]!;
        });
        call.World.Put(guest);
        return Answer(call, guest);
    }

    private static JsonObject Remove(Call call)
    {
        call.World.Remove(Find(call));
        return Members.Team(call, call.Workspace());
    }

    private static JsonObject Share(Call call, string kind)
    {
        var (workspaceId, thingId) = Thing(call, kind);
        var guest = GuestOf(call, workspaceId);
        Share(call, guest.Id, kind, thingId, call.Body.Required("permission_level"));
        return Answer(call, guest);
    }

    /// <summary>Gives a guest something, or takes it away. Who is no guest sees all of the workspace anyway.</summary>
    public static void Share(Call call, string guestId, string kind, string id, string? level)
    {
        if (kind is not ("task" or "list" or "folder") || call.World.Find("guest", guestId) is null) return;
        if (level is not null) call.World.Put(new Item("share", $"{guestId}/{kind}/{id}", "guest/" + guestId, new JsonObject { ["kind"] = kind, ["id"] = id, ["permission_level"] = level }));
        else if (call.World.Find("share", $"{guestId}/{kind}/{id}") is { } share) call.World.Remove(share);
    }

    /// <summary>Whether somebody sees a task of a list. Who does not is assigned to nothing, with a 200.</summary>
    public static bool Sees(World world, long userId, ServerList list, string? taskId)
    {
        if (world.User(userId) is not { Role: 4 }) return true;
        var guestId = $"{world.WorkspaceOfList(list)}/{Wire.Text(userId)}";
        return Has("task", taskId) || Has("list", list.Id) || Has("folder", list.FolderId);

        bool Has(string kind, string? id) => id is not null && world.Find("share", $"{guestId}/{kind}/{id}") is not null;
    }

    private static JsonObject Unshare(Call call, string kind)
    {
        var (workspaceId, thingId) = Thing(call, kind);
        var guest = GuestOf(call, workspaceId);
        Share(call, guest.Id, kind, thingId, level: null);
        return Answer(call, guest);
    }

    private static Item GuestOf(Call call, string workspaceId)
    {
        Call.RefuseIf(call.World.Workspaces.Find(workspaceId)!.PlanId < 4, Errors.Code("TEAM_110"));
        return call.World.Find("guest", $"{workspaceId}/{call["guest_id"]}") ?? throw new RefusedException(Errors.NotFound("guest"));
    }

    private static (string WorkspaceId, string Id) Thing(Call call, string kind)
    {
        switch (kind)
        {
            case "task":
                var task = call.Task();
                return (task.WorkspaceId, task.Id);
            case "list":
                var list = call.List();
                return (call.World.WorkspaceOfList(list)!, list.Id);
            default:
                var folder = call.Folder();
                return (call.Space(folder.SpaceId).WorkspaceId, folder.Id);
        }
    }

    private static JsonObject Answer(Call call, Item guest)
    {
        var json = guest.Copy();
        json.Insert(0, "user", Wire.Member(Members.Find(call, "guest_id")));
        json["invited_by"] = Wire.User(call.User);
        json["shared"] = Shared(call, guest.Id);
        return new JsonObject { ["guest"] = json };
    }

    /// <summary>What a guest was given.</summary>
    public static JsonObject Shared(Call call, string guestId)
    {
        var world = call.World;
        var shares = world.Of("share", "guest/" + guestId).Select(share => (Kind: (string)share.Value["kind"]!, Id: (string)share.Value["id"]!)).ToArray();
        return new JsonObject
        {
            ["tasks"] = TaskWire.List(call, Ids("task").Select(world.Tasks.Find).OfType<ServerTask>()),
            ["lists"] = Written.List(Ids("list").Select(world.Lists.Find).OfType<ServerList>().Select(list => Lists.Full(call, list))),
            ["folders"] = Written.List(Ids("folder").Select(world.Folders.Find).OfType<ServerFolder>().Select(folder => Folders.Full(call, folder))),
        };

        IEnumerable<string> Ids(string kind) => shares.Where(share => share.Kind == kind).Select(share => share.Id);
    }
}
