namespace ClickUp.Generated.AspNetCore;

/// <summary>The webhook that the application registers for itself.</summary>
public sealed class ClickUpWebhookKeeperOptions
{
    /// <summary>The workspace, ClickUp's <c>team_id</c>. Required.</summary>
    public string? WorkspaceId { get; set; }

    /// <summary>The address under which ClickUp reaches what <c>MapClickUpWebhook</c> mapped. Required.</summary>
    /// <remarks>Absolute, with http or https. ClickUp refuses addresses that it cannot reach, with 400 OAUTH_194.</remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>The events to receive; all when empty.</summary>
    public ISet<WebhookEventType> Events { get; } = new HashSet<WebhookEventType>();

    /// <summary>Only events in this space. Of several places ClickUp takes the lowest: task, list, folder, space.</summary>
    public string? SpaceId { get; set; }

    /// <summary>Only events in this folder.</summary>
    public string? FolderId { get; set; }

    /// <summary>Only events in this list.</summary>
    public string? ListId { get; set; }

    /// <summary>Only events of this task.</summary>
    public string? TaskId { get; set; }

    /// <summary>How often the webhook is looked at, and revived when it was suspended. Default: 5 minutes.</summary>
    /// <remarks>At least 10 seconds.</remarks>
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The name of the client that <c>AddClickUpClient</c> got; null for the one without.</summary>
    public string? ClientName { get; set; }
}
