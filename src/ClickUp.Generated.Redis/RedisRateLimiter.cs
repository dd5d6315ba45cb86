using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>A fixed window in Redis that the first permit opens: one limit for all processes.</summary>
/// <remarks>
/// Of each process one call at a time asks Redis, the others wait behind it in their order. Without Redis, each process keeps to a window of its
/// own: the whole limit each, which ClickUp's own refusals then divide. That is logged once, and once when Redis is back.
/// </remarks>
internal sealed partial class RedisRateLimiter(string key, RedisRateLimitOptions options, RedisConnection connection, ILogger logger) : RateLimiter
{
    // Answers 0 when the permits were taken, or else for how many milliseconds the window is full. All by the clock of Redis.
    // In its last millisecond a key is still there and has 0 left: that window is over.
    private const string Script = """
        local left = redis.call('PTTL', KEYS[1])
        if left <= 0 then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3]) return 0 end
        if redis.call('GET', KEYS[1]) + ARGV[1] > tonumber(ARGV[2]) then return left end
        redis.call('INCRBY', KEYS[1], ARGV[1])
        return 0
        """;

    // While it is away, one call in a while asks for it.
    private static readonly TimeSpan OutageCheck = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lazy<FixedWindowRateLimiter> _local = new(() => new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions
    {
        PermitLimit = options.PermitLimit,
        Window = options.Window,
        QueueLimit = options.QueueLimit,
    }));

    private int _calls;
    private long _idleSince = Stopwatch.GetTimestamp();
    private long _lastFailure;
    private bool _isAway;

    public override TimeSpan? IdleDuration => Volatile.Read(ref _calls) > 0 ? null : Stopwatch.GetElapsedTime(Volatile.Read(ref _idleSince));

    public override RateLimiterStatistics? GetStatistics() => null;

    // Redis cannot be asked without waiting.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Lease.Refused;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, options.PermitLimit);
        Interlocked.Increment(ref _calls);
        try
        {
            return await TakeAsync(permitCount, cancellationToken).ConfigureAwait(false)
                ? Lease.Taken
                : await _local.Value.AcquireAsync(permitCount, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _idleSince, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _calls);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _turn.Dispose();
        if (_local.IsValueCreated)
            _local.Value.Dispose();
    }

    /// <summary>Waits until Redis gives the permits; false when there is no Redis.</summary>
    private async ValueTask<bool> TakeAsync(int permits, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                if (await AskAsync(permits, cancellationToken).ConfigureAwait(false) is not { } wait)
                    return false;
                if (wait == TimeSpan.Zero)
                    return true;
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<TimeSpan?> AskAsync(int permits, CancellationToken cancellationToken)
    {
        if (_isAway && Stopwatch.GetElapsedTime(_lastFailure) < OutageCheck)
            return null;
        try
        {
            var wait = await AskRedisAsync(permits).WaitAsync(options.Patience, cancellationToken).ConfigureAwait(false);
            if (_isAway)
                LogBack(logger);
            _isAway = false;
            return TimeSpan.FromMilliseconds(wait);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            if (!_isAway)
                LogAway(logger, e);
            (_isAway, _lastFailure) = (true, Stopwatch.GetTimestamp());
            return null;
        }
    }

    private async Task<long> AskRedisAsync(int permits)
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        return (long)await database.ScriptEvaluateAsync(Script, [key], [permits, options.PermitLimit, (long)options.Window.TotalMilliseconds]).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis does not answer: each process keeps to a rate limit of its own until it does.")]
    private static partial void LogAway(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Redis answers again: all processes share one rate limit.")]
    private static partial void LogBack(ILogger logger);

    private sealed class Lease(bool isAcquired) : RateLimitLease
    {
        public static readonly Lease Taken = new(true);
        public static readonly Lease Refused = new(false);

        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
