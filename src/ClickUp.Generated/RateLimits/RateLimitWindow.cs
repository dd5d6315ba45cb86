namespace ClickUp.Generated;

/// <summary>The requests of one token: what its window takes goes at once, the rest waits in its order.</summary>
internal sealed class RateLimitWindow(string token, RateLimitHandlerOptions options)
{
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly long _epoch = options.TimeProvider.GetTimestamp();
    private readonly FixedWindow _window = new();

    // Its lock is the window's too.
    private readonly LinkedList<RateLimitWaiter> _waiting = new();
    private ITimer? _timer;
    private bool _hasEnded;

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string Token { get; } = token;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_waiting)
                return _waiting.Count;
        }
    }

    /// <summary>Whether nothing is lost when it is forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_waiting)
                return _waiting.Count == 0 && _window.IsOver(Now);
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_epoch);

    /// <summary>Leave at once; false when others wait, or the window takes no more for now.</summary>
    public bool TryPass(out Pass pass)
    {
        lock (_waiting)
        {
            pass = default;
            return _waiting.Count == 0 && _window.TryTake(Now, othersWait: false, out pass);
        }
    }

    /// <summary>A place in the queue: at its end, or, for a request that was refused, before all that have not been sent yet.</summary>
    /// <param name="refused">The pass that was refused, if any.</param>
    /// <param name="patience">What is left of the call's time; null when it has no end.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    /// <param name="problem">Why there is no place.</param>
    public RateLimitWaiter? TryWait(Pass refused, TimeSpan? patience, CancellationToken cancellationToken, out string? problem)
    {
        lock (_waiting)
        {
            problem = null;
            var now = Now;
            var place = refused.Window == 0 ? null : _waiting.First;
            long ahead = place is null ? _waiting.Count : 0;
            for (; place is not null && place.Value.Refused.Window > 0 && place.Value.Refused.IsBefore(refused); place = place.Next)
                ahead++;
            var wait = _window.Wait(now, ahead);
            if (_hasEnded)
                problem = "its client was disposed";
            else if (_waiting.Count >= options.QueueLength)
                problem = $"{_waiting.Count} requests of its token wait for the rate limit already (RateLimitHandlerOptions.QueueLength)";
            else if (wait > patience)
                problem = $"the rate limit allows it in {wait.TotalSeconds:0.###} s, at {_time.GetUtcNow() + wait:u}, and the call has {patience.Value.TotalSeconds:0.###} s left";
            if (problem is not null)
                return null;
            var waiter = new RateLimitWaiter(_waiting, refused, wait, cancellationToken);
            if (place is null)
                _waiting.AddLast(waiter.Node);
            else
                _waiting.AddBefore(place, waiter.Node);
            Release(now);
            return waiter;
        }
    }

    /// <summary>Learns from an answer, and lets those go whose turn has come.</summary>
    public void Hear(HttpResponseMessage response, Pass pass)
    {
        var isRefused = RateLimitHandler.IsRefusal(response);
        if (!isRefused && !pass.IsInformative)
            return;
        var hints = RateLimitHints.From(response);
        lock (_waiting)
        {
            var now = Now;
            if (isRefused)
                _window.Refused(now, pass, hints);
            else
                _window.Answered(now, pass, hints);
            Release(now);
        }
    }

    /// <summary>A request never reached ClickUp: the next one goes in its place.</summary>
    public void GiveBack(Pass pass)
    {
        lock (_waiting)
        {
            _window.GiveBack(pass);
            Release(Now);
        }
    }

    /// <summary>Nobody is let through any more: those who wait fail.</summary>
    public void End()
    {
        lock (_waiting)
        {
            _hasEnded = true;
            _timer?.Dispose();
            for (; _waiting.First is { } first; _waiting.Remove(first))
                first.Value.SetException(new ObjectDisposedException(nameof(RateLimitHandler)));
        }
    }

    private void Release(TimeSpan now)
    {
        while (_waiting.First is { } first && _window.TryTake(now, othersWait: true, out var pass))
        {
            _waiting.Remove(first);
            first.Value.SetResult(pass);
        }

        if (_waiting.Count == 0)
            return;
        _timer ??= CreateTimer();
        // Timers cut off parts of a millisecond.
        _timer.Change(_window.NextChange - now + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    // Whoever happens to be the first to wait: nothing of its context is kept.
    private ITimer CreateTimer()
    {
        using (ExecutionContext.SuppressFlow())
            return _time.CreateTimer(static window => ((RateLimitWindow)window!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        lock (_waiting)
            Release(Now);
    }
}
