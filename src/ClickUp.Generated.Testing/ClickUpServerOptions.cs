namespace ClickUp.Generated.Testing;

/// <summary>How the embedded ClickUp is set up. What is not set is as <see cref="ClickUpServer.StartAsync"/> describes it.</summary>
public sealed class ClickUpServerOptions
{
    /// <summary>
    /// The tokens that are accepted: <c>pk_…</c> as it is, any other after <c>Bearer </c>. The first belongs to user 1, the second to user 2, and so on.
    /// Holds <see cref="ClickUpServer.DefaultToken"/> unless it is replaced.
    /// </summary>
    public IList<string> Tokens { get; set; } = [ClickUpServer.DefaultToken];

    /// <summary>
    /// The tasks; their workspaces are the workspaces of the server, <see cref="ClickUpServer.DefaultWorkspaceId"/> is always one of them.
    /// Holds <c>9hv</c> and <c>86c7mc19h</c>, the latter with custom id <c>DEV-42</c>, unless it is replaced.
    /// </summary>
    public IList<ClickUpTask> Tasks { get; set; } = [new("9hv"), new("86c7mc19h", "DEV-42")];

    /// <summary>Requests per token and window of 60 seconds; from 0, which refuses all, up to <see cref="int.MaxValue"/>. 100, as in ClickUp's free plan, if not set.</summary>
    public int RateLimit { get; set; } = 100;

    /// <summary>Whether answers carry <c>X-RateLimit-Limit</c>, <c>-Remaining</c> and <c>-Reset</c>. True if not set.</summary>
    public bool RateLimitHeaders { get; set; } = true;

    /// <summary>
    /// Over how many counters ClickUp spreads the requests of one token. From 2 on, <c>X-RateLimit-Remaining</c> tells what one counter knows:
    /// it goes up and down and promises too much. What is refused does not change. At least 1, which is the value if not set.
    /// </summary>
    public int RateLimitCounters { get; set; } = 1;

    /// <summary>How much the server's clock is ahead (or, negative, behind): <c>X-RateLimit-Reset</c>, <c>Date</c> and <c>date_added</c> are off by it; the windows are not. Zero if not set.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>The clock of windows, delays and time stamps. <see cref="TimeProvider.System"/> if not set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether the server speaks HTTP/2 without TLS (clients must know beforehand) instead of HTTP/1.1.</summary>
    public bool Http2 { get; set; }

    /// <summary>How many of the newest requests <see cref="ClickUpServer.Requests"/> keeps. All of them if not set; at least 0.</summary>
    public int MaxRequests { get; set; } = int.MaxValue;

    internal ClickUpServerOptions Copy()
    {
        ArgumentNullException.ThrowIfNull(Tokens);
        ArgumentNullException.ThrowIfNull(Tasks);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(RateLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRequests);
        ArgumentOutOfRangeException.ThrowIfLessThan(RateLimitCounters, 1);
        var copy = (ClickUpServerOptions)MemberwiseClone();
        copy.Tokens = [.. Tokens];
        copy.Tasks = [.. Tasks];
        return copy;
    }
}
