using System.Globalization;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Who may do what with an object or a place. It is kept and told where ClickUp tells it (members, guests, spaces, goals, views); nothing is hidden from anybody.</summary>
internal static class Acls
{
    private static readonly Dictionary<long, string> _levels = new() { [5] = "create", [4] = "edit", [3] = "comment", [1] = "read" };

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Patch("v3/workspaces/{workspace_id}/{object_type}/{object_id}/acls", Change, "SHARD_031", "ITEM_015", "LOC_008"),
    ];

    /// <summary>The users who see a private object; null: all who see the workspace.</summary>
    public static IReadOnlySet<long>? Among(World world, string kind, string id)
    {
        if (world.Find("acl", $"{kind}/{id}")?.Value is not { } acl || !(bool)acl["private"]!) return null;
        var users = new HashSet<long> { (long)acl["owner"]! };
        foreach (var entry in acl["entries"]!.AsArray().OfType<JsonObject>())
        {
            if ((string)entry["kind"]! == "user") users.Add(long.Parse((string)entry["id"]!, CultureInfo.InvariantCulture));
            else users.UnionWith(world.Find("group", (string)entry["id"]!)?.Value["members"]!.AsArray().Select(member => (long)member!["id"]!) ?? []);
        }
        return users;
    }

    private static JsonNode Change(Call call)
    {
        var workspace = call.Workspace("workspace_id");
        var (kind, id) = (call["object_type"], call["object_id"]);
        Call.RefuseIf(!Exists(call, kind, id), Errors.NotFound(kind));
        var acl = call.World.Find("acl", $"{kind}/{id}")
            ?? new Item("acl", $"{kind}/{id}", "workspace/" + workspace.Id, new JsonObject { ["private"] = false, ["owner"] = call.UserId, ["entries"] = new JsonArray() });
        call.World.Put(acl.With(value =>
        {
            if (call.Body.Bool("private") is { } isPrivate)
            {
                value["private"] = isPrivate;
                value["owner"] = call.UserId;
                Show(call, kind, id, isPrivate);
            }
            foreach (var entry in call.Body.Objects("entries") ?? []) Enter(call, workspace, (kind, id), value["entries"]!.AsArray(), entry);
        }));
        return Call.Nothing;
    }

    /// <summary>Who is not named keeps what he has; a level of null takes it away.</summary>
    private static void Enter(Call call, ServerWorkspace workspace, (string Kind, string Id) thing, JsonArray entries, Json entry)
    {
        var (kind, id, level) = (entry.Required("kind"), entry.Required("id"), entry.Long("permission_level"));
        Call.RefuseIf(kind is not ("user" or "group"), Errors.InvalidInput("Kind invalid"));
        Call.RefuseIf(kind == "user" ? !IsUser(call, id) : call.World.Find("group", id) is null, Errors.InvalidInput($"There is no {kind} {id}"));
        Call.RefuseIf(level is { } number && !_levels.ContainsKey(number), Errors.InvalidInput("Permission level invalid"));
        if (entries.OfType<JsonObject>().FirstOrDefault(known => (string)known["kind"]! == kind && (string)known["id"]! == id) is { } before) entries.Remove(before);
        if (level is not null) entries.Add((JsonNode)new JsonObject { ["kind"] = kind, ["id"] = id, ["permission_level"] = level });
        if (kind == "user") Guests.Share(call, $"{workspace.Id}/{id}", thing.Kind, thing.Id, level is { } given ? _levels[given] : null);
    }

    private static bool IsUser(Call call, string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) && call.World.User(number) is not null;

    private static bool Exists(Call call, string kind, string id) => kind switch
    {
        "task" => call.World.Tasks.Find(id) is not null,
        "list" => call.World.Lists.Find(id) is not null,
        "folder" => call.World.Folders.Find(id) is not null,
        "space" => call.World.Spaces.Find(id) is not null,
        "view" or "goal" or "doc" or "page" => call.World.Find(kind, id) is not null,
        "customField" => call.World.Find("field", id) is not null,
        _ => throw new RefusedException(Errors.Code("LOC_008")),
    };

    /// <summary>Where an answer says whether something is private.</summary>
    private static void Show(Call call, string kind, string id, bool isPrivate)
    {
        var world = call.World;
        if (kind == "space") world.Spaces = world.Spaces.Put(world.Spaces.Find(id)! with { Private = isPrivate });
        if (kind == "goal") world.Put(world.Find(kind, id)!.With(goal => goal["private"] = isPrivate));
        if (kind == "view") world.Put(world.Find(kind, id)!.With(view => view["visibility"] = isPrivate ? "private" : "public"));
    }
}
