namespace ClickUp.Generated;

/// <summary>Who handles a delivery, where several machines receive the same ones or ClickUp sends one again. Thread-safe.</summary>
public interface IWebhookClaims
{
    /// <summary>Claims a delivery, or renews the caller's own claim of it.</summary>
    /// <param name="key">The <see cref="WebhookEvent.DeliveryKey"/>.</param>
    /// <param name="lease">After this time without renewal the claim ends: its owner died.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>The delivery was handled: kept in mind for 24 hours.</summary>
    /// <param name="key">As claimed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask CompleteAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The delivery was not handled: whoever gets it next may claim it.</summary>
    /// <param name="key">As claimed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default);
}
