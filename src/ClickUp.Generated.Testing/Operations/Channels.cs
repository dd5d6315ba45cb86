using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Channels of the chat: of their own, of a place, or of a few people.</summary>
internal static class Channels
{
    private const int _mostMembers = 100;
    private const int _mostInDirectMessage = 15;
    private const string _all = "v3/workspaces/{workspace_id}/chat/channels";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get(_all, All, "SHARD_031"),
        Post(_all, Create, "SHARD_031"),
        Post(_all + "/location", CreateAtPlace, "SHARD_031", "LOC_008"),
        Post(_all + "/direct_message", CreateDirectMessage, "SHARD_031"),
        Get(_all + "/{channel_id}", call => Answer(Find(call)), "ITEM_015"),
        Patch(_all + "/{channel_id}", Update, "ITEM_015"),
        Delete(_all + "/{channel_id}", Remove, "ITEM_015").With(204),
        Get(_all + "/{channel_id}/followers", People, "ITEM_015"),
        Get(_all + "/{channel_id}/members", People, "ITEM_015"),
    ];

    public static Item Find(Call call)
    {
        call.Workspace("workspace_id");
        return call.Stored("channel", "channel_id");
    }

    public static JsonObject Person(ServerUser user) => new()
    {
        ["id"] = Wire.Text(user.Id),
        ["email"] = user.Email,
        ["initials"] = (string?)Wire.User(user)["initials"],
        ["name"] = user.Name,
        ["username"] = user.Name,
    };

    private static JsonObject All(Call call) =>
        Cursors.Page(call, call.World.Of("channel", "workspace/" + call.Workspace("workspace_id").Id).Select(channel => Full(channel)));

    private static JsonObject Create(Call call)
    {
        var name = call.Body.Required("name");
        var parent = "workspace/" + call.Workspace("workspace_id").Id;
        // A name that is there already is answered with what has it.
        return call.World.Of("channel", parent).FirstOrDefault(channel => (string?)channel.Value["name"] == name) is { } known
            ? Answer(known)
            : Made(call, "CHANNEL", name, new JsonObject { ["id"] = call["workspace_id"], ["type"] = 7 }, Members(call, _mostMembers));
    }

    private static JsonObject CreateAtPlace(Call call)
    {
        var workspaceId = call.Workspace("workspace_id").Id;
        var place = call.Body.Object("location");
        var id = place.Required("id");
        var (name, type) = place.Required("type") switch
        {
            "space" => (call.Space(id).Name, 4),
            "folder" => (call.Folder(id).Name, 5),
            "list" => (call.List(id).Name, 6),
            _ => throw new RefusedException(Errors.Code("LOC_008")),
        };
        return call.World.Of("channel", "workspace/" + workspaceId).FirstOrDefault(channel => (string?)channel.Value["parent"]!["id"] == id) is { } known
            ? Answer(known)
            : Made(call, "CHANNEL", name, new JsonObject { ["id"] = id, ["type"] = type }, Members(call, _mostMembers));
    }

    private static JsonObject CreateDirectMessage(Call call)
    {
        var workspaceId = call.Workspace("workspace_id").Id;
        long[] members = [.. Members(call, _mostInDirectMessage).Order()];
        var name = string.Join(", ", members.Select(id => call.World.User(id)!.Name));
        return call.World.Of("channel", "workspace/" + workspaceId)
            .FirstOrDefault(channel => (string?)channel.Value["type"] != "CHANNEL" && MembersOf(channel).Order().SequenceEqual(members)) is { } known
            ? Answer(known)
            : Made(call, members.Length > 2 ? "GROUP_DM" : "DM", name, new JsonObject { ["id"] = workspaceId, ["type"] = 7 }, members);
    }

    private static JsonObject Made(Call call, string type, string name, JsonObject place, IReadOnlyList<long> members)
    {
        var workspaceId = call["workspace_id"];
        var id = $"7-{workspaceId}-{++call.World.Sequence}";
        var now = call.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var links = $"/api/v3/workspaces/{workspaceId}/chat/channels/{id}/";
        var channel = new Item("channel", id, "workspace/" + workspaceId, new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["description"] = call.Body.Text("description") ?? "",
            ["topic"] = call.Body.Text("topic") ?? "",
            ["type"] = type,
            ["visibility"] = type == "CHANNEL" ? call.Body.Text("visibility") ?? "PUBLIC" : "PRIVATE",
            ["parent"] = place,
            ["creator"] = Wire.Text(call.UserId),
            ["created_at"] = now,
            ["updated_at"] = now,
            ["workspace_id"] = workspaceId,
            ["archived"] = false,
            ["latest_comment_at"] = now,
            ["links"] = new JsonObject { ["members"] = links + "members", ["followers"] = links + "followers" },
            ["members"] = Wire.Array(members.Select(member => (JsonNode?)member)),
        });
        call.World.Put(channel);
        call.Status = 201;
        return Answer(channel);
    }

    private static JsonObject Update(Call call)
    {
        var body = call.Body;
        var channel = Find(call).With(value =>
        {
            foreach (var name in new[] { "name", "description", "topic", "visibility" }) value[name] = body.Text(name) ?? (string?)value[name];
            value["updated_at"] = call.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        });
        call.World.Put(channel);
        return Answer(channel);
    }

    private static JsonNode? Remove(Call call)
    {
        var channel = Find(call);
        foreach (var message in call.World.Of("message", "channel/" + channel.Id).ToArray()) Messages.Remove(call.World, message);
        call.World.Remove(channel);
        return null;
    }

    private static JsonObject People(Call call) => Cursors.Page(call, MembersOf(Find(call)).Select(call.World.User).OfType<ServerUser>().Select(Person));

    private static IEnumerable<long> MembersOf(Item channel) => channel.Value["members"]!.AsArray().Select(id => (long)id!);

    /// <summary>Who is asked for, and who asks.</summary>
    private static IReadOnlyList<long> Members(Call call, int most)
    {
        var ids = call.Body.Longs("user_ids") ?? [];
        Call.RefuseIf(ids.Count > most, Errors.InvalidInput($"At most {most} users"));
        Call.RefuseIf(ids.Any(id => call.World.User(id) is null), Errors.InvalidInput("user_ids invalid"));
        return [.. ids.Append(call.UserId).Distinct()];
    }

    private static JsonObject Answer(Item channel) => new() { ["data"] = Full(channel) };

    private static JsonObject Full(Item channel)
    {
        var json = channel.Copy();
        json.Remove("members");
        return json;
    }
}
