namespace ClickUp.Generated;

/// <summary>A request that waits for its turn.</summary>
internal sealed class RateLimitWaiter : TaskCompletionSource<Pass>
{
    private readonly LinkedList<RateLimitWaiter> _waiting;
    private readonly CancellationToken _cancellationToken;

    public RateLimitWaiter(LinkedList<RateLimitWaiter> waiting, Pass refused, TimeSpan expected, CancellationToken cancellationToken) : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        (_waiting, Refused, Expected, _cancellationToken) = (waiting, refused, expected, cancellationToken);
        Node = new LinkedListNode<RateLimitWaiter>(this);
    }

    /// <summary>The pass that was refused, if any.</summary>
    public Pass Refused { get; }

    /// <summary>How long it has to wait, as far as could be told when it came.</summary>
    public TimeSpan Expected { get; }

    public LinkedListNode<RateLimitWaiter> Node { get; }

    /// <summary>The pass, when the turn has come; cancelled, the queue is left at once.</summary>
    public async Task<Pass> TurnAsync()
    {
        using (_cancellationToken.Register(static waiter => ((RateLimitWaiter)waiter!).Leave(), this))
            return await Task.ConfigureAwait(false);
    }

    private void Leave()
    {
        lock (_waiting)
        {
            if (Node.List is null)
                return;
            _waiting.Remove(Node);
            TrySetCanceled(_cancellationToken);
        }
    }
}
