using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>One rate limit for all processes that share a Redis.</summary>
public sealed class RedisRateLimitOptions
{
    /// <summary>Requests a window, of all processes together: what the plan of the workspace allows a minute, 100, 1,000 or 10,000. At least 1. Default: 100.</summary>
    public int PermitLimit { get; set; } = 100;

    /// <summary>How long a window is. Default: 61 seconds, which is ClickUp's minute and a second for the way there: it opens when the first request arrives.</summary>
    /// <remarks>At least 100 ms.</remarks>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(61);

    /// <summary>How many calls of one process may wait without Redis; one more is not sent. At least 0. Default: 10,000.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>Where Redis is, as StackExchange.Redis writes it: <c>localhost:6379,password=…</c>. The connection is opened at the first call.</summary>
    public string? Configuration { get; set; }

    /// <summary>A connection of your own, which wins over <see cref="Configuration"/> and is not disposed. With neither, the host's <see cref="IConnectionMultiplexer"/> is taken.</summary>
    public IConnectionMultiplexer? Connection { get; set; }

    /// <summary>What the keys in Redis begin with; a hash of the token follows, never the token. Default: <c>clickup:</c>.</summary>
    public string KeyPrefix { get; set; } = "clickup:";

    /// <summary>No call is held up by a Redis that does not answer for longer than this.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong; null when nothing is.</summary>
    internal string? Problem() =>
        PermitLimit < 1 ? "PermitLimit is less than 1"
        : Window < TimeSpan.FromMilliseconds(100) ? "Window is less than 100 ms"
        : QueueLimit < 0 ? "QueueLimit is less than 0"
        : KeyPrefix is null ? "KeyPrefix is null"
        : null;
}
