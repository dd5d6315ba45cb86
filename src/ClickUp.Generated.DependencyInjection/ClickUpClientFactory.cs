namespace ClickUp.Generated.DependencyInjection;

/// <summary>Makes clients for other users from one that has no token.</summary>
internal sealed class ClickUpClientFactory(ClickUpClient client) : IClickUpClientFactory
{
    public IClickUpClient CreateClient(string token, string? workspaceId = null) => client.WithToken(token, workspaceId);
}
