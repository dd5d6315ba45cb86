namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    /// <summary>The server's time: that of <see cref="ClickUpServerOptions.TimeProvider"/>, put forward by what <see cref="AdvanceClock"/> was given.</summary>
    public DateTimeOffset Now => ClickUpNow;

    /// <summary>Puts the server's time forward, until <see cref="Reset"/>: what is stamped, windows of the rate limit, time in status, running timers. Delays of faults and of webhooks run by the options' clock alone.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative, or leads beyond the year 9998.</exception>
    public void AdvanceClock(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        _clock.Advance(by);
    }

    internal byte[]? FindFile(string id)
    {
        lock (_gate) return _world.Files.GetValueOrDefault(id);
    }
}
