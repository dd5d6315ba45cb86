using System.Globalization;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>What was done in a workspace, as its owner reads it on the Enterprise plan: whatever this server was told to do. Nobody documents the answer; its rows have the names that ClickUp's help shows.</summary>
internal static class AuditLogs
{
    private const int _most = 1000;
    private const int _pageSize = 50;
    private const string _people = "auth-and-security";

    /// <summary>What webhooks are not told.</summary>
    private static readonly Dictionary<(string Method, string Path), (string Log, string Event)> _byRoute = new()
    {
        [("POST", "v2/team/{team_id}/user")] = (_people, "INVITE_TO_WORKSPACE"),
        [("PUT", "v2/team/{team_id}/user/{user_id}")] = (_people, "CHANGE_USER_ROLE"),
        [("DELETE", "v2/team/{team_id}/user/{user_id}")] = (_people, "REMOVE_FROM_WORKSPACE"),
        [("POST", "v2/team/{team_id}/guest")] = (_people, "INVITE_TO_WORKSPACE"),
        [("DELETE", "v2/team/{team_id}/guest/{guest_id}")] = (_people, "REMOVE_FROM_WORKSPACE"),
        [("POST", "v2/team/{team_id}/group")] = (_people, "TEAM_CREATED"),
        [("PUT", "v2/group/{group_id}")] = (_people, "TEAM_EDITED"),
        [("DELETE", "v2/group/{group_id}")] = (_people, "TEAM_DELETED"),
        [("POST", "v2/list/{list_id}/field")] = ("custom-fields", "FIELD_CREATED"),
        [("POST", "v2/space/{space_id}/field")] = ("custom-fields", "FIELD_CREATED"),
    };

    private static readonly Dictionary<string, string> _byEvent = new(StringComparer.Ordinal)
    {
        ["taskCreated"] = "TASK_CREATED", ["taskDeleted"] = "TASK_DELETED", ["taskStatusUpdated"] = "TASK_STATUS_CHANGED",
        ["taskPriorityUpdated"] = "TASK_PRIORITY_CHANGED", ["taskAssigneeUpdated"] = "TASK_ASSIGNEES_CHANGED",
        ["spaceCreated"] = "SPACE_CREATED", ["spaceDeleted"] = "SPACE_DELETED", ["folderCreated"] = "FOLDER_CREATED", ["folderUpdated"] = "FOLDER_UPDATED",
        ["folderDeleted"] = "FOLDER_DELETED", ["listCreated"] = "LIST_CREATED", ["listUpdated"] = "LIST_UPDATED", ["listDeleted"] = "LIST_DELETED",
    };

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v3/workspaces/{workspace_id}/auditlogs", Query, "SHARD_031", "TEAM_110", "OAUTH_023"),
    ];

    /// <summary>Takes down what a call did. The newest thousand are kept.</summary>
    public static void Record(Call call, Route route)
    {
        foreach (var change in call.Changes)
        {
            if (change.Event == "taskStatusUpdated" && call.Changes.Exists(other => other.Event == "taskCreated" && other.TaskId == change.TaskId)) continue;
            foreach (var name in Names(change)) Put(call, change.WorkspaceId, change.TaskId is null ? "hierarchy-activity" : "user-activity", name);
        }
        if (_byRoute.TryGetValue((route.Method, route.Path), out var own)) Put(call, WorkspaceOf(call), own.Log, own.Event);
    }

    private static IEnumerable<string> Names(Change change) => _byEvent.TryGetValue(change.Event, out var name) ? [name]
        : change.Event != "taskUpdated" ? []
        : change.Body["history_items"]!.AsArray().Select(item => (Field: (string)item!["field"]!, Item: item)).Select(found => found.Field switch
        {
            "archived" => (string?)found.Item["after"] == "true" ? "TASK_ARCHIVED" : "TASK_UNARCHIVED",
            "custom_field" => "TASK_CUSTOM_FIELD_VALUES_CHANGED",
            _ => null,
        }).OfType<string>();

    private static string WorkspaceOf(Call call) => call.Find("team_id")
        ?? (call.Find("list_id") is { } list ? call.World.WorkspaceOfList(call.List(list)) : call.Find("space_id") is { } space ? call.Space(space).WorkspaceId : null)
        ?? call.World.Workspaces.All.First().Id;

    private static void Put(Call call, string workspaceId, string log, string name)
    {
        var (world, user) = (call.World, call.User);
        // Pages begin behind a time: two rows of one millisecond would lose one of them.
        var last = world.Find("audit", Wire.Text(world.AuditSequence)) is { } row ? DateTimeOffset.Parse((string)row.Value["startTime"]!, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        var at = (last < call.Now ? call.Now : last.AddMilliseconds(1)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        world.Put(new Item("audit", Wire.Text(++world.AuditSequence), "workspace/" + workspaceId, new JsonObject
        {
            ["startTime"] = at,
            ["endTime"] = at,
            ["applicability"] = log,
            ["userId"] = user.Id,
            ["userName"] = user.Name,
            ["userEmail"] = user.Email,
            ["userRole"] = user.Role,
            ["clientIp"] = "127.0.0.1",
            ["title"] = name[0] + name[1..].Replace('_', ' ').ToLowerInvariant(),
            ["eventType"] = name,
            ["eventStatus"] = "success",
        }));
        if (world.Find("audit", Wire.Text(world.AuditSequence - _most)) is { } oldest) world.Remove(oldest);
    }

    private static JsonObject Query(Call call)
    {
        var workspace = call.Workspace("workspace_id");
        Call.RefuseIf(workspace.PlanId < 4, Errors.Code("TEAM_110"));
        Call.RefuseIf(call.User.Role != 1, Errors.Code("OAUTH_023"));
        var (filter, pagination) = (call.Body.Object("filter"), call.Body.Object("pagination"));
        var (users, addresses) = (filter.Texts("userId") ?? [], filter.Texts("userEmail") ?? []);
        var (from, to, at) = (filter.Double("startTime"), filter.Double("endTime"), pagination.Double("pageTimestamp"));
        var isAfter = pagination.Text("pageDirection") == "after";
        var size = (int)Math.Clamp(pagination.Double("pageRows") ?? _pageSize, 1, _most);
        var rows = call.World.Of("audit", "workspace/" + workspace.Id).Where(row =>
        {
            var time = DateTimeOffset.Parse((string)row.Value["startTime"]!, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
            return Is(row, "applicability", call.Body.Text("applicability")) && Is(row, "eventType", filter.Text("eventType")) && Is(row, "eventStatus", filter.Text("eventStatus"))
                && (users.Count == 0 || users.Contains(Wire.Text((long)row.Value["userId"]!))) && (addresses.Count == 0 || addresses.Contains((string)row.Value["userEmail"]!))
                && !(time < from) && !(time > to) && !(isAfter ? time <= at : time >= at);
        });
        return new JsonObject { ["data"] = Written.List((isAfter ? rows : rows.Reverse()).Take(size)) };
    }

    private static bool Is(Item row, string name, string? wanted) => wanted is null || (string?)row.Value[name] == wanted;
}
