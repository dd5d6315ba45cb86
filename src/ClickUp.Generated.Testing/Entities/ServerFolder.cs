namespace ClickUp.Generated.Testing;

/// <summary>A folder in the embedded ClickUp, as it is at one moment.</summary>
/// <param name="Id">The id, digits.</param>
/// <param name="SpaceId">The space it is in.</param>
/// <param name="Name">The name, unique in its space.</param>
public sealed record ServerFolder(string Id, string SpaceId, string Name)
{
    /// <summary>The folder it is in, or none.</summary>
    public string? ParentFolderId { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it was deleted. It can still be read.</summary>
    public bool Deleted { get; init; }
}
