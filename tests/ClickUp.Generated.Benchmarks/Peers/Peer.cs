namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>One way to call ClickUp: the same request, the same answer, over the same handler.</summary>
internal abstract class Peer : IDisposable
{
    /// <summary>The name in tables and charts.</summary>
    public abstract string Name { get; }

    /// <summary>Sends <c>POST /v2/task/9hv/time</c>; the task is the client's own, so that nothing is added to what the client costs.</summary>
    public abstract Task TrackTimeAsync();

    /// <summary>The id in the answer of <see cref="TrackTimeAsync"/>.</summary>
    public abstract string? IdOf(Task tracked);

    public virtual void Dispose()
    {
    }
}
