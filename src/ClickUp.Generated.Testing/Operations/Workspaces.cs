using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The user of the token, workspaces, and what they have: seats, plan, roles, task types, what is shared.</summary>
internal static class Workspaces
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/user", AuthorizedUser),
        Get("v2/team", All),
        Get("v2/team/{team_id}/seats", Seats, "SHARD_031"),
        Get("v2/team/{team_id}/plan", Plan, "SHARD_031"),
        Get("v2/team/{team_id}/customroles", Roles, "SHARD_031"),
        Get("v2/team/{team_id}/custom_item", TaskTypes, "SHARD_031"),
        Get("v2/team/{team_id}/shared", Shared, "SHARD_031"),
    ];

    private static JsonObject AuthorizedUser(Call call)
    {
        var user = Wire.User(call.User);
        user["week_start_day"] = 0;
        user["global_font_support"] = false;
        user["timezone"] = call.User.TimeZone;
        return new JsonObject { ["user"] = user };
    }

    private static JsonObject All(Call call) => new()
    {
        ["teams"] = Written.List(call.World.Workspaces.All
            .Where(workspace => call.World.MembersOf(workspace).Any(member => member.Id == call.UserId) || call.User.Role == 4)
            .Select(workspace => new JsonObject
            {
                ["id"] = workspace.Id,
                ["name"] = workspace.Name,
                ["color"] = workspace.Color,
                ["avatar"] = null,
                ["members"] = Written.List(call.World.MembersOf(workspace).Select(member => new JsonObject { ["user"] = Wire.Member(member) })),
            })),
    };

    private static JsonObject Seats(Call call)
    {
        var members = call.World.MembersOf(call.Workspace()).Count();
        var guests = call.World.Of("guest", "workspace/" + call["team_id"]).Count();
        return new JsonObject
        {
            ["members"] = new JsonObject { ["filled_members_seats"] = members, ["total_member_seats"] = members + 5, ["empty_member_seats"] = 5 },
            ["guests"] = new JsonObject { ["filled_guest_seats"] = guests, ["total_guest_seats"] = guests + 5, ["empty_guest_seats"] = 5 },
        };
    }

    private static JsonObject Plan(Call call)
    {
        var plan = call.Workspace().PlanId;
        return new JsonObject { ["plan_name"] = plan switch { 1 => "Free Forever", 2 => "Unlimited", 3 => "Business", _ => "Enterprise" }, ["plan_id"] = plan };
    }

    private static JsonObject Roles(Call call)
    {
        call.Workspace();
        return new JsonObject { ["custom_roles"] = Items(call, "role") };
    }

    private static JsonObject TaskTypes(Call call)
    {
        call.Workspace();
        var types = new JsonArray(new JsonObject { ["id"] = 1, ["name"] = "Milestone", ["name_plural"] = "Milestones", ["description"] = "A milestone" });
        foreach (var type in call.World.Of("task_type", "workspace/" + call["team_id"])) types.Add(type.Copy());
        return new JsonObject { ["custom_items"] = types };
    }

    /// <summary>Nothing is shared with somebody who sees all of the workspace; a guest sees what was given to him.</summary>
    private static JsonObject Shared(Call call)
    {
        call.Workspace();
        return new JsonObject { ["shared"] = Guests.Shared(call, $"{call["team_id"]}/{call.UserId}") };
    }

    private static JsonNode Items(Call call, string kind) => Written.List(call.World.Of(kind, "workspace/" + call["team_id"]));
}
