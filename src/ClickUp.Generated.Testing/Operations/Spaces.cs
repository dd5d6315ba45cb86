using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Spaces. A list comes with each.</summary>
internal static class Spaces
{
    private const int _longestName = 255;

    private static readonly JsonElement _features = JsonDocument.Parse("""
        {"due_dates":{"enabled":true,"start_date":false,"remap_due_dates":false,"remap_closed_due_date":false},"sprints":{"enabled":false},
        "time_tracking":{"enabled":true},"points":{"enabled":true},"custom_items":{"enabled":true},"tags":{"enabled":true},"time_estimates":{"enabled":true},
        "checklists":{"enabled":true},"custom_fields":{"enabled":true},"remap_dependencies":{"enabled":false},"dependency_warning":{"enabled":false},
        "multiple_assignees":{"enabled":true},"milestones":{"enabled":true},"portfolios":{"enabled":false},"emails":{"enabled":false},"zoom":{"enabled":false}}
        """).RootElement;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/space", All, "SHARD_031"),
        Post("v2/team/{team_id}/space", Create, "SHARD_031", "PROJ_023", "PROJ_060"),
        Get("v2/space/{space_id}", call => Full(call.Space()), "OAUTH_057", "PROJ_006"),
        Put("v2/space/{space_id}", Update, "OAUTH_057", "PROJ_006", "PROJ_023", "PROJ_060"),
        Delete("v2/space/{space_id}", Remove, "OAUTH_057", "PROJ_006"),
    ];

    public static JsonObject Full(ServerSpace space)
    {
        var features = (JsonObject)Wire.Node(_features)!;
        foreach (var (name, value) in space.Features) features[name] = Wire.Node(value);
        return new JsonObject
        {
            ["id"] = space.Id,
            ["name"] = space.Name,
            ["color"] = space.Color,
            ["private"] = space.Private,
            ["avatar"] = null,
            ["admin_can_manage"] = space.AdminCanManage,
            ["statuses"] = Wire.Statuses(space.Statuses, space.Id),
            ["multiple_assignees"] = space.MultipleAssignees,
            ["features"] = features,
            ["archived"] = space.Archived,
        };
    }

    private static JsonObject All(Call call)
    {
        var archived = call.Flag("archived");
        return new JsonObject { ["spaces"] = Written.List(Of(call, call.Workspace().Id).Where(space => space.Archived == archived).Select(Full)) };
    }

    private static JsonObject Create(Call call)
    {
        var workspace = call.Workspace();
        var space = new ServerSpace(Ids.Place(call.World), workspace.Id, Name(call, workspace.Id, null))
        {
            Color = call.Body.Text("color") ?? "#7b68ee",
            MultipleAssignees = call.Body.Bool("multiple_assignees") ?? true,
            Features = Features(call, new Dictionary<string, JsonElement>()),
        };
        call.World.Spaces = call.World.Spaces.Put(space);
        var list = new ServerList(Ids.Place(call.World), space.Id, "List");
        call.World.Lists = call.World.Lists.Put(list);
        Change.OfSpace(call, space, "spaceCreated");
        Change.OfList(call, list, "listCreated");
        Change.OfSpace(call, space, "spaceUpdated");
        return Full(space);
    }

    private static JsonObject Update(Call call)
    {
        var space = call.Space();
        space = space with
        {
            Name = call.Body.Has("name") ? Name(call, space.WorkspaceId, space.Id) : space.Name,
            Color = call.Body.Text("color") ?? space.Color,
            Private = call.Body.Bool("private") ?? space.Private,
            AdminCanManage = call.Body.Bool("admin_can_manage") ?? space.AdminCanManage,
            MultipleAssignees = call.Body.Bool("multiple_assignees") ?? space.MultipleAssignees,
            Archived = call.Body.Bool("archived") ?? space.Archived,
            Features = Features(call, space.Features),
        };
        call.World.Spaces = call.World.Spaces.Put(space);
        Change.OfSpace(call, space, "spaceUpdated");
        return Full(space);
    }

    private static JsonNode Remove(Call call)
    {
        var space = call.Space();
        foreach (var list in call.World.Lists.Of("space/" + space.Id).Where(list => !list.Deleted).ToArray()) Lists.Remove(call, list);
        foreach (var folder in call.World.Folders.Of(space.Id).ToArray()) call.World.Folders = call.World.Folders.Put(folder with { Deleted = true });
        call.World.Spaces = call.World.Spaces.Put(space with { Deleted = true });
        Change.OfSpace(call, space, "spaceDeleted");
        return Call.Nothing;
    }

    private static IEnumerable<ServerSpace> Of(Call call, string workspaceId) => call.World.Spaces.Of(workspaceId).Where(space => !space.Deleted);

    private static string Name(Call call, string workspaceId, string? ownId)
    {
        var name = call.Body.Required("name");
        Call.RefuseIf(name.Length > _longestName, Errors.Code("PROJ_060"));
        Call.RefuseIf(Of(call, workspaceId).Any(space => space.Name == name && space.Id != ownId), Errors.Code("PROJ_023"));
        return name;
    }

    private static Dictionary<string, JsonElement> Features(Call call, IReadOnlyDictionary<string, JsonElement> before)
    {
        var features = new Dictionary<string, JsonElement>(before);
        if (call.Body.Object("features").Element is { ValueKind: JsonValueKind.Object } sent)
        {
            foreach (var feature in sent.EnumerateObject().Where(feature => feature.Value.ValueKind == JsonValueKind.Object)) features[feature.Name] = feature.Value;
        }
        return features;
    }
}
