namespace ClickUp.Generated.Testing;

/// <summary>A user in the embedded ClickUp.</summary>
/// <param name="Id">The id; negative for an agent.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
public sealed record ServerUser(long Id, string Name, string Email)
{
    /// <summary>1 owner, 2 admin, 3 member, 4 guest.</summary>
    public int Role { get; init; } = 3;

    /// <summary>The colour, such as <c>#795548</c>.</summary>
    public string Color { get; init; } = "#795548";

    /// <summary>The time zone, such as <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";
}
