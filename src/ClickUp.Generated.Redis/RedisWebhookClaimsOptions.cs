using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>Where claims of webhook deliveries are kept.</summary>
public sealed class RedisWebhookClaimsOptions
{
    /// <summary>Where Redis is, as StackExchange.Redis writes it: <c>localhost:6379,password=…</c>.</summary>
    /// <remarks>Read when the host starts; the connection is opened with the first delivery.</remarks>
    public string? Configuration { get; set; }

    /// <summary>A connection of your own, which wins over <see cref="Configuration"/> and is not disposed. With neither, the host's <see cref="IConnectionMultiplexer"/> is taken.</summary>
    public IConnectionMultiplexer? Connection { get; set; }

    /// <summary>What the keys in Redis begin with; a hash of the delivery's key follows. Default: <c>clickup:webhook:</c>.</summary>
    public string KeyPrefix { get; set; } = "clickup:webhook:";

    /// <summary>How long a delivery waits for Redis. After that it is taken without a claim: handled twice is better than not at all. Default: 1 second.</summary>
    /// <remarks>More than zero, and less than the 7 seconds after which ClickUp counts a delivery as failed.</remarks>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong; null when nothing is.</summary>
    internal string? Problem() =>
        KeyPrefix is null ? "KeyPrefix is null"
        : Patience <= TimeSpan.Zero || Patience >= TimeSpan.FromSeconds(7) ? "Patience is more than zero and less than 7 seconds"
        : Connection is null && Configuration is not null ? RedisRateLimitOptions.Problem(Configuration)
        : null;
}
