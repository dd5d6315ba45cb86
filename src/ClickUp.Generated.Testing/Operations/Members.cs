using System.Globalization;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Users of a workspace, who can be managed on the Enterprise plan only, and the members of tasks and lists.</summary>
internal static class Members
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/team/{team_id}/user", Invite, "SHARD_031", "TEAM_110"),
        Get("v2/team/{team_id}/user/{user_id}", Show, "SHARD_031", "TEAM_110", "ITEM_015"),
        Put("v2/team/{team_id}/user/{user_id}", Edit, "SHARD_031", "TEAM_110", "ITEM_015"),
        Delete("v2/team/{team_id}/user/{user_id}", Remove, "SHARD_031", "TEAM_110", "ITEM_015"),
        Get("v2/list/{list_id}/member", OfList, "OAUTH_055", "INPUT_003"),
        Get("v2/task/{task_id}/member", OfTask, "ITEM_013"),
    ];

    public static ServerWorkspace Enterprise(Call call)
    {
        var workspace = call.Workspace();
        Call.RefuseIf(workspace.PlanId < 4, Errors.Code("TEAM_110"));
        return workspace;
    }

    public static ServerUser Find(Call call, string placeholder) =>
        long.TryParse(call[placeholder], CultureInfo.InvariantCulture, out var id) && call.World.User(id) is { } user ? user : throw new RefusedException(Errors.NotFound("user"));

    /// <summary>A user for an address: the one who has it, or a new one.</summary>
    public static ServerUser ForAddress(Call call, string email, int role)
    {
        if (call.World.Users.All.FirstOrDefault(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        var user = new ServerUser(call.World.Users.All.Max(user => user.Id) + 1, email.Split('@')[0], email) { Role = role };
        call.World.Users = call.World.Users.Put(user);
        return user;
    }

    private static JsonObject Invite(Call call)
    {
        var workspace = Enterprise(call);
        var user = ForAddress(call, call.Body.Required("email"), call.Body.Bool("admin") == true ? 2 : 3);
        if (workspace.MemberIds is { } members && !members.Contains(user.Id)) call.World.Workspaces = call.World.Workspaces.Put(workspace with { MemberIds = [.. members, user.Id] });
        return Team(call, workspace);
    }

    private static JsonObject Show(Call call)
    {
        Enterprise(call);
        return new JsonObject { ["member"] = Full(call, Find(call, "user_id")) };
    }

    private static JsonObject Edit(Call call)
    {
        Enterprise(call);
        var user = Find(call, "user_id");
        var role = user.Role == 1 ? 1 : call.Body.Bool("admin") switch { true => 2, false => 3, null => user.Role };
        user = user with { Name = call.Body.Text("username") ?? user.Name, Role = role };
        call.World.Users = call.World.Users.Put(user);
        return new JsonObject { ["member"] = Full(call, user) };
    }

    private static JsonObject Remove(Call call)
    {
        var workspace = Enterprise(call);
        var user = Find(call, "user_id");
        call.World.Workspaces = call.World.Workspaces.Put(workspace with { MemberIds = [.. call.World.MembersOf(workspace).Select(member => member.Id).Where(id => id != user.Id)] });
        return Team(call, workspace);
    }

    public static JsonObject Team(Call call, ServerWorkspace workspace, ServerUser? more = null) => new()
    {
        ["team"] = new JsonObject
        {
            ["id"] = workspace.Id,
            ["name"] = workspace.Name,
            ["color"] = workspace.Color,
            ["avatar"] = null,
            ["members"] = Wire.Array(call.World.MembersOf(call.World.Workspaces.Find(workspace.Id)!).Append(more).OfType<ServerUser>().DistinctBy(user => user.Id).Select(member => Full(call, member))),
            ["roles"] = Roles(),
        },
    };

    private static JsonObject OfList(Call call) => People(call, call.World.WorkspaceOfList(call.List())!, Acls.Among(call.World, "list", call.List().Id));

    private static JsonObject OfTask(Call call) => People(call, call.Task().WorkspaceId, Acls.Among(call.World, "task", call.Task().Id));

    private static JsonObject People(Call call, string workspaceId, IReadOnlySet<long>? among) => new()
    {
        ["members"] = Written.List(call.World.MembersOf(call.World.Workspaces.Find(workspaceId)!).Where(user => among?.Contains(user.Id) != false).Select(user =>
        {
            var member = Wire.User(user);
            member["profileInfo"] = new JsonObject
            {
                ["display_profile"] = null, ["verified_ambassador"] = null, ["verified_consultant"] = null, ["top_tier_user"] = null, ["ai_expert"] = null,
                ["viewed_verified_ambassador"] = null, ["viewed_verified_consultant"] = null, ["viewed_top_tier_user"] = null, ["viewed_ai_expert"] = null,
            };
            return member;
        })),
    };

    private static JsonObject Full(Call call, ServerUser user) => new()
    {
        ["user"] = Wire.Member(user),
        ["invited_by"] = Wire.User(call.User),
        ["shared"] = new JsonObject { ["tasks"] = new JsonArray(), ["lists"] = new JsonArray(), ["folders"] = new JsonArray() },
    };

    private static JsonNode Roles() => Written.List(new[] { (1, "owner"), (2, "admin"), (3, "member"), (4, "guest") }
        .Select(role => new JsonObject { ["id"] = role.Item1, ["name"] = role.Item2, ["custom"] = false }));
}
