using System.Threading.RateLimiting;

namespace ClickUp.Generated.Redis;

/// <summary>The calls of this process with one token: each takes a permit, in their order.</summary>
/// <remarks>
/// Permits are asked for as soon as a call needs one, for all that wait at once, and a few more when calls come fast: so no call waits for
/// the round trip of another. What a full window does not give is waited for until it ends, unless the call has less time.
/// </remarks>
/// <param name="ask">Asks for permits; never fails, null when there is no Redis.</param>
/// <param name="options">The limit, its window and the length of the queue.</param>
/// <param name="time">The clock.</param>
internal sealed class PermitQueue(Func<int, Task<Permits?>> ask, RedisRateLimitOptions options, TimeProvider time)
{
    // One call after the other, each with a round trip of its own, must be able to use the limit: so much of it is taken in advance when calls
    // come fast. No more, since what nobody needs before the window ends is lost to all.
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    // Permits that lasted for a shorter time were too few, for a longer one too many.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private readonly long _epoch = time.GetTimestamp();
    private readonly LinkedList<PermitWaiter> _waiting = new();
    private readonly int _most = (int)(options.PermitLimit * (RoundTrip / options.Window));
    private readonly LocalWindow _local = new(options.PermitLimit, options.Window);
    private ITimer? _timer;
    private int _stock;
    private TimeSpan _stockEnd;
    private TimeSpan _fullUntil;
    private int _underWay;
    private int _advance;
    private TimeSpan _asked = -Long;

    /// <summary>Whether nothing is lost when it is forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_waiting)
                return _waiting.Count == 0 && _underWay == 0 && Now >= _stockEnd && Now >= _fullUntil;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_epoch);

    /// <summary>Takes a permit.</summary>
    /// <param name="patience">What is left of the call's time; null when it has no end.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    public ValueTask<RateLimitLease> AcquireAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        lock (_waiting)
        {
            var now = Now;
            if (_waiting.Count == 0 && TryTake(now))
                return new(PermitLease.Taken);
            var waiter = new PermitWaiter(_waiting, patience is { } left ? now + left : TimeSpan.MaxValue, cancellationToken);
            if (Refusal(waiter, now, _waiting.Count) is { } reason)
                return new(new PermitLease(reason));
            _waiting.AddLast(waiter.Node);
            Ask(now);
            return new(waiter.TurnAsync());
        }
    }

    /// <summary>Asks anew, whatever was said before: Redis is back.</summary>
    public void Refresh()
    {
        lock (_waiting)
        {
            _fullUntil = TimeSpan.Zero;
            Ask(Now);
        }
    }

    private bool TryTake(TimeSpan now)
    {
        if (now >= _stockEnd)
            _stock = 0;
        if (_stock == 0)
            return false;
        _stock--;
        return true;
    }

    private void Ask(TimeSpan now)
    {
        var needed = _waiting.Count - _underWay;
        if (_waiting.Count == 0)
            return;
        if (now < _fullUntil)
        {
            _timer ??= CreateTimer();
            // Timers cut off parts of a millisecond.
            _timer.Change(_fullUntil - now + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
        else if (needed > 0)
        {
            var lasted = now - _asked;
            _advance = lasted < Short ? Math.Min(2 * _advance + 1, _most) : lasted < Long ? _advance : 0;
            _asked = now;
            var permits = Math.Min(needed + _advance, options.PermitLimit);
            _underWay += permits;
            _ = HearAsync(ask(permits), permits, now);
        }
    }

    private async Task HearAsync(Task<Permits?> asking, int permits, TimeSpan asked)
    {
        var answer = await asking.ConfigureAwait(false);
        lock (_waiting)
        {
            var now = Now;
            _underWay -= permits;
            // Without Redis, each process keeps to a window of its own: the whole limit, which ClickUp's own refusals then divide.
            var (given, left) = answer ?? _local.Take(permits, asked = now);
            var end = asked + left;
            // Another window: what the last one gave is over with it.
            if (end > _stockEnd + options.Window / 2)
                _stock = 0;
            if (end > _stockEnd)
                _stockEnd = end;
            _stock += given;
            if (given < permits)
                _fullUntil = end;
            Release(now);
        }
    }

    private void Release(TimeSpan now)
    {
        while (_waiting.First is { } first && TryTake(now))
        {
            _waiting.Remove(first);
            first.Value.SetResult(PermitLease.Taken);
        }

        var ahead = 0;
        for (var node = _waiting.First; node is not null && now < _fullUntil;)
        {
            var (waiter, next) = (node.Value, node.Next);
            if (Refusal(waiter, now, ahead) is { } reason)
            {
                _waiting.Remove(node);
                waiter.SetResult(new PermitLease(reason));
            }
            else
            {
                ahead++;
            }

            node = next;
        }

        Ask(now);
    }

    // Only a full window is waited for; who waits for an answer of Redis alone, does not for long.
    private string? Refusal(PermitWaiter waiter, TimeSpan now, int ahead)
    {
        if (now >= _fullUntil)
            return null;
        if (ahead >= options.QueueLimit)
            return $"{ahead} calls of this process wait for the rate limit already (RedisRateLimitOptions.QueueLimit)";
        var wait = _fullUntil - now + options.Window * (ahead / options.PermitLimit);
        return wait > waiter.End - now ? $"the rate limit allows it in {wait.TotalSeconds:0.###} s, and the call has {(waiter.End - now).TotalSeconds:0.###} s left" : null;
    }

    // Whoever happens to be the first to wait: nothing of its context is kept.
    private ITimer CreateTimer()
    {
        using (ExecutionContext.SuppressFlow())
            return time.CreateTimer(static queue => ((PermitQueue)queue!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        lock (_waiting)
            Ask(Now);
    }
}
