namespace ClickUp.Generated.Tests.Operations.Once;

/// <summary>A clock on which nothing takes time but the wait for a lost request to settle, which is over at once: whatever is under way arrives in it.</summary>
internal sealed class SettlingTime(TimeSpan settling, Func<Task>? arrive = null) : TimeProvider
{
    private long _now;
    private int _waits;

    public int Waits => _waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == settling)
            _ = Task.Run(ArriveAsync);
        return new NoTimer();

        async Task ArriveAsync()
        {
            Interlocked.Increment(ref _waits);
            if (arrive is not null)
                await arrive();
            Interlocked.Add(ref _now, settling.Ticks);
            callback(state);
        }
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
