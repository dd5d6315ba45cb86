namespace ClickUp.Generated.AspNetCore;

/// <summary>Claims within one process: enough where one machine receives all deliveries.</summary>
internal sealed class MemoryWebhookClaims(TimeProvider time) : IWebhookClaims
{
    private static readonly TimeSpan DoneLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (bool IsDone, DateTimeOffset Until)> _claims = new(StringComparer.Ordinal);
    private DateTimeOffset _lastSweep = time.GetUtcNow();

    // Who asks is this process, which keeps apart itself what it holds: a claim that is there is its own.
    public ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Sweep(now);
            if (_claims.TryGetValue(key, out var claim) && claim.IsDone && claim.Until > now)
                return new(WebhookClaim.Done);
            _claims[key] = (false, now + lease);
            return new(WebhookClaim.Taken);
        }
    }

    public ValueTask CompleteAsync(string key, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            _claims[key] = (true, time.GetUtcNow() + DoneLifetime);
        return default;
    }

    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_claims.TryGetValue(key, out var claim) && !claim.IsDone)
                _claims.Remove(key);
        }

        return default;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _lastSweep < SweepInterval)
            return;
        _lastSweep = now;
        foreach (var key in _claims.Where(claim => claim.Value.Until <= now).Select(claim => claim.Key).ToList())
            _claims.Remove(key);
    }
}
