namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    private readonly List<FaultRule> _faults = [];

    /// <summary>Makes the next requests fail. Several faults queue up: a request takes the oldest one that is for it, and takes only one.</summary>
    /// <param name="fault">What happens to them.</param>
    /// <param name="times">How many requests; at least 1, <see cref="int.MaxValue"/> for all.</param>
    /// <param name="when">Which requests it is for; all if not given. Called under the server's lock, one request at a time. What it throws becomes a 500 with the exception in <c>err</c>.</param>
    /// <returns><paramref name="fault"/>, to be awaited or released.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public ClickUpFault FailNext(ClickUpFault fault, int times = 1, Func<ClickUpRequest, bool>? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate) _faults.Add(new FaultRule(fault, times, when));
        return fault;
    }

    /// <summary>Forgets the faults that no request has met yet. Requests that a fault holds stay held.</summary>
    public void ClearFaults()
    {
        lock (_gate) _faults.Clear();
    }

    /// <summary>The fault for a request. The caller holds the lock.</summary>
    private ClickUpFault? TakeFault(ClickUpRequest request)
    {
        var rule = _faults.Find(rule => rule.When is null || rule.When(request));
        if (rule is null) return null;
        if (rule.Times != int.MaxValue && --rule.Times == 0) _faults.Remove(rule);
        return rule.Fault;
    }

    private sealed class FaultRule(ClickUpFault fault, int times, Func<ClickUpRequest, bool>? when)
    {
        public ClickUpFault Fault => fault;

        public Func<ClickUpRequest, bool>? When => when;

        public int Times { get; set; } = times;
    }
}
