namespace ClickUp.Generated.Testing.Serving;

/// <summary>One fixed window per token, opened by its first request. Not thread-safe: the server holds its lock around it.</summary>
internal sealed class RateLimits(int counters)
{
    private static readonly TimeSpan _length = TimeSpan.FromSeconds(60);
    private readonly Dictionary<int, Window> _windows = [];

    /// <summary>Counts a request. One without an accepted token uses nothing up.</summary>
    public State Count(int? token, int limit, DateTimeOffset now)
    {
        if (token is not { } index) return new State(limit, limit, now + _length, IsRefused: false);
        if (!_windows.TryGetValue(index, out var window) || now >= window.End) _windows[index] = window = new Window(now + _length, counters);
        if (window.Used >= limit) return new State(limit, 0, window.End, IsRefused: true);
        return new State(limit, Math.Max(0, limit - window.Count()), window.End, IsRefused: false);
    }

    public void Clear() => _windows.Clear();

    public readonly record struct State(int Limit, int Remaining, DateTimeOffset End, bool IsRefused);

    private sealed class Window(DateTimeOffset end, int counters)
    {
        private readonly int[] _counters = new int[counters];

        public DateTimeOffset End => end;

        public int Used { get; private set; }

        /// <summary>Adds one to a counter and tells what this one has seen. Which one is irregular, but the same in every run.</summary>
        public int Count() => ++_counters[((uint)Used++ * 2654435761u >> 7) % (uint)counters];
    }
}
