namespace ClickUp.Generated.Testing;

/// <summary>A tag of a space.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Foreground">The colour of its text.</param>
/// <param name="Background">The colour around it.</param>
/// <param name="CreatorId">The user who made it.</param>
public sealed record ServerTag(string Name, string Foreground = "#ffffff", string Background = "#87909e", long CreatorId = 1);
