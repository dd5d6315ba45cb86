namespace ClickUp.Generated;

/// <summary>ClickUp's windows for one token, as far as they can be known from here: a machine of states, without a clock, a lock or a queue.</summary>
/// <remarks>
/// ClickUp's windows are fixed, 60 s long, and opened by a request; what answers say of them are hints. Own counting is the base: a window
/// ends 60 s after its first answer, when the server's has ended too, and takes as many requests as the limit says. Hints only ever
/// make it smaller or shorter. A window that is waited for is opened by one request alone: should it be too early, one is refused and not all.
/// All times are those since some moment of the caller's.
/// </remarks>
internal sealed class FixedWindow
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    /// <summary>Date and Reset are whole seconds: by so much may they be off together.</summary>
    public static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    /// <summary>How long the others wait for the answer to a request that was sent alone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A limit that no header told, but a refusal, is tried anew after this time: plans change.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private long? _limit;
    private TimeSpan _limitEnd;
    private long _number;
    private TimeSpan _end;
    private long _used;
    private long _allowed;
    private long _answers;
    private TimeSpan _probed;
    private int _refusals;

    public WindowState State { get; private set; }

    /// <summary>Whether nothing is lost when it is forgotten.</summary>
    public bool IsOver(TimeSpan now) => now >= _end;

    /// <summary>When it may take more without an answer that says so.</summary>
    public TimeSpan NextChange => State == WindowState.Probing && _probed + Patience < _end ? _probed + Patience : _end;

    /// <summary>Leave for one request; false when none may go now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="othersWait">Whether a window that this request opens is one that more have waited for.</param>
    /// <param name="pass">The leave.</param>
    public bool TryTake(TimeSpan now, bool othersWait, out Pass pass)
    {
        pass = default;
        if (State == WindowState.Unknown || now >= _end)
            Open(now, alone: othersWait || _refusals > 0);
        else if (State == WindowState.Probing && now >= _probed + Patience)
            Count();
        if (State == WindowState.Closed || _used >= _allowed)
            return false;
        _used++;
        if (_used == _allowed && !(_used >= _limit))
            (State, _probed) = (WindowState.Probing, now);
        // Ever more rarely as long as the limit is far: the 1st, 2nd, 4th, 8th, …
        pass = new Pass(_number, _used, _answers == 0 || _limit is not { } limit || _used > limit / 2 || (_used & (_used - 1)) == 0);
        return true;
    }

    /// <summary>A request was carried out, or failed for another reason than the limit: the window goes on.</summary>
    public void Answered(TimeSpan now, Pass pass, RateLimitHints hints)
    {
        Learn(hints.Told);
        if (pass.Window != _number || State == WindowState.Closed)
            return;
        _refusals = 0;
        if (++_answers == 1)
            _end = now + Length;
        // Somebody else has opened the server's window before.
        if (now + hints.Left is { } end && end < _end - Rounding)
            _end = end;
        if (hints.Told is { } told)
            _used = Math.Max(_used, told.Limit - told.Remaining);
        if (hints.Told is not null || (State == WindowState.Probing && _answers >= _used))
            Count();
    }

    /// <summary>ClickUp refused a request: all pause.</summary>
    /// <remarks>What a refusal of an earlier window says is no longer so, and the first one of a window says it for all.</remarks>
    public void Refused(TimeSpan now, Pass pass, RateLimitHints hints)
    {
        Learn(hints.Told);
        var isFirst = pass.Window == _number && State != WindowState.Closed;
        // Without headers, only the first one beyond a plan's limit tells the limit: any other may be due to others, or to chance.
        if (hints.Told is null && pass.Window == _number && _limitEnd != TimeSpan.MaxValue && IsPlan(pass.Index - 1) && !(_limit < pass.Index))
            (_limit, _limitEnd) = (pass.Index - 1, now + Memory);
        if (!isFirst && hints.RetryAfter is null)
            return;
        if (isFirst)
            _refusals++;
        var end = now + Between(LeastPause, hints.RetryAfter ?? Reset(now, hints.Left) - now, Length);
        _end = State == WindowState.Closed && _end > end ? _end : end;
        (State, _allowed) = (WindowState.Closed, 0);
    }

    /// <summary>A request has never reached ClickUp: its place is free again.</summary>
    public void GiveBack(Pass pass)
    {
        if (pass.Window != _number || State == WindowState.Closed)
            return;
        _used = Math.Max(0, _used - 1);
        // The first one opens the window, and none has arrived.
        if (_used == 0 && _answers == 0)
            State = WindowState.Unknown;
        else if (State == WindowState.Probing)
            State = WindowState.Counting;
    }

    /// <summary>How long a request has to wait, as far as can be told.</summary>
    /// <param name="now">The time.</param>
    /// <param name="ahead">How many go before it.</param>
    public TimeSpan Wait(TimeSpan now, long ahead)
    {
        var free = State == WindowState.Closed ? 0 : Math.Max(0, (_limit ?? long.MaxValue) - _used);
        if (State == WindowState.Unknown || now >= _end || ahead < free)
            return TimeSpan.Zero;
        var windows = _limit is { } limit ? (ahead - free) / limit : 0;
        return _end - now + TimeSpan.FromTicks(windows * Length.Ticks);
    }

    // What was refused again although it waited was told a wrong time: 1, 4, 16 s, and then a whole window.
    private TimeSpan LeastPause => TimeSpan.FromSeconds(Math.Min(60, 1L << Math.Min(2 * Math.Max(0, _refusals - 1), 6)));

    // Own counting is more precise than whole seconds, if both mean the same.
    private TimeSpan Reset(TimeSpan now, TimeSpan? left) => now + left is { } told && (told - _end).Duration() > Rounding ? told : _end;

    private static TimeSpan Between(TimeSpan least, TimeSpan value, TimeSpan most) => value < least ? least : value > most ? most : value;

    private void Learn(RateLimit? told)
    {
        if (told is not null)
            (_limit, _limitEnd) = (told.Limit, TimeSpan.MaxValue);
    }

    private void Open(TimeSpan now, bool alone)
    {
        if (now >= _limitEnd)
            _limit = null;
        (_number, _end, _used, _allowed, _answers) = (_number + 1, now + Length, 0, 0, 0);
        if (alone)
            (State, _allowed) = (WindowState.Counting, 1);
        else
            Count();
    }

    // Without any word of the limit it is one of ClickUp's plans': the first request beyond each is sent alone.
    private void Count()
    {
        State = WindowState.Counting;
        _allowed = _limit ?? _allowed switch
        {
            < 100 => 100,
            100 => 101,
            < 1_000 => 1_000,
            1_000 => 1_001,
            < 10_000 => 10_000,
            10_000 => 10_001,
            _ => long.MaxValue,
        };
    }

    private static bool IsPlan(long limit) => limit is 100 or 1_000 or 10_000;
}
