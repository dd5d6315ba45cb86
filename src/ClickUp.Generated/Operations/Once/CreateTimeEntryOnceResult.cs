namespace ClickUp.Generated;

/// <summary>A time entry that is created once.</summary>
/// <param name="id">The time entry.</param>
/// <param name="wasFound">Whether it was found rather than answered.</param>
public sealed class CreateTimeEntryOnceResult(string id, bool wasFound)
{
    /// <summary>The time entry.</summary>
    public string Id { get; } = Arguments.NotNull(id, nameof(id));

    /// <summary>True when it was found: it had been there before, or a sending whose answer was lost created it. False when ClickUp answered that it was created.</summary>
    public bool WasFound { get; } = wasFound;
}
