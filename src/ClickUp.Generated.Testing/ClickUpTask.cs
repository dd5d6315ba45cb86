namespace ClickUp.Generated.Testing;

/// <summary>A task that the embedded ClickUp knows.</summary>
/// <param name="Id">ClickUp's own id, such as <c>86c7mc19h</c>.</param>
/// <param name="CustomId">The custom id, such as <c>DEV-42</c>; <see langword="null"/> if the task has none. Unique in its workspace.</param>
/// <param name="WorkspaceId">The workspace, which ClickUp's API calls <c>team_id</c>.</param>
public sealed record ClickUpTask(string Id, string? CustomId = null, string WorkspaceId = ClickUpServer.DefaultWorkspaceId);
