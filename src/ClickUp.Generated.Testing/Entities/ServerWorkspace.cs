namespace ClickUp.Generated.Testing;

/// <summary>A workspace, which ClickUp's API calls a team.</summary>
/// <param name="Id">The id, digits.</param>
/// <param name="Name">The name.</param>
public sealed record ServerWorkspace(string Id, string Name)
{
    /// <summary>The colour, such as <c>#000000</c>.</summary>
    public string Color { get; init; } = "#000000";

    /// <summary>The ids of its members; <see langword="null"/> means every user of the server but guests.</summary>
    public IReadOnlyList<long>? MemberIds { get; init; }

    /// <summary>The plan: 1 Free, 2 Unlimited, 3 Business, 4 Enterprise. With less than 4, guests and users can not be managed.</summary>
    public int PlanId { get; init; } = 4;
}
