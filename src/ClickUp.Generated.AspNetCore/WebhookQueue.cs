namespace ClickUp.Generated.AspNetCore;

/// <summary>
/// Deliveries that were taken: bounded, handled side by side, those of one subject one after the other. One that pauses before its next attempt holds up
/// its subject and nobody else.
/// </summary>
internal sealed class WebhookQueue(int length, int concurrency, Func<WebhookDelivery, SemaphoreSlim, Task> handle)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<WebhookDelivery>> _subjects = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(concurrency, concurrency);
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _isClosed;

    /// <summary>Takes a delivery; false when the queue is full or closed.</summary>
    public bool TryAdd(WebhookDelivery delivery)
    {
        lock (_gate)
        {
            if (_isClosed || _count == length)
                return false;
            _count++;
            if (_subjects.TryGetValue(delivery.Subject, out var waiting))
            {
                waiting.Enqueue(delivery);
                return true;
            }

            _subjects[delivery.Subject] = new Queue<WebhookDelivery>();
        }

        _ = Task.Run(() => RunAsync(delivery));
        return true;
    }

    /// <summary>Takes no more; ends when all that was taken has been handled.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_count == 0)
                _empty.TrySetResult();
        }

        return _empty.Task;
    }

    private async Task RunAsync(WebhookDelivery? delivery)
    {
        while (delivery is not null)
        {
            try
            {
                await handle(delivery, _slots).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // It says itself what went wrong: what is left is a log that throws. Those behind it do not wait for ever.
            }

            delivery = Next(delivery.Subject);
        }
    }

    private WebhookDelivery? Next(string subject)
    {
        lock (_gate)
        {
            _count--;
            if (_isClosed && _count == 0)
                _empty.TrySetResult();
            if (_subjects[subject].TryDequeue(out var next))
                return next;
            _subjects.Remove(subject);
            return null;
        }
    }
}
