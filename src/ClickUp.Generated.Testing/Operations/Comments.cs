using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Comments on tasks, lists and conversations, and replies to them: the newest first, 25 to a page.</summary>
internal static class Comments
{
    private const int _pageSize = 25;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/task/{task_id}/comment", call => Page(call, "task/" + call.Task().Id), "ITEM_013"),
        Post("v2/task/{task_id}/comment", call => OnTask(call, call.Task()), "ITEM_013", "INPUT_003"),
        Get("v2/list/{list_id}/comment", call => Page(call, "list/" + call.List().Id), "OAUTH_055"),
        Post("v2/list/{list_id}/comment", call => Create(call, "list/" + call.List().Id, Ids.Uuid(call.World)), "OAUTH_055", "INPUT_003"),
        Get("v2/view/{view_id}/comment", call => Page(call, "view/" + Conversation(call)), "ITEM_015", "OAUTH_064"),
        Post("v2/view/{view_id}/comment", call => Create(call, "view/" + Conversation(call), Ids.Uuid(call.World)), "ITEM_015", "OAUTH_064", "INPUT_003"),
        Get("v2/comment/{comment_id}/reply", Replies, "ITEM_015"),
        Post("v2/comment/{comment_id}/reply", Reply, "ITEM_015", "INPUT_003"),
        Put("v2/comment/{comment_id}", Update, "ITEM_015"),
        Delete("v2/comment/{comment_id}", Remove, "ITEM_015"),
    ];

    public static void Remove(World world, ServerComment comment)
    {
        foreach (var reply in world.Comments.Of("comment/" + comment.Id).ToArray()) Remove(world, reply);
        world.Comments = world.Comments.Remove(comment.Id);
    }

    private static JsonObject OnTask(Call call, ServerTask task)
    {
        var answer = Create(call, "task/" + task.Id, Ids.History(call.World));
        Heard(call, call.World.Comments.Find(Wire.Text((long)answer["id"]!))!, "taskCommentPosted");
        return answer;
    }

    private static JsonObject Create(Call call, string parent, string historyId)
    {
        var body = call.Body;
        var parts = body.List("comment");
        var text = body.Text("comment_text") ?? body.Text("markdown_text") ?? (parts is null ? null : Text(body.Get("comment")!.Value));
        Call.RefuseIf(text is null, Errors.InvalidInput("Comment text is required"));
        var assignee = body.Long("assignee");
        var id = Ids.Comment(call.World);
        call.World.Comments = call.World.Comments.Put(new ServerComment(Wire.Text(id), parent, call.UserId)
        {
            Text = text!,
            Parts = parts is null ? null : body.Get("comment"),
            Date = call.Now,
            AssigneeId = assignee,
            AssignedById = assignee is null ? null : call.UserId,
            GroupAssigneeId = body.Text("group_assignee"),
            HistoryId = historyId,
        });
        return new JsonObject { ["id"] = id, ["hist_id"] = historyId, ["date"] = call.Now.ToUnixTimeMilliseconds() };
    }

    /// <summary>As the documents have it, the answer does not name what was made.</summary>
    private static JsonNode Reply(Call call)
    {
        Create(call, "comment/" + Find(call).Id, Ids.History(call.World));
        return Call.Nothing;
    }

    /// <summary>Those older than the one that <c>start</c> (its date) and <c>start_id</c> name.</summary>
    private static JsonObject Page(Call call, string parent)
    {
        var comments = call.World.Comments.Of(parent).Reverse();
        if (call.Query("start_id") is { Length: > 0 } id) comments = comments.SkipWhile(comment => comment.Id != id).Skip(1);
        else if (call.QueryLong("start") is { } start) comments = comments.Where(comment => comment.Date.ToUnixTimeMilliseconds() < start);
        return new JsonObject { ["comments"] = Written.List(comments.Take(_pageSize).Select(comment => Full(call.World, comment))) };
    }

    private static JsonObject Replies(Call call) =>
        new() { ["comments"] = Written.List(call.World.Comments.Of("comment/" + Find(call).Id).Reverse().Select(comment => Full(call.World, comment))) };

    private static JsonNode Update(Call call)
    {
        var (comment, body) = (Find(call), call.Body);
        var parts = body.List("comment");
        var assignee = body.Has("assignee") ? body.Long("assignee") : comment.AssigneeId;
        var edited = comment with
        {
            Text = body.Text("comment_text") ?? (parts is null ? comment.Text : Text(body.Get("comment")!.Value)),
            Parts = parts is not null ? body.Get("comment") : body.Has("comment_text") ? null : comment.Parts,
            AssigneeId = assignee,
            AssignedById = assignee is null ? null : assignee == comment.AssigneeId ? comment.AssignedById : call.UserId,
            GroupAssigneeId = body.Text("group_assignee") ?? comment.GroupAssigneeId,
            Resolved = body.Bool("resolved") ?? comment.Resolved,
        };
        call.World.Comments = call.World.Comments.Put(edited);
        if (comment.Parent.StartsWith("task/", StringComparison.Ordinal)) Heard(call, edited, "taskCommentUpdated");
        return Call.Nothing;
    }

    private static JsonNode Remove(Call call)
    {
        Remove(call.World, Find(call));
        return Call.Nothing;
    }

    private static ServerComment Find(Call call) => call.World.Comments.Find(call["comment_id"]) ?? throw new RefusedException(Errors.NotFound("comment"));

    private static string Conversation(Call call)
    {
        var view = call.Stored("view", "view_id");
        Call.RefuseIf((string?)view.Value["type"] != "conversation", Errors.Code("OAUTH_064"));
        return view.Id;
    }

    private static JsonObject Full(World world, ServerComment comment)
    {
        var json = new JsonObject
        {
            ["id"] = comment.Id,
            ["comment"] = Parts(comment),
            ["comment_text"] = comment.Text,
            ["user"] = Wire.User(Wire.Somebody(world, comment.UserId)),
        };
        // Only with an assignee is there something to resolve.
        if (comment.AssigneeId is not null) json["resolved"] = comment.Resolved;
        json["assignee"] = Wire.UserOrNull(world, comment.AssigneeId);
        json["group_assignee"] = comment.GroupAssigneeId is { } group ? world.Find("group", group)?.Copy() : null;
        if (comment.AssigneeId is not null) json["assigned_by"] = Wire.UserOrNull(world, comment.AssignedById);
        json["reactions"] = new JsonArray();
        json["date"] = Wire.Milliseconds(comment.Date);
        json["reply_count"] = world.Comments.CountOf("comment/" + comment.Id);
        return json;
    }

    private static JsonNode Parts(ServerComment comment) => comment.Parts is { } parts ? Wire.Node(parts)! : new JsonArray(new JsonObject { ["text"] = comment.Text });

    private static string Text(JsonElement parts) => string.Concat(parts.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Object ? new Json(part).Text("text") : null));

    private static void Heard(Call call, ServerComment comment, string @event)
    {
        var task = call.World.Tasks.Find(comment.Parent["task/".Length..])!;
        var item = Change.History(call, task.ListId, "comment", null, comment.Id);
        // The history item of the posting, which every edit repeats.
        item["id"] = comment.HistoryId;
        item["date"] = Wire.Milliseconds(comment.Date);
        item["comment"] = new JsonObject
        {
            ["id"] = comment.Id,
            ["date"] = Wire.Milliseconds(comment.Date),
            ["parent"] = task.Id,
            ["type"] = 1,
            ["comment"] = Parts(comment),
            ["text_content"] = string.Create(CultureInfo.InvariantCulture, $"{comment.Text}\n"),
            ["x"] = null, ["y"] = null, ["image_x"] = null, ["image_y"] = null, ["page"] = null, ["comment_number"] = null,
            ["page_id"] = null, ["page_name"] = null, ["view_id"] = null, ["view_name"] = null, ["team"] = null,
            ["user"] = Wire.Actor(Wire.Somebody(call.World, comment.UserId)),
            ["new_thread_count"] = 0, ["new_mentioned_thread_count"] = 0, ["email_attachments"] = new JsonArray(), ["threaded_users"] = new JsonArray(),
            ["threaded_replies"] = 0, ["threaded_assignees"] = 0, ["threaded_assignees_members"] = new JsonArray(), ["threaded_unresolved_count"] = 0,
            ["thread_followers"] = new JsonArray(), ["group_thread_followers"] = new JsonArray(), ["reactions"] = new JsonArray(), ["emails"] = new JsonArray(),
        };
        Change.OfTask(call, task, @event, item);
    }
}
