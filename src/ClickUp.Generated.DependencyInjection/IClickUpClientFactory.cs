namespace ClickUp.Generated;

/// <summary>Clients for many users: each has its own token and rate limit, all share connections.</summary>
public interface IClickUpClientFactory
{
    /// <summary>A client for a user. Make one where it is needed: it costs nothing, and need not be disposed.</summary>
    /// <param name="token">The user's token: an OAuth access token, or a personal one (<c>pk_…</c>).</param>
    /// <param name="workspaceId">The workspace that custom task ids belong to; null: that of the options.</param>
    /// <exception cref="ArgumentException"><paramref name="token"/> is null or none, or <paramref name="workspaceId"/> is blank.</exception>
    IClickUpClient CreateClient(string token, string? workspaceId = null);
}
