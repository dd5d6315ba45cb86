using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>Takes a permit of any <see cref="RateLimiter"/> for each call, and gives it back when the answer has been read.</summary>
internal sealed class RateLimiterHandler(Func<HttpRequestMessage, TimeSpan?, CancellationToken, ValueTask<RateLimitLease>> acquire, TimeProvider time, ILogger logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var lease = await AcquireAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.Content = new LeasedContent(response.Content, lease);
            return response;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private async ValueTask<RateLimitLease> AcquireAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ClickUpRequest.CallOf(request);
        var operation = call?.Operation ?? request.Method.Method;
        var started = call?.Deadline?.Elapsed;
        RateLimitLease lease;
        try
        {
            var acquiring = acquire(request, call?.Deadline?.Remaining, cancellationToken);
            lease = acquiring.IsCompleted ? await acquiring.ConfigureAwait(false) : await WaitAsync(operation, acquiring).ConfigureAwait(false);
        }
        finally
        {
            if (call is { Report: { } report })
                report.Waited += call.Deadline?.Elapsed - started ?? TimeSpan.Zero;
        }

        if (!lease.IsAcquired)
        {
            var reason = lease.TryGetMetadata(MetadataName.ReasonPhrase, out var phrase) && !string.IsNullOrEmpty(phrase) ? phrase
                : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? $"the rate limiter gave no permit, it would in {wait.TotalSeconds:0.###} s"
                : "the rate limiter gave no permit";
            lease.Dispose();
            throw new ClickUpException(operation, $"{operation} was not sent: {reason}.", call?.MayHaveBeenCarriedOut ?? false);
        }

        return lease;
    }

    private async ValueTask<RateLimitLease> WaitAsync(string operation, ValueTask<RateLimitLease> acquiring)
    {
        // How long a limiter will take, nobody knows.
        var timer = time.CreateTimer(_ => WaitLog.HasWaited(logger, operation), null, WaitLog.Least, Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
            return await acquiring.ConfigureAwait(false);
    }
}
