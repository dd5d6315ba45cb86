using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.AspNetCore;

/// <summary>
/// The claims that this process holds: renewed until they are ended. What it holds it does not claim a second time. Whoever keeps them may throw, or
/// never answer: that costs no delivery its answer, and holds up none.
/// </summary>
internal sealed class HeldClaims : IDisposable
{
    private readonly ConcurrentDictionary<string, byte> _keys = new(StringComparer.Ordinal);
    private readonly IWebhookClaims _claims;
    private readonly TimeSpan _lease;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _renewal;
    private int _isRenewing;

    public HeldClaims(IWebhookClaims claims, ClickUpWebhookOptions options, ILogger logger)
    {
        (_claims, _lease, _logger, _time) = (claims, options.ClaimLease, logger, options.TimeProvider);
        // The rest of the time for the answer is the handlers'.
        _patience = options.AnswerWithin / 2;
        _renewal = options.TimeProvider.CreateTimer(_ => _ = RenewAsync(), null, _lease / 3, _lease / 3);
    }

    public async ValueTask<WebhookClaim> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        if (!_keys.TryAdd(key, 0))
            return WebhookClaim.Busy;
        var claim = WebhookClaim.Busy;
        try
        {
            claim = await WithinAsync(_patience, _claims.ClaimAsync(key, _lease, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Handled twice is better than not at all.
            WebhookLog.ClaimsAway(_logger, e);
            claim = WebhookClaim.Taken;
        }
        finally
        {
            if (claim != WebhookClaim.Taken)
                _keys.TryRemove(key, out _);
        }

        return claim;
    }

    public async ValueTask EndAsync(string key, bool isHandled)
    {
        try
        {
            await WithinAsync(_patience, EndedAsync(isHandled ? _claims.CompleteAsync(key) : _claims.ReleaseAsync(key))).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            WebhookLog.ClaimsAway(_logger, e);
        }
        finally
        {
            _keys.TryRemove(key, out _);
        }
    }

    public void Dispose() => _renewal.Dispose();

    private async Task RenewAsync()
    {
        if (Interlocked.Exchange(ref _isRenewing, 1) == 1)
            return;
        try
        {
            foreach (var (key, _) in _keys)
            {
                await WithinAsync(_lease / 3, _claims.ClaimAsync(key, _lease).AsTask()).ConfigureAwait(false);
                // Ended in the meantime: the renewal made it a claim again, which nobody would end.
                if (!_keys.ContainsKey(key))
                    await WithinAsync(_lease / 3, EndedAsync(_claims.ReleaseAsync(key))).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            WebhookLog.ClaimsAway(_logger, e);
        }
        finally
        {
            Volatile.Write(ref _isRenewing, 0);
        }
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Task<T> task, CancellationToken cancellationToken = default)
    {
        try
        {
            return await task.WaitAsync(limit, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Nobody waits for it any more: what it still throws is nobody's.
            _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task<bool> EndedAsync(ValueTask end)
    {
        await end.ConfigureAwait(false);
        return true;
    }
}
