namespace ClickUp.Generated.Testing;

/// <summary>A moment at which a task got a status.</summary>
/// <param name="Status">The name of the status.</param>
/// <param name="Since">The moment.</param>
public sealed record ServerStatusChange(string Status, DateTimeOffset Since);
