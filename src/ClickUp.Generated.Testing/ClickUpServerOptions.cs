using ClickUp.Generated.Testing.Contract;

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
    /// Those that name no list stand in the first list of their workspace, which is made for them: <see cref="ClickUpServer.DefaultListId"/>. None: an empty workspace.
    /// Holds <c>9hv</c> and <c>86c7mc19h</c>, the latter with custom id <c>DEV-42</c>, unless it is replaced.
    /// </summary>
    public IList<ServerTask> Tasks { get; set; } = [new("9hv"), new("86c7mc19h", "DEV-42")];

    /// <summary>
    /// A file with the state to start from, as <see cref="ClickUpServer.SaveState"/> writes it or written by hand; then <see cref="Tasks"/> has no effect.
    /// The users are its own, one more for each token that has none.
    /// </summary>
    public string? SeedFile { get; set; }

    /// <summary>Fills the server before it listens: <c>server => server.AddTask("Write tests")</c>. What it leaves is what <see cref="ClickUpServer.Reset"/> goes back to.</summary>
    public Action<ClickUpServer>? Seed { get; set; }

    /// <summary>The port of 127.0.0.1; 0, which is the value if not set, for one that is free.</summary>
    public int Port { get; set; }

    /// <summary>Whether requests are held against ClickUp's documents: one that lacks what is required, or has a value of another kind, is refused. True if not set.</summary>
    public bool CheckRequests { get; set; } = true;

    /// <summary>How long after an attempt to deliver to a webhook failed the next one begins, of five; by <see cref="TimeProvider"/>. ClickUp does not say; 1 s if not set.</summary>
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a webhook may take to answer. 7 s, as ClickUp gives it, if not set.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(7);

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

    /// <summary>The document that requests are held against.</summary>
    internal ApiDocument? Document { get; set; } = ApiDocument.Embedded;

    internal ClickUpServerOptions Copy()
    {
        ArgumentNullException.ThrowIfNull(Tokens);
        ArgumentNullException.ThrowIfNull(Tasks);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfNegative(RateLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRequests);
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(WebhookRetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WebhookTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RateLimitCounters, 1);
        var copy = (ClickUpServerOptions)MemberwiseClone();
        copy.Tokens = [.. Tokens];
        copy.Tasks = [.. Tasks];
        return copy;
    }
}
