namespace ClickUp.Generated.Testing.Serving;

/// <summary>The clock of the options, put forward on demand. Its timers are those of the options.</summary>
internal sealed class ServerClock(TimeProvider inner) : TimeProvider
{
    private static readonly DateTimeOffset _last = new(9998, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private long _ahead;

    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    /// <exception cref="ArgumentOutOfRangeException">The time is past what dates can hold, with a year to spare.</exception>
    public void Advance(TimeSpan by)
    {
        var (ahead, room) = (Interlocked.Read(ref _ahead), _last - inner.GetUtcNow());
        // Two at a time may use the spare year, which is why there is one.
        if (by > room - new TimeSpan(ahead)) throw new ArgumentOutOfRangeException(nameof(by), by, "The server's time can not go beyond the year 9998.");
        Interlocked.Add(ref _ahead, by.Ticks);
    }

    public void Reset() => Interlocked.Exchange(ref _ahead, 0);
}
