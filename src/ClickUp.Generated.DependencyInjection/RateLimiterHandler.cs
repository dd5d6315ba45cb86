using System.Threading.RateLimiting;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>Takes a permit of any <see cref="RateLimiter"/> for each call.</summary>
internal sealed class RateLimiterHandler(Func<HttpRequestMessage, int, CancellationToken, ValueTask<RateLimitLease>> acquire) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var lease = await AcquireAsync(request, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RateLimitLease> AcquireAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request as ClickUpRequest;
        // A deadline that ends the wait finds nothing sent.
        if (call is not null)
            call.IsHeldBack = true;
        var started = call?.Deadline?.Elapsed;
        RateLimitLease lease;
        try
        {
            lease = await acquire(request, 1, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (call is not null)
                call.Waited += call.Deadline?.Elapsed - started ?? TimeSpan.Zero;
        }

        if (!lease.IsAcquired)
        {
            var later = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? $", it would in {wait.TotalSeconds:0.###} s" : "";
            lease.Dispose();
            var operation = call?.Operation ?? request.Method.Method;
            throw new ClickUpException(operation, $"{operation} was not sent: the rate limiter gave no permit{later}.", mayHaveBeenCarriedOut: false);
        }

        if (call is not null)
            call.IsHeldBack = false;
        return lease;
    }
}
