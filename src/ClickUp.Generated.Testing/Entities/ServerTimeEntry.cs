namespace ClickUp.Generated.Testing;

/// <summary>Time that was tracked, in either of ClickUp's two ways, as it is at one moment.</summary>
/// <param name="Id">A number of 19 digits, as text.</param>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="UserId">Whose time it is.</param>
public sealed record ServerTimeEntry(string Id, string WorkspaceId, long UserId)
{
    /// <summary>The task it was spent on, or none.</summary>
    public string? TaskId { get; init; }

    /// <summary>The start; <see langword="null"/> if only a total was tracked.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end; <see langword="null"/> if only a total was tracked, or while it runs.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How long; zero while it runs.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it is billable.</summary>
    public bool Billable { get; init; }

    /// <summary>The tags, which are not those of tasks.</summary>
    public IReadOnlyList<ServerTag> Tags { get; init; } = [];

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
