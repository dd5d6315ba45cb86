using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>What is in many answers, in ClickUp's forms.</summary>
internal static class Wire
{
    public static string? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a task stands among others: by the time of its making.</summary>
    public static string OrderIndex(ServerTask task) => Text(task.DateCreated.ToUnixTimeMilliseconds()) + ".00000000000000000000000000000000";

    public static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(value),
    };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    public static JsonObject User(ServerUser user) => new()
    {
        ["id"] = user.Id,
        ["username"] = user.Name,
        ["email"] = user.Email,
        ["color"] = user.Color,
        ["initials"] = Initials(user),
        ["profilePicture"] = null,
    };

    /// <summary>A user in a history item.</summary>
    public static JsonObject Actor(ServerUser user)
    {
        var actor = User(user);
        actor["role"] = user.Role;
        actor["role_subtype"] = 0;
        return actor;
    }

    /// <summary>A user with role and dates, as members of a workspace are.</summary>
    public static JsonObject Member(ServerUser user)
    {
        var member = User(user);
        member["role"] = user.Role;
        member["role_subtype"] = 0;
        member["role_key"] = user.Role switch { 1 => "owner", 2 => "admin", 3 => "member", _ => "guest" };
        member["custom_role"] = null;
        member["last_active"] = "1735689600000";
        member["date_joined"] = "1735689600000";
        member["date_invited"] = "1735689600000";
        return member;
    }

    /// <summary>Who did something, be it somebody whom a seed does not have.</summary>
    public static ServerUser Somebody(World world, long id) => world.User(id) ?? Seeds.User(id);

    public static JsonNode? Users(World world, IEnumerable<long> ids) => Array(ids.Select(world.User).OfType<ServerUser>().Select(User));

    public static JsonNode? UserOrNull(World world, long? id) => id is { } value && world.User(value) is { } user ? User(user) : null;

    public static JsonArray Statuses(IEnumerable<ServerStatus> statuses, string placeId, bool withGroup = false) => Array(statuses.Select((status, index) =>
    {
        var json = Status(status, index, placeId);
        if (withGroup) json["status_group"] = "subcat_" + placeId;
        return json;
    }));

    public static JsonObject Status(ServerStatus status, int index, string placeId) => new()
    {
        ["id"] = StatusId(placeId, status.Name),
        ["status"] = status.Name,
        ["color"] = status.Color,
        ["orderindex"] = index,
        ["type"] = status.Type,
    };

    /// <summary>The id of a status: the same one for the same name at the same place.</summary>
    public static string StatusId(string placeId, string status) => $"p{placeId}_{status.Replace(' ', '_')}";

    public static JsonNode? Priority(int? priority) => priority is not { } value ? null : new JsonObject
    {
        ["color"] = value switch { 1 => "#f50000", 2 => "#f8ae00", 3 => "#6fddff", _ => "#d8d8d8" },
        ["id"] = Text(value),
        ["orderindex"] = Text(value),
        ["priority"] = value switch { 1 => "urgent", 2 => "high", 3 => "normal", _ => "low" },
    };

    public static JsonArray Tags(IEnumerable<ServerTag> tags) => Array(tags.Select(Tag));

    public static JsonObject Tag(ServerTag tag) => new() { ["name"] = tag.Name, ["tag_fg"] = tag.Foreground, ["tag_bg"] = tag.Background, ["creator"] = tag.CreatorId };

    /// <summary>The folder that a folderless list is in, which nobody sees.</summary>
    public static string HiddenFolderId(ServerList list) => list.FolderId ?? "9" + list.Id;

    public static JsonObject FolderOf(World world, ServerList list) => new()
    {
        ["id"] = HiddenFolderId(list),
        ["name"] = list.FolderId is { } id ? world.Folders.Find(id)?.Name : "hidden",
        ["hidden"] = list.FolderId is null,
        ["access"] = true,
    };

    private static string Initials(ServerUser user) => string.Concat(user.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
