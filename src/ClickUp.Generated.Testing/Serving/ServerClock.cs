namespace ClickUp.Generated.Testing.Serving;

/// <summary>The clock of the options, put forward on demand. Its timers are those of the options.</summary>
internal sealed class ServerClock(TimeProvider inner) : TimeProvider
{
    private long _ahead;

    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public void Reset() => Interlocked.Exchange(ref _ahead, 0);
}
