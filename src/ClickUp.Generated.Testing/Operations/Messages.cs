using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Messages of the chat, replies to them, and reactions: the newest first.</summary>
internal static partial class Messages
{
    private const int _longestMessage = 40_000;
    private const string _chat = "v3/workspaces/{workspace_id}/chat";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get(_chat + "/channels/{channel_id}/messages", call => Cursors.Page(call, Of(call, "channel/" + Channels.Find(call).Id).Select(Full)), "ITEM_015"),
        Post(_chat + "/channels/{channel_id}/messages", Create, "ITEM_015").With(201),
        Patch(_chat + "/messages/{message_id}", Update, "ITEM_015"),
        Delete(_chat + "/messages/{message_id}", Remove, "ITEM_015").With(204),
        Get(_chat + "/messages/{message_id}/replies", call => Cursors.Page(call, Of(call, "message/" + Find(call).Id).Select(row => Reply(row.Message))), "ITEM_015"),
        Post(_chat + "/messages/{message_id}/replies", CreateReply, "ITEM_015").With(201),
        Get(_chat + "/messages/{message_id}/reactions", call => Cursors.Page(call, call.World.Of("reaction", "message/" + Find(call).Id).Reverse().Select(item => item.Copy())), "ITEM_015"),
        Post(_chat + "/messages/{message_id}/reactions", React, "ITEM_015").With(201),
        Delete(_chat + "/messages/{message_id}/reactions/{reaction}", Unreact, "ITEM_015").With(204),
        Get(_chat + "/messages/{message_id}/tagged_users", TaggedUsers, "ITEM_015"),
    ];

    public static void Remove(World world, Item message)
    {
        foreach (var reply in world.Of("message", "message/" + message.Id).ToArray()) Remove(world, reply);
        foreach (var reaction in world.Of("reaction", "message/" + message.Id).ToArray()) world.Remove(reaction);
        world.Remove(message);
    }

    private static JsonObject Create(Call call)
    {
        var channel = Channels.Find(call);
        return Full(Make(call, "channel/" + channel.Id, channel.Id, null), call.World);
    }

    private static JsonObject CreateReply(Call call)
    {
        var message = Find(call);
        return Reply(Make(call, "message/" + message.Id, (string)message.Value["parent_channel"]!, message.Id));
    }

    private static Item Make(Call call, string parent, string channelId, string? messageId)
    {
        var body = call.Body;
        var (content, type) = (body.Required("content"), body.Text("type") ?? "message");
        Call.RefuseIf(content.Length > _longestMessage, Errors.InvalidInput("Content is too long"));
        Call.RefuseIf(type is not ("message" or "post"), Errors.InvalidInput("Type invalid"));
        if (body.Object("post_data").Object("subtype").Text("id") is { Length: > 0 } subtype) Call.RefuseIf(!PostTypes.IsKnown(call["workspace_id"], subtype), Errors.InvalidInput("Subtype unknown"));
        var assignee = body.Text("assignee");
        var id = Wire.Text(Ids.Comment(call.World));
        var value = new JsonObject
        {
            ["id"] = id,
            ["type"] = type,
            ["content"] = content,
            ["user_id"] = Wire.Text(call.UserId),
            ["date"] = call.Now.ToUnixTimeMilliseconds(),
            ["parent_channel"] = channelId,
            ["resolved"] = false,
        };
        if (messageId is not null) value["parent_message"] = messageId;
        if (assignee is not null) Assign(call, value, assignee);
        if (body.Text("group_assignee") is { } group) value["group_assignee"] = group;
        if (body.Get("post_data") is { } post) value["post_data"] = Wire.Node(post)!.DeepClone();
        var message = new Item("message", id, parent, value);
        call.World.Put(message);
        foreach (var reaction in body.Objects("reactions") ?? []) Put(call, message, reaction.Required("reaction"));
        return message;
    }

    private static JsonObject Update(Call call)
    {
        var body = call.Body;
        var message = Find(call).With(value =>
        {
            if (body.Text("content") is { Length: > 0 } content) value["content"] = content;
            if (body.Text("assignee") is { } assignee) Assign(call, value, assignee);
            if (body.Text("group_assignee") is { } group) value["group_assignee"] = group;
            if (body.Bool("resolved") is { } resolved)
            {
                value["resolved"] = resolved;
                value["resolved_by"] = Wire.Text(call.UserId);
                value["date_resolved"] = call.Now.ToUnixTimeMilliseconds();
            }
            value["date_updated"] = call.Now.ToUnixTimeMilliseconds();
        });
        call.World.Put(message);
        return message.Value.ContainsKey("parent_message") ? Reply(message) : Full(message, call.World);
    }

    private static JsonNode? Remove(Call call)
    {
        Remove(call.World, Find(call));
        return null;
    }

    private static JsonObject React(Call call)
    {
        var (message, name) = (Find(call), call.Body.Required("reaction"));
        Call.RefuseIf(!ReactionName().IsMatch(name), Errors.InvalidInput("Reaction unknown"));
        Call.RefuseIf(call.World.Find("reaction", ReactionId(message, name, call.UserId)) is not null, Errors.InvalidInput("Reaction is already there"));
        return Put(call, message, name).Copy();
    }

    private static JsonNode? Unreact(Call call)
    {
        var id = ReactionId(Find(call), call["reaction"], call.UserId);
        call.World.Remove(call.World.Find("reaction", id) ?? throw new RefusedException(Errors.NotFound("reaction")));
        return null;
    }

    private static JsonObject TaggedUsers(Call call)
    {
        var content = (string)Find(call).Value["content"]!;
        return Cursors.Page(call, call.World.Users.All.Where(user => content.Contains("@" + user.Name, StringComparison.OrdinalIgnoreCase)).Select(Channels.Person));
    }

    private static void Assign(Call call, JsonObject value, string assignee)
    {
        value["assignee"] = assignee;
        value["assigned_by"] = Wire.Text(call.UserId);
        value["date_assigned"] = call.Now.ToUnixTimeMilliseconds();
    }

    private static Item Put(Call call, Item message, string name)
    {
        var reaction = new Item("reaction", ReactionId(message, name, call.UserId), "message/" + message.Id,
            new JsonObject { ["date"] = call.Now.ToUnixTimeMilliseconds(), ["reaction"] = name, ["user_id"] = Wire.Text(call.UserId) });
        call.World.Put(reaction);
        return reaction;
    }

    private static string ReactionId(Item message, string name, long userId) => $"{message.Id}/{name}/{userId}";

    private static IEnumerable<(Item Message, World World)> Of(Call call, string parent) => call.World.Of("message", parent).Reverse().Select(message => (message, call.World));

    private static Item Find(Call call)
    {
        call.Workspace("workspace_id");
        return call.Stored("message", "message_id");
    }

    private static JsonObject Full((Item Message, World World) row) => Full(row.Message, row.World);

    private static JsonObject Full(Item message, World world)
    {
        var json = Reply(message);
        json["links"]!["replies"] = Link(message, "replies");
        json["replies_count"] = world.Of("message", "message/" + message.Id).Count();
        return json;
    }

    private static JsonObject Reply(Item message)
    {
        var json = message.Copy();
        json["links"] = new JsonObject { ["reactions"] = Link(message, "reactions"), ["tagged_users"] = Link(message, "tagged_users") };
        return json;
    }

    private static string Link(Item message, string what) => $"/api/v3/chat/messages/{message.Id}/{what}";

    [GeneratedRegex("^[a-z0-9_+-]{1,64}$")]
    private static partial Regex ReactionName();
}
