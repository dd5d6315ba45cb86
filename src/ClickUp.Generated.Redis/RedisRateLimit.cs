using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>The queues of all tokens of one client, and the connection under them.</summary>
internal sealed class RedisRateLimit : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(1);

    private readonly RedisRateLimitOptions _options;
    private readonly TimeProvider _time;
    private readonly RedisConnection _connection;
    private readonly RedisWindow _window;
    private readonly ConcurrentDictionary<string, PermitQueue> _queues = new(StringComparer.Ordinal);
    private long _swept;

    public RedisRateLimit(RedisRateLimitOptions options, Func<IConnectionMultiplexer> hosts, TimeProvider time, ILogger<RedisRateLimit>? logger)
    {
        (_options, _time) = (options, time);
        _swept = time.GetTimestamp();
        _connection = new RedisConnection(options.Connection, options.Configuration, hosts);
        _window = new RedisWindow(options, _connection.OpenAsync, time, logger ?? NullLogger<RedisRateLimit>.Instance);
        _window.Back += () =>
        {
            foreach (var queue in _queues.Values)
                queue.Refresh();
        };
        // A client was made: when its first call comes, the connection may be there already.
        _ = _connection.OpenAsync().ContinueWith(static opening => _ = opening.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>The tokens that are remembered.</summary>
    internal int Tokens => _queues.Count;

    /// <summary>Takes a permit for a request.</summary>
    public ValueTask<RateLimitLease> AcquireAsync(HttpRequestMessage request, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var token = TokenOf(request);
        if (!_queues.TryGetValue(token, out var queue))
        {
            Sweep();
            queue = _queues.GetOrAdd(token, static (token, owner) => owner.QueueOf(KeyOf(token, owner._options.KeyPrefix)), this);
        }

        return queue.AcquireAsync(patience, cancellationToken);
    }

    /// <summary>The key of a request's window.</summary>
    public static string KeyOf(HttpRequestMessage request, string prefix) => KeyOf(TokenOf(request), prefix);

    public async ValueTask DisposeAsync()
    {
        _window.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    // A host may be disposed without async: then the connection is closed behind it.
    public void Dispose() => _ = DisposeAsync().AsTask();

    // Half of a SHA-256 is enough to tell tokens apart, and tells nothing of them.
    private static string KeyOf(string token, string prefix) => prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16));

    private static string TokenOf(HttpRequestMessage request) => request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : "";

    private PermitQueue QueueOf(string key) => new(permits => _window.TakeAsync(key, permits), _options, _time);

    // Who has one that is forgotten at this moment goes on with it to the end.
    private void Sweep()
    {
        var swept = Volatile.Read(ref _swept);
        if (_time.GetElapsedTime(swept) < SweepPeriod || Interlocked.CompareExchange(ref _swept, _time.GetTimestamp(), swept) != swept)
            return;
        foreach (var (token, queue) in _queues)
        {
            if (queue.IsIdle)
                _queues.TryRemove(token, out _);
        }
    }
}
