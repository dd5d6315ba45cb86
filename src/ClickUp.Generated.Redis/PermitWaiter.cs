using System.Threading.RateLimiting;

namespace ClickUp.Generated.Redis;

/// <summary>A call that waits for its permit.</summary>
internal sealed class PermitWaiter : TaskCompletionSource<RateLimitLease>
{
    private readonly LinkedList<PermitWaiter> _waiting;
    private readonly CancellationToken _cancellationToken;

    public PermitWaiter(LinkedList<PermitWaiter> waiting, TimeSpan end, CancellationToken cancellationToken) : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        (_waiting, End, _cancellationToken) = (waiting, end, cancellationToken);
        Node = new LinkedListNode<PermitWaiter>(this);
    }

    /// <summary>When its call has no time left, by the queue's clock.</summary>
    public TimeSpan End { get; }

    public LinkedListNode<PermitWaiter> Node { get; }

    /// <summary>The permit, or why there is none; cancelled, the queue is left at once.</summary>
    public async Task<RateLimitLease> TurnAsync()
    {
        using (_cancellationToken.Register(static waiter => ((PermitWaiter)waiter!).Leave(), this))
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
