namespace ClickUp.Generated;

/// <summary>Finds out that the places where pages begin go round in a circle of any length, and keeps one of them for that (Brent's way).</summary>
internal struct PageCycle
{
    private string? _kept;
    private long _steps;
    private long _limit;

    /// <summary>Whether the place was there before.</summary>
    public bool Closes(string place)
    {
        if (place == _kept)
            return true;
        if (_steps++ < _limit)
            return false;
        (_kept, _steps, _limit) = (place, 0, Math.Max(1, _limit * 2));
        return false;
    }
}
