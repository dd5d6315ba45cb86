using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.AspNetCore;

/// <summary>Claims deliveries, has them handled, and ends with the host: what was taken is handled as long as the host gives it time.</summary>
internal sealed class WebhookProcessor : IHostedService, IDisposable
{
    private readonly ClickUpWebhookOptions _options;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger _logger;
    private readonly HeldClaims _claims;
    private readonly WebhookQueue _queue;
    private readonly CancellationTokenSource _stopping = new();

    public WebhookProcessor(IOptions<ClickUpWebhookOptions> options, IServiceScopeFactory scopes, IWebhookClaims claims, ILogger<WebhookProcessor> logger)
    {
        (_options, _scopes, _logger) = (options.Value, scopes, logger);
        _claims = new HeldClaims(claims, _options, logger);
        _queue = new WebhookQueue(_options.QueueLength, _options.Concurrency, HandleAsync);
    }

    /// <summary>Takes a delivery, or says why not.</summary>
    public async ValueTask<WebhookClaim> TakeAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Key is { } key && await _claims.ClaimAsync(key, cancellationToken).ConfigureAwait(false) is var claim and not WebhookClaim.Taken)
            return claim;
        if (_queue.TryAdd(delivery))
            return WebhookClaim.Taken;
        WebhookLog.Full(_logger, delivery.Name);
        await EndClaimAsync(delivery, isHandled: false).ConfigureAwait(false);
        return WebhookClaim.Busy;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var end = _queue.CloseAsync();
        try
        {
            await end.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host's time is over: handlers are told, and what was not handled is said in the log.
            await _stopping.CancelAsync().ConfigureAwait(false);
            await end.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _claims.Dispose();
        _stopping.Dispose();
    }

    private async Task HandleAsync(WebhookDelivery delivery, SemaphoreSlim slots)
    {
        var isHandled = false;
        try
        {
            isHandled = await HandleWithAllAsync(delivery, slots).ConfigureAwait(false);
        }
        finally
        {
            // Whoever waits for the answer does not wait for the claims too.
            delivery.Complete(isHandled);
            await EndClaimAsync(delivery, isHandled || !_options.HandleBeforeAnswering && !_stopping.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    private async Task<bool> HandleWithAllAsync(WebhookDelivery delivery, SemaphoreSlim slots)
    {
        var isHandled = true;
        foreach (var handler in HandlersOf(delivery))
            isHandled &= await TryHandleAsync(handler, delivery, slots).ConfigureAwait(false);
        return isHandled;
    }

    private IReadOnlyList<WebhookHandler> HandlersOf(WebhookDelivery delivery) => delivery.Event is { } e ? _options.HandlersOf(e.Event)
        : _options.AutomationHandler is { } automation ? [automation] : [];

    private async Task<bool> TryHandleAsync(WebhookHandler handler, WebhookDelivery delivery, SemaphoreSlim slots)
    {
        using var limit = _options.HandleBeforeAnswering ? new CancellationTokenSource(_options.AnswerWithin, _options.TimeProvider) : null;
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, limit?.Token ?? CancellationToken.None);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await slots.WaitAsync(both.Token).ConfigureAwait(false);
                try
                {
                    await handler.HandleAsync(delivery, _scopes, both.Token).ConfigureAwait(false);
                    return true;
                }
                finally
                {
                    slots.Release();
                }
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                WebhookLog.Lost(_logger, delivery.Name, delivery.Key);
                return false;
            }
            catch (Exception e) when (_options.HandleBeforeAnswering)
            {
                // ClickUp sends it again: its attempts are the attempts.
                WebhookLog.AnsweredWithFailure(_logger, handler.Name, delivery.Name, e);
                return false;
            }
            catch (Exception e) when (attempt >= _options.Attempts)
            {
                WebhookLog.GivenUp(_logger, handler.Name, delivery.Name, delivery.Key, attempt, e);
                await TellAsync(delivery, e).ConfigureAwait(false);
                return false;
            }
            catch (Exception e)
            {
                var pause = PauseAfter(attempt);
                WebhookLog.Again(_logger, handler.Name, delivery.Name, attempt, pause.TotalSeconds, e);
                await Task.Delay(pause, _options.TimeProvider, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // In milliseconds, since doubling often passes what a TimeSpan holds.
    private TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(_options.FirstPause.TotalMilliseconds * Math.Pow(2, attempt - 1), _options.LongestPause.TotalMilliseconds));

    private async Task TellAsync(WebhookDelivery delivery, Exception failure)
    {
        if (_options.OnFailed is not { } tell || delivery.Event is not { } e)
            return;
        try
        {
            await tell(e, failure, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception ofCallback)
        {
            WebhookLog.CallbackFailed(_logger, delivery.Name, ofCallback);
        }
    }

    private ValueTask EndClaimAsync(WebhookDelivery delivery, bool isHandled) => delivery.Key is { } key ? _claims.EndAsync(key, isHandled) : ValueTask.CompletedTask;
}
