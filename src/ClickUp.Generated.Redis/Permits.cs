namespace ClickUp.Generated.Redis;

/// <summary>Permits that a window gave.</summary>
/// <param name="Given">How many; fewer than were asked for when it is full.</param>
/// <param name="Left">How long the window goes on from when it was asked.</param>
internal readonly record struct Permits(int Given, TimeSpan Left);
