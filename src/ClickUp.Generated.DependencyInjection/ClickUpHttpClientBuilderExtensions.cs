using System.Threading.RateLimiting;
using ClickUp.Generated;
using ClickUp.Generated.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a client what limits its requests.</summary>
public static class ClickUpHttpClientBuilderExtensions
{
    /// <summary>
    /// Puts a limiter in front of a client: every call takes a permit before it is sent. <see cref="RateLimitHandler"/> stays behind it and
    /// deals with what ClickUp refuses all the same. The permit is given back when the answer has been read: a limiter of concurrency counts what
    /// is really under way. A call that gets no permit ends in a <see cref="ClickUpException"/>; nothing is sent then.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="limiter">Gives the limiter, which tells requests apart by their token if it wants; it is not disposed.</param>
    public static IHttpClientBuilder AddClickUpRateLimiter(this IHttpClientBuilder builder, Func<IServiceProvider, PartitionedRateLimiter<HttpRequestMessage>> limiter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(limiter);
        return builder.AddHttpMessageHandler(provider =>
        {
            var all = limiter(provider);
            return Handler(provider, (request, _, cancellationToken) => all.AcquireAsync(request, 1, cancellationToken));
        });
    }

    /// <summary>The same, with one limiter for all requests of the client, whatever their token.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="limiter">Gives the limiter; it is not disposed.</param>
    public static IHttpClientBuilder AddClickUpRateLimiter(this IHttpClientBuilder builder, Func<IServiceProvider, RateLimiter> limiter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(limiter);
        return builder.AddHttpMessageHandler(provider =>
        {
            var one = limiter(provider);
            return Handler(provider, (_, _, cancellationToken) => one.AcquireAsync(1, cancellationToken));
        });
    }

    /// <summary>The handler of a limiter that may look at the request, and at what is left of its call's time.</summary>
    internal static RateLimiterHandler Handler(IServiceProvider provider, Func<HttpRequestMessage, TimeSpan?, CancellationToken, ValueTask<RateLimitLease>> acquire) =>
        new(acquire, provider.GetService<TimeProvider>() ?? TimeProvider.System, WaitLog.Of(provider));
}
