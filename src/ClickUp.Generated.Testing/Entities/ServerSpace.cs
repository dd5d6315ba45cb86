using System.Text.Json;

namespace ClickUp.Generated.Testing;

/// <summary>A space in the embedded ClickUp, as it is at one moment.</summary>
/// <param name="Id">The id, digits.</param>
/// <param name="WorkspaceId">The workspace it is in.</param>
/// <param name="Name">The name, unique in its workspace.</param>
public sealed record ServerSpace(string Id, string WorkspaceId, string Name)
{
    /// <summary>The colour, such as <c>#7b68ee</c>.</summary>
    public string Color { get; init; } = "#7b68ee";

    /// <summary>Whether it is private.</summary>
    public bool Private { get; init; }

    /// <summary>Whether admins can manage it although it is private.</summary>
    public bool AdminCanManage { get; init; } = true;

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it was deleted. It can no longer be read.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether tasks can have several assignees.</summary>
    public bool MultipleAssignees { get; init; } = true;

    /// <summary>The statuses of its lists that have none of their own.</summary>
    public IReadOnlyList<ServerStatus> Statuses { get; init; } = [new("to do", "open", "#87909e"), new("in progress"), new("complete", "closed", "#008844")];

    /// <summary>The tags.</summary>
    public IReadOnlyList<ServerTag> Tags { get; init; } = [];

    /// <summary>The features as ClickUp describes them, as far as they were set.</summary>
    public IReadOnlyDictionary<string, JsonElement> Features { get; init; } = new Dictionary<string, JsonElement>();
}
