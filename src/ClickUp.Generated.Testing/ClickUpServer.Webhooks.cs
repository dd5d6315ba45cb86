namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    /// <summary>What webhooks were told, or are to be told, in order; all that is not on this machine is not sent. A snapshot.</summary>
    public IReadOnlyList<ClickUpDelivery> Deliveries => _deliveries.All;

    /// <summary>Completes when no delivery is under way any more, nor waits for its next attempt. What is held is not under way.</summary>
    public Task DeliveriesSettledAsync() => _deliveries.SettledAsync();

    /// <summary>Holds back what webhooks are to be told, until <see cref="ReleaseDeliveries"/>: so a test makes it late, or changes its order.</summary>
    public void HoldDeliveries() => _deliveries.Hold();

    /// <summary>Sends what was held back, and holds no more.</summary>
    /// <param name="order">Their order, in which some may be left out: <c>held => held.Reverse()</c>. As they came if not given.</param>
    public void ReleaseDeliveries(Func<IReadOnlyList<ClickUpDelivery>, IEnumerable<ClickUpDelivery>>? order = null) => _deliveries.Release(order ?? (held => held));

    /// <summary>Tells a webhook the same thing once more, as ClickUp does when an answer came too late.</summary>
    /// <param name="delivery">What it was told.</param>
    /// <param name="wrongSignature">Whether the signature is to be one that does not fit.</param>
    /// <exception cref="ArgumentException">The webhook is gone.</exception>
    public ClickUpDelivery DeliverAgain(ClickUpDelivery delivery, bool wrongSignature = false)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return Deliver(delivery.WebhookId, delivery.Event, delivery.Body, wrongSignature);
    }

    /// <summary>Tells a webhook something that did not happen: an event that does not exist yet, a body that is broken.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="event">The event, for <see cref="ClickUpDelivery.Event"/>.</param>
    /// <param name="body">The body, sent as it is.</param>
    /// <param name="wrongSignature">Whether the signature is to be one that does not fit.</param>
    /// <exception cref="ArgumentException">There is no such webhook.</exception>
    public ClickUpDelivery Deliver(string webhookId, string @event, string body, bool wrongSignature = false)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(body);
        lock (_gate)
        {
            Check(_world.Webhooks.Find(webhookId), "webhook", webhookId);
            return _deliveries.Add(_world.Webhooks.Find(webhookId)!, @event, body, wrongSignature);
        }
    }

    private void ChangeWebhook(string id, Func<ServerWebhook, ServerWebhook> change)
    {
        lock (_gate)
        {
            // It may be gone by now, or belong to a state that is.
            if (_world.Webhooks.Find(id) is not { } webhook) return;
            var world = _world.Copy();
            world.Webhooks = world.Webhooks.Put(change(webhook));
            _world = world;
        }
    }
}
