using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The kinds of posts in the chat. Their ids differ from workspace to workspace, and are the same ones each time.</summary>
internal static class PostTypes
{
    private static readonly Dictionary<string, string[]> _names = new(StringComparer.Ordinal)
    {
        ["post"] = ["Announcement", "Discussion", "Idea", "Update"], ["ai"] = ["Summary"], ["syncup"] = ["Sync up"], ["ai_via_brain"] = ["Answer"],
    };

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v3/workspaces/{workspace_id}/comments/types/{comment_type}/subtypes", All, "SHARD_031", "INPUT_003"),
    ];

    /// <summary>Whether a post of a workspace can be of this kind.</summary>
    public static bool IsKnown(string workspaceId, string id) => Array.Exists(_names["post"], name => Id(workspaceId, "post", name) == id);

    private static JsonObject All(Call call)
    {
        var (workspaceId, type) = (call.Workspace("workspace_id").Id, call["comment_type"]);
        if (!_names.TryGetValue(type, out var names)) throw new RefusedException(Errors.InvalidInput($"comment_type must be one of {string.Join(", ", _names.Keys)}"));
        return new JsonObject
        {
            ["data"] = Written.List(names.Select(name => new JsonObject { ["id"] = Id(workspaceId, type, name), ["name"] = name, ["comment_type"] = type, ["workspace_id"] = workspaceId })),
        };
    }

    private static string Id(string workspaceId, string type, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{workspaceId}/{type}/{name}")).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
