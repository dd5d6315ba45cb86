using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>Fixed windows in Redis, one for each key, that the first permit opens: the same for all processes.</summary>
/// <remarks>
/// No answer is waited for longer than the options allow. While Redis is away, nobody asks it but one probe in the background; that is
/// logged once, and once when it is back.
/// </remarks>
internal sealed partial class RedisWindow(RedisRateLimitOptions options, Func<Task<IDatabase>> open, TimeProvider time, ILogger logger) : IDisposable
{
    // Gives as many permits as are left, and says for how many milliseconds the window goes on. All by the clock of Redis.
    // In its last millisecond a key is still there and has 0 left: that window is over.
    private const string Script = """
        local left, wanted, limit = redis.call('PTTL', KEYS[1]), tonumber(ARGV[1]), tonumber(ARGV[2])
        if left <= 0 then
          local given = math.min(wanted, limit)
          redis.call('SET', KEYS[1], given, 'PX', ARGV[3])
          return { given, tonumber(ARGV[3]) }
        end
        local given = math.min(wanted, math.max(0, limit - tonumber(redis.call('GET', KEYS[1]))))
        if given > 0 then redis.call('INCRBY', KEYS[1], given) end
        return { given, left }
        """;

    private static readonly TimeSpan ProbePeriod = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _ended = new();
    private int _isAway;

    /// <summary>Whether Redis does not answer.</summary>
    public bool IsAway => Volatile.Read(ref _isAway) == 1;

    /// <summary>Redis answers again.</summary>
    public event Action? Back;

    /// <summary>Asks for permits; null when there is no Redis.</summary>
    public async Task<Permits?> TakeAsync(string key, int permits)
    {
        if (IsAway)
            return null;
        try
        {
            return await InTimeAsync(() => EvaluateAsync(key, permits)).ConfigureAwait(false);
        }
        // Whatever it is that a connection, or the host's own factory of one, throws: no call fails because of it.
        catch (Exception e)
        {
            GoAway(e);
            return null;
        }
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }

    private async Task<Permits> EvaluateAsync(string key, int permits)
    {
        var database = await open().ConfigureAwait(false);
        var answer = (long[])(await database.ScriptEvaluateAsync(Script, [key], [permits, options.PermitLimit, (long)options.Window.TotalMilliseconds]).ConfigureAwait(false))!;
        return new Permits((int)answer[0], TimeSpan.FromMilliseconds(answer[1]));
    }

    private void GoAway(Exception cause)
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 1)
            return;
        LogAway(logger, cause);
        // Nothing of the call that happened to be the first is kept.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(ProbeAsync);
    }

    private async Task ProbeAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(ProbePeriod, time);
            while (await timer.WaitForNextTickAsync(_ended.Token).ConfigureAwait(false))
            {
                if (!await AnswersAsync().ConfigureAwait(false))
                    continue;
                LogBack(logger);
                Volatile.Write(ref _isAway, 0);
                Back?.Invoke();
                return;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The host ends.
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            // A write that changes nothing: one that only reads, or still loads, is not back.
            await InTimeAsync(async () => await (await open().ConfigureAwait(false)).KeyDeleteAsync(options.KeyPrefix + "probe").ConfigureAwait(false)).ConfigureAwait(false);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // On the pool, since neither a connection nor a host promises not to block.
    private async Task<T> InTimeAsync<T>(Func<Task<T>> ask)
    {
        var asking = Task.Run(ask);
        try
        {
            return await asking.WaitAsync(options.Patience, time).ConfigureAwait(false);
        }
        finally
        {
            // What comes too late is looked at by nobody else.
            if (!asking.IsCompleted)
                _ = asking.ContinueWith(static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis does not answer: each process keeps to a rate limit of its own until it does.")]
    private static partial void LogAway(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Redis answers again: all processes share one rate limit.")]
    private static partial void LogBack(ILogger logger);
}
