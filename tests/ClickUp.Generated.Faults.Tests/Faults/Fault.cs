using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>What a server does to one call, and what the call is to end in.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Serve">The connection that the call goes through.</param>
internal sealed record Fault(string Name, Func<Connection, Task> Serve)
{
    /// <summary>The exception; null: the call succeeds all the same.</summary>
    public Type? Exception { get; private init; }

    public bool MayHaveBeenCarriedOut { get; private init; }

    /// <summary>What the message says after the operation.</summary>
    public string Says { get; private init; } = "";

    public int Status { get; private init; }

    /// <summary>The server falls silent: the deadline ends the call.</summary>
    public bool Stalls { get; private init; }

    /// <summary>A call that succeeds comes first, over the same connection.</summary>
    public bool IsSecond { get; private init; }

    public Fault Succeeds() => this;

    public Fault Fails(bool mayHaveBeenCarriedOut, string says) =>
        this with { Exception = typeof(ClickUpException), MayHaveBeenCarriedOut = mayHaveBeenCarriedOut, Says = says };

    public Fault IsAnswered(int status, string says) =>
        this with { Exception = typeof(ClickUpApiException), Status = status, MayHaveBeenCarriedOut = status is < 400 or >= 500, Says = says };

    public Fault TimesOut(bool mayHaveBeenCarriedOut = true) =>
        Fails(mayHaveBeenCarriedOut, "timed out: no complete answer within 100 s.") with { Stalls = true };

    /// <summary>For a stall after the status of an error is known.</summary>
    public Fault WithStall() => this with { Stalls = true };

    public Fault OnSecondCall() => this with { IsSecond = true };

    public override string ToString() => Name;
}
