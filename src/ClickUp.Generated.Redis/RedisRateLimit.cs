using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>The windows of all tokens of one client, and the connection under them.</summary>
internal sealed class RedisRateLimit : IAsyncDisposable, IDisposable
{
    private readonly RedisConnection _connection;

    public RedisRateLimit(RedisRateLimitOptions options, Func<IConnectionMultiplexer> hosts, ILogger<RedisRateLimit>? logger)
    {
        _connection = new RedisConnection(options, hosts);
        Limiter = PartitionedRateLimiter.Create<HttpRequestMessage, string>(request => RateLimitPartition.Get(
            KeyOf(request, options.KeyPrefix),
            key => new RedisRateLimiter(key, options, _connection, logger ?? NullLogger<RedisRateLimit>.Instance)));
    }

    public PartitionedRateLimiter<HttpRequestMessage> Limiter { get; }

    /// <summary>The key of a request's window: half of a SHA-256 is enough to tell tokens apart, and tells nothing of them.</summary>
    public static string KeyOf(HttpRequestMessage request, string prefix)
    {
        var token = request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : "";
        return prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16));
    }

    public async ValueTask DisposeAsync()
    {
        await Limiter.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    // A host may be disposed without async: then the connection is closed behind it.
    public void Dispose() => _ = DisposeAsync().AsTask();
}
