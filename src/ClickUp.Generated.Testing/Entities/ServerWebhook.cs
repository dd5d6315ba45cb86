namespace ClickUp.Generated.Testing;

/// <summary>A webhook that was registered, as it is at one moment.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Endpoint">The address. Only loopback is delivered to.</param>
/// <param name="Secret">The key of its signatures: 64 upper-case letters and digits.</param>
public sealed record ServerWebhook(string Id, string WorkspaceId, string Endpoint, string Secret)
{
    /// <summary>The names of the events; <c>*</c> has become all of them.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The user who registered it.</summary>
    public long UserId { get; init; } = 1;

    /// <summary>The space it is limited to, or none.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The folder it is limited to, or none.</summary>
    public string? FolderId { get; init; }

    /// <summary>The list it is limited to, or none.</summary>
    public string? ListId { get; init; }

    /// <summary>The task it is limited to, or none.</summary>
    public string? TaskId { get; init; }

    /// <summary><c>active</c>, <c>failing</c> or <c>suspended</c>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>How many events in a row could not be delivered; 100 suspend it.</summary>
    public int FailCount { get; init; }
}
