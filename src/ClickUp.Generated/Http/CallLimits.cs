namespace ClickUp.Generated;

/// <summary>What ends the calls of a client: the same for all of them.</summary>
/// <param name="time">The clock.</param>
/// <param name="timeout">For a whole call.</param>
/// <param name="closed">Cancelled when the client is disposed.</param>
internal sealed class CallLimits(TimeProvider time, TimeSpan timeout, CancellationToken closed)
{
    public TimeProvider Time => time;

    public TimeSpan Timeout => timeout;

    public CancellationToken Closed => closed;
}
