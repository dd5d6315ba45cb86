using System.Collections.Concurrent;
#if NET
using System.Net.Http.Json;
#endif

namespace ClickUp.Generated;

/// <summary>Keeps the requests of each token within ClickUp's rate limit: waits for the window instead of failing.</summary>
/// <remarks>
/// Requests wait in a fair queue for each value of <c>Authorization</c>. One that ClickUp refused with 429 is sent again when all may go on,
/// if its content can be; nothing else ever is, for it may have been carried out. What its call's deadline does not allow fails at once.
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
        var window = WindowOf(TokenOf(Arguments.NotNull(request, nameof(request))));
        if (!window.TryPass(out var pass))
            return FollowAsync(request, window, pass, null, cancellationToken);
        var sending = SendOnceAsync(request, cancellationToken);
        if (sending.Status != TaskStatus.RanToCompletion || IsRefusal(sending.Result))
            return FollowAsync(request, window, pass, sending, cancellationToken);
        // An answer that is here already needs nobody to wait for it.
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
        HttpRequestMessage request, RateLimitWindow window, Pass pass, Task<HttpResponseMessage>? sending, CancellationToken cancellationToken)
    {
        if (sending is null)
        {
            var waiter = window.TryWait(default, (request as ClickUpRequest)?.Deadline?.Remaining, cancellationToken, out var problem) ?? throw NotSent(request, problem);
            pass = await WaitAsync(request, waiter).ConfigureAwait(false);
            sending = SendOnceAsync(request, cancellationToken);
        }

        for (var repeats = 0; ; repeats++)
        {
            HttpResponseMessage response;
            try
            {
                response = await sending.ConfigureAwait(false);
            }
            catch (HttpRequestException e) when (ClickUpClient.NeverConnected(e))
            {
                window.GiveBack(pass);
                throw;
            }

            window.Hear(response, pass);
            if (!IsRefusal(response) || repeats == _options.Repeats || !await CanBeSentAgainAsync(request.Content).ConfigureAwait(false)
                || window.TryWait(pass, (request as ClickUpRequest)?.Deadline?.Remaining, cancellationToken, out _) is not { } waiter)
                return response;
            response.Dispose();
            pass = await WaitAsync(request, waiter).ConfigureAwait(false);
            if (request is ClickUpRequest call)
                call.Repeats = repeats + 1;
            sending = SendOnceAsync(request, cancellationToken);
        }
    }

    // What a handler throws at the call itself is as good as a failure of its task.
    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    private async Task<Pass> WaitAsync(HttpRequestMessage request, RateLimitWaiter waiter)
    {
        if (waiter.Expected > LongWait)
            _options.WaitsLong?.Invoke((request as ClickUpRequest)?.Operation ?? request.Method.Method, waiter.Expected);
        if (request is not ClickUpRequest call)
            return await waiter.TurnAsync().ConfigureAwait(false);
        var started = _options.TimeProvider.GetTimestamp();
        call.IsHeldBack = true;
        try
        {
            var pass = await waiter.TurnAsync().ConfigureAwait(false);
            call.IsHeldBack = false;
            return pass;
        }
        finally
        {
            call.Waited += _options.TimeProvider.GetElapsedTime(started);
        }
    }

    private static ClickUpException NotSent(HttpRequestMessage request, string? problem)
    {
        var operation = (request as ClickUpRequest)?.Operation ?? request.Method.Method;
        return new ClickUpException(operation, $"{operation} was not sent: {problem}.", mayHaveBeenCarriedOut: false);
    }

    // What is not known to be the same when it is read a second time is not sent a second time.
    private static async ValueTask<bool> CanBeSentAgainAsync(HttpContent? content)
    {
        switch (content)
        {
            case null or BodyContent or ByteArrayContent:
#if NET
            case ReadOnlyMemoryContent or JsonContent:
#endif
                return true;
            case StreamContent:
                // Does not read: it gives the stream itself.
                return (await content.ReadAsStreamAsync().ConfigureAwait(false)).CanSeek;
            case FormContent form:
                return await CanBeSentAgainAsync(form.Parts).ConfigureAwait(false);
            case MultipartContent parts:
                foreach (var part in parts)
                {
                    if (!await CanBeSentAgainAsync(part).ConfigureAwait(false))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

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
        if (_latest is { } latest && latest.Token == token)
            return latest;
        if (!_windows.TryGetValue(token, out var window))
        {
            Sweep();
            window = _windows.GetOrAdd(token, new RateLimitWindow(token, _options));
        }

        return _latest = window;
    }

    // Who has one that is forgotten at this moment goes on with it to the end.
    private void Sweep()
    {
        var swept = Volatile.Read(ref _swept);
        if (_options.TimeProvider.GetElapsedTime(swept) < SweepPeriod || Interlocked.CompareExchange(ref _swept, _options.TimeProvider.GetTimestamp(), swept) != swept)
            return;
        foreach (var window in _windows)
        {
            if (window.Value.IsIdle)
                _windows.TryRemove(window.Key, out _);
        }
    }
}
