using ClickUp.Generated.Testing.Serving;

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

    /// <summary>Refuses an operation with one of ClickUp's codes, until <see cref="ClearFaults"/> or <see cref="Reset"/>: what is forbidden, what a plan does not have.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path from <c>/api/</c> on; <c>{…}</c> stands for any one segment.</param>
    /// <param name="code">The code, such as <c>OAUTH_027</c>; its status and words come with it.</param>
    /// <exception cref="ArgumentException">The code is unknown, or <paramref name="path"/> does not begin with <c>/api/</c>.</exception>
    public void Refuse(HttpMethod method, string path, string code)
    {
        ArgumentNullException.ThrowIfNull(method);
        var pattern = Pattern(path);
        FailNext(ClickUpFault.Refuse(code), int.MaxValue, request => request.Method == method && new Target(request.PathAndQuery).Fits(pattern));
    }

    /// <summary>Takes a token back, as a user does: from now on it is refused, until <see cref="Reset"/>.</summary>
    /// <param name="token">The token.</param>
    public void RevokeToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        lock (_gate) _credentials.Revoke(token);
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
