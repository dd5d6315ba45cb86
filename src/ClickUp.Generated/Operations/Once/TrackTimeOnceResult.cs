namespace ClickUp.Generated;

/// <summary>Time that is recorded once.</summary>
/// <param name="id">The interval.</param>
/// <param name="wasFound">Whether it was found rather than answered.</param>
public sealed class TrackTimeOnceResult(string id, bool wasFound)
{
    /// <summary>The interval.</summary>
    public string Id { get; } = Arguments.NotNull(id, nameof(id));

    /// <summary>True when it was found: it had been there before, or a sending whose answer was lost recorded it. False when ClickUp answered that it was recorded.</summary>
    public bool WasFound { get; } = wasFound;
}
