using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Webhooks: who wants to hear of what. What they hear is in <c>Webhooks/</c>.</summary>
internal static class WebhookRegistrations
{
    private static readonly string[] _order =
    [
        "taskCreated", "taskUpdated", "taskDeleted", "taskPriorityUpdated", "taskStatusUpdated", "taskAssigneeUpdated", "taskDueDateUpdated", "taskTagUpdated",
        "taskMoved", "taskCommentPosted", "taskCommentUpdated", "taskTimeEstimateUpdated", "taskTimeTrackedUpdated",
        "listCreated", "listUpdated", "listDeleted", "folderCreated", "folderUpdated", "folderDeleted", "spaceCreated", "spaceUpdated", "spaceDeleted",
        "goalCreated", "goalUpdated", "goalDeleted", "keyResultCreated", "keyResultUpdated", "keyResultDeleted",
    ];

    private static readonly FrozenSet<string> _events = _order.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/webhook", All, "SHARD_031"),
        Post("v2/team/{team_id}/webhook", Create, "SHARD_031", "OAUTH_171", "OAUTH_194", "INPUT_003"),
        // Events may be one of them or a star, as ClickUp's example has it, or a list.
        Put("v2/webhook/{webhook_id}", Update, "ITEM_015", "OAUTH_194", "INPUT_003").JudgingAlone(),
        Delete("v2/webhook/{webhook_id}", Remove, "ITEM_015"),
    ];

    /// <summary>Those that the calling user has registered.</summary>
    private static JsonObject All(Call call) => new()
    {
        ["webhooks"] = Written.List(call.World.Webhooks.Of(call.Workspace().Id).Where(webhook => webhook.UserId == call.UserId).Select(Full)),
    };

    private static JsonObject Create(Call call)
    {
        var (workspace, body) = (call.Workspace(), call.Body);
        // A secret that is sent along is ignored.
        var webhook = Limited(call, new ServerWebhook(Ids.Uuid(call.World), workspace.Id, Endpoint(body.Required("endpoint")), Ids.Secret(call.World))
        {
            Events = Events(body),
            UserId = call.UserId,
        });
        Call.RefuseIf(call.World.Webhooks.Of(workspace.Id).Any(other => Same(other, webhook)), Errors.Code("OAUTH_171"));
        return Saved(call, webhook);
    }

    private static JsonObject Update(Call call)
    {
        var (webhook, body) = (Find(call), call.Body);
        var isRevived = body.Text("status") == "active" && webhook.Status != "active";
        return Saved(call, webhook with
        {
            Endpoint = body.Text("endpoint") is { Length: > 0 } endpoint ? Endpoint(endpoint) : webhook.Endpoint,
            Events = body.Get("events") is null ? webhook.Events : Events(body),
            Status = isRevived ? "active" : webhook.Status,
            FailCount = isRevived ? 0 : webhook.FailCount,
        });
    }

    private static JsonNode Remove(Call call)
    {
        call.World.Webhooks = call.World.Webhooks.Remove(Find(call).Id);
        return Call.Nothing;
    }

    private static ServerWebhook Find(Call call) => call.World.Webhooks.Find(call["webhook_id"]) ?? throw new RefusedException(Errors.NotFound("webhook"));

    private static JsonObject Saved(Call call, ServerWebhook webhook)
    {
        call.World.Webhooks = call.World.Webhooks.Put(webhook);
        return new JsonObject { ["id"] = webhook.Id, ["webhook"] = Full(webhook) };
    }

    /// <summary>At most one place, the lowest of those that are given.</summary>
    private static ServerWebhook Limited(Call call, ServerWebhook webhook)
    {
        var body = call.Body;
        if (body.Text("task_id") is { } task) return webhook with { TaskId = call.Task(task, null, null).Id };
        if (body.Text("list_id") is { } list) return webhook with { ListId = call.List(list).Id };
        if (body.Text("folder_id") is { } folder) return webhook with { FolderId = call.Folder(folder).Id };
        return body.Text("space_id") is { } space ? webhook with { SpaceId = call.Space(space).Id } : webhook;
    }

    /// <summary>The events, as a list or as one of them. A star is all.</summary>
    private static string[] Events(Json body)
    {
        var sent = body.Get("events") is { ValueKind: JsonValueKind.String } one ? [one.GetString()!] : body.Texts("events") ?? [];
        Call.RefuseIf(sent.Count == 0, Errors.InvalidInput("Events is required"));
        if (sent.Contains("*")) return _order;
        var unknown = sent.FirstOrDefault(name => !_events.Contains(name));
        Call.RefuseIf(unknown is not null, Errors.InvalidInput($"Events invalid: {unknown}"));
        return [.. sent.Distinct()];
    }

    /// <summary>Without a protocol it is https. ClickUp refuses loopback; here it is the one place that is delivered to.</summary>
    private static string Endpoint(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        Call.RefuseIf(!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase), Errors.Code("OAUTH_194"));
        return address;
    }

    private static bool Same(ServerWebhook left, ServerWebhook right) =>
        (left.Endpoint, left.SpaceId, left.FolderId, left.ListId, left.TaskId, left.UserId) == (right.Endpoint, right.SpaceId, right.FolderId, right.ListId, right.TaskId, right.UserId)
        && left.Events.Order(StringComparer.Ordinal).SequenceEqual(right.Events.Order(StringComparer.Ordinal));

    private static JsonObject Full(ServerWebhook webhook) => new()
    {
        ["id"] = webhook.Id,
        ["userid"] = webhook.UserId,
        ["team_id"] = long.TryParse(webhook.WorkspaceId, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : webhook.WorkspaceId,
        ["endpoint"] = webhook.Endpoint,
        ["client_id"] = "00000000000000000000000000000000",
        ["events"] = Wire.Texts(webhook.Events),
        ["task_id"] = webhook.TaskId,
        ["list_id"] = webhook.ListId,
        ["folder_id"] = webhook.FolderId,
        ["space_id"] = webhook.SpaceId,
        ["health"] = new JsonObject { ["status"] = webhook.Status, ["fail_count"] = webhook.FailCount },
        ["secret"] = webhook.Secret,
    };
}
