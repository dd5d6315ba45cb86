namespace ClickUp.Generated;

/// <summary>The end of one call: by its deadline or by its caller. Armed only when something has to be waited for.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan timeout, CancellationToken caller) : CancellationTokenSource
{
    private readonly long _started = time.GetTimestamp();
    private CancellationTokenRegistration _link;
    private ITimer? _timer;
    private bool _armed;

    /// <summary>The caller's own token.</summary>
    public CancellationToken Caller => caller;

    /// <summary>The whole time of the call.</summary>
    public TimeSpan Limit => timeout;

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>What is left of the call's time; null when it has no end.</summary>
    public TimeSpan? Remaining => timeout == Timeout.InfiniteTimeSpan ? null : timeout - Elapsed;

    /// <summary>Whether a timer that covers the call from here would be the only one: nothing has been waited for yet.</summary>
    public bool IsArmed => _armed;

    /// <summary>From here on the token is cancelled at the deadline, and with the caller's token.</summary>
    public Deadline Arm()
    {
        if (_armed)
            return this;
        _armed = true;
        if (caller.CanBeCanceled)
            _link = caller.Register(static source => ((Deadline)source!).End(), this);
        if (Remaining is { } remaining)
            _timer = time.CreateTimer(static source => ((Deadline)source!).End(), this, remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        _link.Dispose();
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    private void End()
    {
        try
        {
            Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended at the same moment.
        }
    }
}
