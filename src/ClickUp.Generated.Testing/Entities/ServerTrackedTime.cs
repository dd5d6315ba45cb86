namespace ClickUp.Generated.Testing;

/// <summary>A time interval that the embedded ClickUp has recorded, as it is now: an edit replaces it, a deletion removes it.</summary>
public sealed record ServerTrackedTime
{
    /// <summary>The id that tracking answered: a number of 19 digits, as text.</summary>
    public required string IntervalId { get; init; }

    /// <summary>ClickUp's own id of the task, also when the request named it by its custom id.</summary>
    public required string TaskId { get; init; }

    /// <summary>The custom id of the task, or <see langword="null"/>.</summary>
    public string? CustomTaskId { get; init; }

    /// <summary>The workspace of the task.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>The user whose token recorded the time: 1 for the first of <see cref="ClickUpServerOptions.Tokens"/>, 2 for the second.</summary>
    public required long UserId { get; init; }

    /// <summary>The start, to the millisecond; <see langword="null"/> if only a total was tracked.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end, to the millisecond; <see langword="null"/> if only a total was tracked. May lie before <see cref="Start"/>, as in ClickUp's own example.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The total, to the millisecond: <c>time</c> as it was sent, else the distance from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>When it was recorded, by the server's clock.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
