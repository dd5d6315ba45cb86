namespace ClickUp.Generated.AspNetCore;

/// <summary>Handles events of a webhook. Made anew in a service scope of its own for each event, so that scoped services can be asked for.</summary>
public interface IClickUpWebhookHandler
{
    /// <summary>Handles one event. What it throws makes it be called again with the same event, in a new scope.</summary>
    /// <param name="webhookEvent">The event. Events of one task come one after the other, in the order in which they arrived.</param>
    /// <param name="cancellationToken">Cancelled when the host stops and its time for that is over, or the answer would come too late.</param>
    ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken);
}
