using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Groups of users, which ClickUp's pages call teams.</summary>
internal static class Groups
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/team/{team_id}/group", Create, "SHARD_031"),
        Get("v2/group", All, "SHARD_031", "GROUP_HELPERS_001"),
        Put("v2/group/{group_id}", Update, "GROUP_HELPERS_001", "ITEM_015"),
        Delete("v2/group/{group_id}", Remove, "GROUP_HELPERS_001", "ITEM_015"),
    ];

    private static JsonObject Create(Call call)
    {
        var workspace = call.Workspace();
        var name = call.Body.Required("name");
        var group = new Item("group", Ids.Uuid(call.World), "workspace/" + workspace.Id, new JsonObject
        {
            ["team_id"] = workspace.Id,
            ["userid"] = call.UserId,
            ["name"] = name,
            ["handle"] = call.Body.Text("handle") ?? name.ToLowerInvariant().Replace(' ', '-'),
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["initials"] = name[..1].ToUpperInvariant(),
            ["members"] = Wire.Users(call.World, call.Body.Longs("members") ?? []),
            ["avatar"] = new JsonObject { ["attachment_id"] = null, ["color"] = null, ["source"] = null, ["icon"] = null },
        });
        group.Value.Insert(0, "id", group.Id);
        call.World.Put(group);
        return group.Copy();
    }

    private static JsonObject All(Call call)
    {
        var workspaceId = call.Query("team_id") ?? throw new RefusedException(Errors.TeamNotAuthorized);
        Call.RefuseIf(call.World.Workspaces.Find(workspaceId) is null, Errors.UnknownWorkspace);
        var wanted = call.QueryList("group_ids").Concat(call.QueryList("group_ids[]")).SelectMany(ids => ids.Split(',')).ToArray();
        foreach (var id in wanted) CheckId(id);
        return new JsonObject
        {
            ["groups"] = Written.List(call.World.Of("group", "workspace/" + workspaceId).Where(group => wanted.Length == 0 || wanted.Contains(group.Id))),
        };
    }

    private static JsonObject Update(Call call)
    {
        var group = Find(call).With(value =>
        {
            value["name"] = call.Body.Text("name") ?? (string?)value["name"];
            value["handle"] = call.Body.Text("handle") ?? (string?)value["handle"];
            var members = call.Body.Object("members");
            var gone = members.Longs("rem") ?? [];
            var ids = value["members"]!.AsArray().Select(member => (long)member!["id"]!).Except(gone).Union(members.Longs("add") ?? []);
            value["members"] = Wire.Users(call.World, ids);
        });
        call.World.Put(group);
        return group.Copy();
    }

    private static JsonNode Remove(Call call)
    {
        call.World.Remove(Find(call));
        return Call.Nothing;
    }

    private static Item Find(Call call)
    {
        CheckId(call["group_id"]);
        return call.Stored("group", "group_id");
    }

    private static void CheckId(string id) => Call.RefuseIf(!Guid.TryParse(id, out _), Errors.Code("GROUP_HELPERS_001"));
}
