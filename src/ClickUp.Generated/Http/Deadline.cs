namespace ClickUp.Generated;

/// <summary>The end of one call: by its deadline, by its caller, or with its client. Armed only when something has to be waited for.</summary>
internal sealed class Deadline(CallLimits limits, CancellationToken caller) : CancellationTokenSource
{
    private readonly long _started = limits.Time.GetTimestamp();
    private Arms? _arms;

    /// <summary>The caller's own token.</summary>
    public CancellationToken Caller => caller;

    /// <summary>The whole time of the call.</summary>
    public TimeSpan Limit => limits.Timeout;

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => limits.Time.GetElapsedTime(_started);

    /// <summary>What is left of the call's time; null when it has no end.</summary>
    public TimeSpan? Remaining => Limit == Timeout.InfiniteTimeSpan ? null : Limit - Elapsed;

    /// <summary>Whether a timer that covers the call from here would not be the only one: something has been waited for.</summary>
    public bool IsArmed => _arms is not null;

    /// <summary>Whether the client was disposed.</summary>
    public bool IsClientDisposed => limits.Closed.IsCancellationRequested;

    /// <summary>From here on the token is cancelled at the deadline, with the caller's token, and with the client.</summary>
    public Deadline Arm()
    {
        _arms ??= new Arms(EndWith(caller), EndWith(limits.Closed), Remaining is { } remaining ? EndAfter(remaining) : null);
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        _arms?.Dispose();
        base.Dispose(disposing);
    }

    private CancellationTokenRegistration EndWith(CancellationToken token) => token.CanBeCanceled ? token.Register(static source => ((Deadline)source!).End(), this) : default;

    private ITimer EndAfter(TimeSpan remaining) =>
        limits.Time.CreateTimer(static source => ((Deadline)source!).End(), this, remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

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

    /// <summary>Apart, since most calls need none of it.</summary>
    private sealed class Arms(CancellationTokenRegistration caller, CancellationTokenRegistration client, ITimer? timer) : IDisposable
    {
        public void Dispose()
        {
            caller.Dispose();
            client.Dispose();
            timer?.Dispose();
        }
    }
}
