using System.Collections.Concurrent;

namespace ClickUp.Generated;

/// <summary>Keeps the requests of each token within ClickUp's rate limit: waits for the window instead of failing.</summary>
/// <remarks>
/// <para>
/// Requests wait in a fair queue for each value of <c>Authorization</c>. One that ClickUp refused with 429 is sent again when all may go on,
/// if its content can be; nothing else ever is, for it may have been carried out. What its call's deadline does not allow fails at once.
/// </para>
/// <para>
/// Nobody around it sends again either what may change data and was not refused: the second sending ends in a <see cref="ClickUpException"/> that says how
/// the first one ended. So it belongs under all handlers that repeat: what is under it, it does not see.
/// </para>
/// </remarks>
public sealed class RateLimitHandler : DelegatingHandler
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromSeconds(60);

    // Without a word, such a wait looks like a call that hangs.
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(1);

    private readonly RateLimitHandlerOptions _options;
    private readonly ConcurrentDictionary<string, RateLimitWindow> _windows = new(StringComparer.Ordinal);
    private RateLimitWindow? _latest;
    private long _swept;
    private volatile bool _isPlaced;
    private bool _isInnermost;

    /// <summary>For use with <c>IHttpClientFactory</c>, which sets the inner handler.</summary>
    public RateLimitHandler() : this(new RateLimitHandlerOptions())
    {
    }

    /// <summary>In front of another handler.</summary>
    public RateLimitHandler(HttpMessageHandler innerHandler) : this() => InnerHandler = innerHandler;

    /// <summary>With options; the inner handler is set by <c>IHttpClientFactory</c> or through <see cref="DelegatingHandler.InnerHandler"/>.</summary>
    /// <param name="options">Copied: later changes do not reach the handler.</param>
    /// <exception cref="ArgumentException">An option is not what <see cref="RateLimitHandlerOptions"/> says.</exception>
    public RateLimitHandler(RateLimitHandlerOptions options)
    {
        _options = Arguments.NotNull(options, nameof(options)).Checked();
        _swept = _options.TimeProvider.GetTimestamp();
    }

    /// <summary>The tokens that are remembered.</summary>
    internal int Tokens => _windows.Count;

    /// <summary>How many requests wait, of all tokens.</summary>
    internal int Waiting => _windows.Values.Sum(static window => window.Waiting);

    internal static bool IsRefusal(HttpResponseMessage response) => (int)response.StatusCode == 429;

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ClickUpRequest.CallOf(Arguments.NotNull(request, nameof(request)));
        if (!_isPlaced)
            (_isInnermost, _isPlaced) = (IsInnermost(InnerHandler), true);
        // Of several, the one that sends tells.
        var sendings = _isInnermost ? Sendings.Of(request, call) : null;
        if (!_options.AllowRepeats && sendings is { IsUnrefused: true })
            return Task.FromException<HttpResponseMessage>(NotSentAgain(request, call));
        var window = WindowOf(TokenOf(request));
        if (!window.TryPass(out var pass))
            return FollowAsync(request, call, sendings, window, pass, null, cancellationToken);
        if (sendings?.TryBegin(request, _options.AllowRepeats) == false)
            return Task.FromException<HttpResponseMessage>(NotSentAgain(request, call));
        var sending = LeaveAsync(request, cancellationToken);
        if (sending.Status != TaskStatus.RanToCompletion || IsRefusal(sending.Result))
            return FollowAsync(request, call, sendings, window, pass, sending, cancellationToken);
        // An answer that is here already needs nobody to wait for it.
        sendings?.End(request, sending.Result.StatusCode);
        window.Hear(sending.Result, pass);
        return sending;
    }

#if NET
    /// <summary>Not supported: a thread would have to be blocked.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("RateLimitHandler waits without blocking a thread: use SendAsync.");
#endif

    /// <summary>Ends the waits that are under way.</summary>
    /// <param name="disposing">Whether <see cref="IDisposable.Dispose"/> was called.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var window in _windows.Values)
                window.End();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> FollowAsync(
        HttpRequestMessage request, ClickUpRequest? call, Sendings? sendings, RateLimitWindow window, Pass pass, Task<HttpResponseMessage>? sending, CancellationToken cancellationToken)
    {
        if (sending is null)
        {
            var waiter = TryWait(window, default, call, cancellationToken, out var problem) ?? throw NotSent(request, call, sendings, problem);
            pass = await TurnAsync(waiter, request, call).ConfigureAwait(false);
            sending = BeginAsync(request, call, sendings, cancellationToken);
        }

        for (var repeats = 0; ; repeats++)
        {
            HttpResponseMessage response;
            try
            {
                response = await sending.ConfigureAwait(false);
            }
            catch (Exception e)
            {
                sendings?.End(request, e, call is null ? e : call.WithoutSecrets(e));
                if (Sendings.NeverConnected(e))
                    window.GiveBack(pass);
                throw;
            }

            sendings?.End(request, response.StatusCode);
            window.Hear(response, pass);
            if (!IsRefusal(response) || repeats == _options.Repeats || !await Repetition.IsPossibleAsync(request.Content).ConfigureAwait(false)
                || TryWait(window, pass, call, cancellationToken, out _) is not { } waiter)
                return response;
            response.Dispose();
            pass = await TurnAsync(waiter, request, call).ConfigureAwait(false);
            if (call is { Report: { } report })
                report.Repeats = repeats + 1;
            sending = BeginAsync(request, call, sendings, cancellationToken);
        }
    }

    private Task<HttpResponseMessage> BeginAsync(HttpRequestMessage request, ClickUpRequest? call, Sendings? sendings, CancellationToken cancellationToken) =>
        sendings?.TryBegin(request, _options.AllowRepeats) == false ? throw NotSentAgain(request, call) : LeaveAsync(request, cancellationToken);

    // What a handler throws at the call itself is as good as a failure of its task.
    private Task<HttpResponseMessage> LeaveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return base.SendAsync(request, cancellationToken);
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    private RateLimitWaiter? TryWait(RateLimitWindow window, Pass refused, ClickUpRequest? call, CancellationToken cancellationToken, out string? problem)
    {
        if (_options.Wait)
            return window.TryWait(refused, call?.Deadline?.Remaining, cancellationToken, out problem);
        problem = "the rate limit does not allow it now, and RateLimitHandlerOptions.Wait is false";
        return null;
    }

    private async Task<Pass> TurnAsync(RateLimitWaiter waiter, HttpRequestMessage request, ClickUpRequest? call)
    {
        if (waiter.Expected > LongWait)
            _options.WaitsLong?.Invoke(OperationOf(request, call), waiter.Expected);
        var started = _options.TimeProvider.GetTimestamp();
        try
        {
            return await waiter.TurnAsync().ConfigureAwait(false);
        }
        finally
        {
            if (call is { Report: { } report })
                report.Waited += _options.TimeProvider.GetElapsedTime(started);
        }
    }

    private static ClickUpException NotSent(HttpRequestMessage request, ClickUpRequest? call, Sendings? sendings, string? problem)
    {
        var operation = OperationOf(request, call);
        return new ClickUpException(operation, $"{operation} was not sent: {problem}.", sendings?.MayHaveBeenCarriedOut ?? false);
    }

    private static ClickUpException NotSentAgain(HttpRequestMessage request, ClickUpRequest? call)
    {
        var operation = OperationOf(request, call);
        var end = Sendings.FirstEndOf(call ?? request);
        var failure = end as Exception;
        var why = failure is not null ? $"failed ({Wording.Reason(failure)})," : end is string status ? status + "," : "has left";
        return new ClickUpException(
            operation,
            Wording.OneLine($"{operation} was not sent again: its first sending {why} and may have been carried out. RateLimitHandlerOptions.AllowRepeats would allow it."),
            mayHaveBeenCarriedOut: true,
            failure);
    }

    private static bool IsInnermost(HttpMessageHandler? inner)
    {
        for (; inner is DelegatingHandler handler; inner = handler.InnerHandler)
        {
            if (handler is RateLimitHandler)
                return false;
        }

        return true;
    }

    private static string OperationOf(HttpRequestMessage request, ClickUpRequest? call) => call?.Operation ?? request.Method.Method;

    private static string TokenOf(HttpRequestMessage request)
    {
        if (request is ClickUpRequest { Credential: { } credential })
            return credential;
#if NET
        return request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : "";
#else
        // Costs the array that holds the one value: netstandard2.0 hands out headers in no other way.
        return !request.Headers.TryGetValues("Authorization", out var values) ? "" : values is string[] { Length: 1 } one ? one[0] : string.Concat(values);
#endif
    }

    private RateLimitWindow WindowOf(string token)
    {
        if (Volatile.Read(ref _latest) is { } latest && latest.Token == token)
            return latest;
        RateLimitWindow? window;
        do
        {
            if (!_windows.TryGetValue(token, out window))
            {
                Sweep();
                window = _windows.GetOrAdd(token, new RateLimitWindow(token, _options));
            }

            Volatile.Write(ref _latest, window);
        }
        // Forgotten in between: its token would have two, and twice the limit.
        while (!_windows.TryGetValue(token, out var kept) || kept != window);

        return window;
    }

    // Who has one that is forgotten at this moment goes on with it to the end.
    private void Sweep()
    {
        var swept = Volatile.Read(ref _swept);
        if (_options.TimeProvider.GetElapsedTime(swept) < SweepPeriod || Interlocked.CompareExchange(ref _swept, _options.TimeProvider.GetTimestamp(), swept) != swept)
            return;
        foreach (var window in _windows)
        {
            if (!window.Value.IsIdle)
                continue;
            _windows.TryRemove(window.Key, out _);
            Interlocked.CompareExchange(ref _latest, null, window.Value);
        }
    }
}
