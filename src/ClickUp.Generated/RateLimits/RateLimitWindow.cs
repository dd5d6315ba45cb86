namespace ClickUp.Generated;

/// <summary>The requests of one token: how many its window still takes, and who waits for the next one.</summary>
/// <remarks>
/// ClickUp's windows are fixed, 60 s long, and opened by a request; what answers say of them are hints. Own counting is the base: a window
/// ends 60 s after its first answer, when the server's has ended too, and takes as many requests as the limit says. Hints only ever
/// make it smaller or shorter. A window that is waited for is opened by one request alone: should it be too early, one is refused and not all.
/// </remarks>
internal sealed class RateLimitWindow(string token, RateLimitHandlerOptions options)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    // Date and Reset are whole seconds: by so much may they be off together.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    // How long the others wait for the answer to a request that was sent alone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A limit that no header told, but a refusal, is tried anew after this time: plans change, and others may use the token.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time = options.TimeProvider;
    private readonly long _epoch = options.TimeProvider.GetTimestamp();
    private readonly LinkedList<Waiter> _waiting = new();
    private ITimer? _timer;
    private long? _limit;
    private TimeSpan _limitEnd;
    private long _number;
    private TimeSpan _end;
    private long _used;
    private long _allowed;
    private TimeSpan _lastTaken;
    private long _answers;
    private bool _isClosed;

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
                return _waiting.Count == 0 && Now >= _end;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_epoch);

    /// <summary>Whether more may be sent once all that was sent has been answered.</summary>
    private bool IsTrying => !_isClosed && _used >= _allowed && !(_used >= _limit);

    /// <summary>Leave at once; false when others wait, or the window takes no more for now.</summary>
    public bool TryPass(out Pass pass)
    {
        lock (_waiting)
        {
            pass = default;
            return _waiting.Count == 0 && TryTake(Now, out pass);
        }
    }

    /// <summary>A place in the queue: at its end, or, for a request that was refused, before all that have not been sent yet.</summary>
    /// <param name="refused">The pass that was refused, if any.</param>
    /// <param name="patience">What is left of the call's time; null when it has no end.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    /// <param name="problem">Why there is no place.</param>
    public Waiter? TryWait(Pass refused, TimeSpan? patience, CancellationToken cancellationToken, out string? problem)
    {
        lock (_waiting)
        {
            problem = null;
            var now = Now;
            var place = refused.Window == 0 ? null : _waiting.First;
            long ahead = place is null ? _waiting.Count : 0;
            for (; place is not null && place.Value.Refused.Window > 0 && place.Value.Refused.IsBefore(refused); place = place.Next)
                ahead++;
            var wait = Wait(now, ahead);
            if (_waiting.Count >= options.QueueLength)
                problem = $"{_waiting.Count} requests of its token wait for the rate limit already (RateLimitHandlerOptions.QueueLength)";
            else if (wait > patience)
                problem = $"the rate limit allows it in {wait.TotalSeconds:0.###} s, at {_time.GetUtcNow() + wait:u}, and the call has {patience.Value.TotalSeconds:0.###} s left";
            if (problem is not null)
                return null;
            var waiter = new Waiter(_waiting, refused, cancellationToken);
            if (place is null)
                _waiting.AddLast(waiter.Node);
            else
                _waiting.AddBefore(place, waiter.Node);
            Release(now);
            return waiter;
        }
    }

    /// <summary>Learns from an answer, and lets those go whose turn has come.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="pass">The pass that it answers.</param>
    /// <param name="repeats">How often the request has been refused before.</param>
    public void Hear(HttpResponseMessage response, Pass pass, int repeats)
    {
        var isRefused = RateLimitHandler.IsRefusal(response);
        if (!isRefused && !pass.IsInformative)
            return;
        var told = RateLimit.From(response.Headers) is { Limit: > 0 } limit ? limit : null;
        // The server's clock may be any: only the distance counts.
        var left = told?.Reset - response.Headers.Date;
        left = left > TimeSpan.Zero && left <= Length + Rounding ? left : null;
        lock (_waiting)
        {
            var now = Now;
            if (told is not null)
                (_limit, _limitEnd) = (told.Limit, TimeSpan.MaxValue);
            if (isRefused)
                Close(now, told, left, RetryAfter(response), pass, repeats);
            else if (pass.Window == _number && !_isClosed)
                Continue(now, told, left);
            Release(now);
        }
    }

    // The window goes on: the request was carried out.
    private void Continue(TimeSpan now, RateLimit? told, TimeSpan? left)
    {
        if (++_answers == 1)
            _end = now + Length;
        // Somebody else has opened the server's window before.
        if (now + left is { } end && end < _end - Rounding)
            _end = end;
        if (told is not null)
            _used = Math.Max(_used, told.Limit - told.Remaining);
        if (told is not null || (IsTrying && _answers >= _used))
            Raise();
    }

    // All pause. What a refusal of an earlier window says is no longer so, and the first one of a window says it for all.
    private void Close(TimeSpan now, RateLimit? told, TimeSpan? left, TimeSpan? retryAfter, Pass pass, int repeats)
    {
        if (told is null && pass.Window == _number && pass.Index > 1 && _limitEnd != TimeSpan.MaxValue)
            (_limit, _limitEnd) = (Math.Min(_limit ?? long.MaxValue, pass.Index - 1), now + Memory);
        if (retryAfter is null && (pass.Window != _number || _isClosed))
            return;
        var end = now + retryAfter ?? PauseEnd(now, left, repeats);
        _end = _isClosed && _end > end ? _end : end;
        _isClosed = true;
        _allowed = 0;
    }

    private TimeSpan PauseEnd(TimeSpan now, TimeSpan? left, int repeats)
    {
        // Own counting is more precise than whole seconds, if both mean the same.
        var reset = now + left is { } told && (told - _end).Duration() > Rounding ? told : _end;
        // What was refused again although it waited was told a wrong time: 1, 4, 16 s, and then a whole window.
        var least = TimeSpan.FromSeconds(Math.Min(60, 1L << Math.Min(2 * repeats, 6)));
        return reset - now < least ? now + least : reset - now > Length ? now + Length : reset;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private bool TryTake(TimeSpan now, out Pass pass)
    {
        if (now >= _end)
            Open(now);
        else if (IsTrying && now >= _lastTaken + Patience)
            Raise();
        pass = default;
        if (_used >= _allowed)
            return false;
        _used++;
        if (_used == _allowed)
            _lastTaken = now;
        // Ever more rarely as long as the limit is far: the 1st, 2nd, 4th, 8th, …
        pass = new Pass(_number, _used, _answers == 0 || _limit is not { } limit || _used > limit / 2 || (_used & (_used - 1)) == 0);
        return true;
    }

    private void Open(TimeSpan now)
    {
        if (now >= _limitEnd)
            _limit = null;
        var alone = _isClosed || _waiting.Count > 0;
        (_number, _end, _used, _allowed, _answers, _isClosed) = (_number + 1, now + Length, 0, 0, 0, false);
        if (alone)
            _allowed = 1;
        else
            Raise();
    }

    // Without any word of the limit it is one of ClickUp's plans': the first request beyond each is sent alone.
    private void Raise() => _allowed = _limit ?? _allowed switch
    {
        < 100 => 100,
        100 => 101,
        < 1_000 => 1_000,
        1_000 => 1_001,
        < 10_000 => 10_000,
        10_000 => 10_001,
        _ => long.MaxValue,
    };

    private TimeSpan Wait(TimeSpan now, long ahead)
    {
        var free = _isClosed ? 0 : (_limit ?? long.MaxValue) - _used;
        if (now >= _end || ahead < free)
            return TimeSpan.Zero;
        var windows = _limit is { } limit ? (ahead - Math.Max(0, free)) / limit : 0;
        return _end - now + TimeSpan.FromTicks(windows * Length.Ticks);
    }

    private void Release(TimeSpan now)
    {
        while (_waiting.First is { } first && TryTake(now, out var pass))
        {
            _waiting.Remove(first);
            first.Value.SetResult(pass);
        }

        if (_waiting.Count == 0)
            return;
        var due = IsTrying && _lastTaken + Patience < _end ? _lastTaken + Patience - now : _end - now;
        _timer ??= CreateTimer();
        // Timers cut off parts of a millisecond, and know no more than 49 days.
        _timer.Change(due > TimeSpan.FromDays(49) ? TimeSpan.FromDays(49) : due + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
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

    /// <summary>A request that waits for its turn.</summary>
    internal sealed class Waiter : TaskCompletionSource<Pass>
    {
        private readonly LinkedList<Waiter> _waiting;
        private readonly CancellationToken _cancellationToken;

        public Waiter(LinkedList<Waiter> waiting, Pass refused, CancellationToken cancellationToken) : base(TaskCreationOptions.RunContinuationsAsynchronously)
        {
            (_waiting, Refused, _cancellationToken) = (waiting, refused, cancellationToken);
            Node = new LinkedListNode<Waiter>(this);
        }

        public Pass Refused { get; }

        public LinkedListNode<Waiter> Node { get; }

        /// <summary>The pass, when the turn has come; cancelled, the queue is left at once.</summary>
        public async Task<Pass> TurnAsync()
        {
            using (_cancellationToken.Register(static waiter => ((Waiter)waiter!).Leave(), this))
                return await Task.ConfigureAwait(false);
        }

        private void Leave()
        {
            lock (_waiting)
            {
                if (Node.List is null)
                    return;
                _waiting.Remove(Node);
                TrySetCanceled(_cancellationToken);
            }
        }
    }
}
