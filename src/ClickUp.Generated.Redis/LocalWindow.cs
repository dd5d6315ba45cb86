namespace ClickUp.Generated.Redis;

/// <summary>A fixed window of this process alone, for as long as Redis is away; the first permit opens it.</summary>
internal sealed class LocalWindow(int limit, TimeSpan length)
{
    private TimeSpan _end;
    private int _used;

    public Permits Take(int permits, TimeSpan now)
    {
        if (now >= _end)
            (_end, _used) = (now + length, 0);
        var given = Math.Min(permits, limit - _used);
        _used += given;
        return new Permits(given, _end - now);
    }
}
