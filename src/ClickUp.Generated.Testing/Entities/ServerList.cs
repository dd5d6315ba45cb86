namespace ClickUp.Generated.Testing;

/// <summary>A list in the embedded ClickUp, as it is at one moment.</summary>
/// <param name="Id">The id, digits.</param>
/// <param name="SpaceId">The space it is in.</param>
/// <param name="Name">The name, unique in its folder or among the folderless lists of its space.</param>
public sealed record ServerList(string Id, string SpaceId, string Name)
{
    /// <summary>The folder it is in; <see langword="null"/> for a folderless list.</summary>
    public string? FolderId { get; init; }

    /// <summary>What the list is about.</summary>
    public string Content { get; init; } = "";

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>Whether the time of day of <see cref="DueDate"/> counts.</summary>
    public bool DueDateHasTime { get; init; }

    /// <summary>1 urgent, 2 high, 3 normal, 4 low, or none.</summary>
    public int? Priority { get; init; }

    /// <summary>The user it is assigned to.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>The colour, which ClickUp's API calls the list's status.</summary>
    public string? Color { get; init; }

    /// <summary>The statuses of its own; <see langword="null"/>: those of its space.</summary>
    public IReadOnlyList<ServerStatus>? Statuses { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it was deleted. It can still be read.</summary>
    public bool Deleted { get; init; }
}
