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

    /// <summary>How many calls of one process may wait for the next window; one more is not sent. At least 0. Default: 10,000.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>Where Redis is, as StackExchange.Redis writes it: <c>localhost:6379,password=…</c>. </summary>
    /// <remarks>Read when the host starts; the connection is opened when the client is made.</remarks>
    public string? Configuration { get; set; }

    /// <summary>A connection of your own, which wins over <see cref="Configuration"/> and is not disposed. With neither, the host's <see cref="IConnectionMultiplexer"/> is taken.</summary>
    public IConnectionMultiplexer? Connection { get; set; }

    /// <summary>What the keys in Redis begin with; a hash of the token follows, never the token. Default: <c>clickup:</c>.</summary>
    public string KeyPrefix { get; set; } = "clickup:";

    /// <summary>No call is held up by a Redis that does not answer for longer than this: with all that comes before and after, 100 ms.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(75);

    /// <summary>What is wrong; null when nothing is.</summary>
    internal string? Problem() =>
        PermitLimit < 1 ? "PermitLimit is less than 1"
        : Window < TimeSpan.FromMilliseconds(100) ? "Window is less than 100 ms"
        : QueueLimit < 0 ? "QueueLimit is less than 0"
        : KeyPrefix is null ? "KeyPrefix is null"
        : Connection is null && Configuration is not null ? Problem(Configuration)
        : null;

    // What StackExchange.Redis says names the word that it does not know; passwords are in values.
    internal static string? Problem(string configuration)
    {
        try
        {
            return string.IsNullOrWhiteSpace(configuration) || ConfigurationOptions.Parse(configuration).EndPoints.Count == 0 ? "Configuration names no server, such as localhost:6379" : null;
        }
        catch (ArgumentException e)
        {
            return $"Configuration cannot be read: {e.Message.Split('\n', '(')[0].Trim().TrimEnd('.')}";
        }
    }
}
