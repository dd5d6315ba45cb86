namespace ClickUp.Generated;

// What all operations share, and all that a call does after its arguments have been checked and its URL and body been made.
public partial class ClickUpClient
{
    // A provider that took less has left the HttpClient's own timer precise enough.
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends a request whose answer, if any, says nothing.</summary>
    private Task SendAsync(ClickUpRequest request, CancellationToken cancellationToken) => SendAsync<bool>(request, null, cancellationToken);

    /// <summary>Sends a request and reads its answer. What is wrong with the arguments is thrown at once, the rest by the task.</summary>
    private Task<T> SendAsync<T>(ClickUpRequest request, ICallAnswer? answer, CancellationToken cancellationToken)
    {
        if (!request.IsAnonymous && _credential is null && _options.TokenProvider is null)
        {
            request.Dispose();
            throw new InvalidOperationException($"{request.Operation} needs a token: set ClickUpClientOptions.Token or TokenProvider.");
        }

        return ClickUpTelemetry.IsWatched ? SendWatchedAsync<T>(request, answer, cancellationToken) : SendToEndAsync<T>(request, answer, cancellationToken);
    }

    // Apart from SendAsync, which would pay for the closure also when nobody listens.
    private Task<T> SendWatchedAsync<T>(ClickUpRequest request, ICallAnswer? answer, CancellationToken cancellationToken) =>
        ClickUpTelemetry.WatchAsync(request, _options.TimeProvider, () => SendToEndAsync<T>(request, answer, cancellationToken));

    private async Task<T> SendToEndAsync<T>(ClickUpRequest request, ICallAnswer? answer, CancellationToken cancellationToken)
    {
        var deadline = new Deadline(Limits(), cancellationToken);
        HttpResponseMessage? response = null;
        var isSending = false;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_closed.IsCancellationRequested)
                throw new ObjectDisposedException(nameof(ClickUpClient));
            request.Begin(deadline);
            if (!request.IsAnonymous)
                request.Authorize(_options.TokenProvider is { } provider ? await AskForCredentialAsync(provider, deadline).ConfigureAwait(false) : _credential!);
            if (_userAgent is not null)
                request.Headers.TryAddWithoutValidation(UserAgent.Header, _userAgent);
            HttpVersions.Copy(_httpClient, request);
            // What this throws by itself is said of the HttpClient, which its owner disposed: all else is thrown by the task.
            var sending = _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, SendingToken(deadline));
            isSending = true;
            response = await sending.ConfigureAwait(false);
            request.End(response.StatusCode);
            return await ReadAnswerAsync<T>(request, response, answer, deadline).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ClickUpException && (isSending || cancellationToken.IsCancellationRequested || deadline.IsCancellationRequested))
        {
            if (isSending && response is null)
                request.End(e);
            throw cancellationToken.IsCancellationRequested
                ? new OperationCanceledException($"{request.Operation} was cancelled.", request.WithoutSecrets(e), cancellationToken)
                : Failure(request, e, deadline);
        }
        finally
        {
            response?.Dispose();
            request.Dispose();
            deadline.Dispose();
        }
    }

    // The HttpClient's own timeout covers no more than the headers; here it holds for the body too. It may be set until the first request.
    private CallLimits Limits()
    {
        var timeout = IsShorter(_httpClient.Timeout, _options.Timeout) ? _httpClient.Timeout : _options.Timeout;
        var limits = _limits;
        return limits?.Timeout == timeout ? limits : _limits = new CallLimits(_options.TimeProvider, timeout, _closed);
    }

    private static bool IsShorter(TimeSpan timeout, TimeSpan other) =>
        timeout != Timeout.InfiniteTimeSpan && (other == Timeout.InfiniteTimeSpan || timeout < other);

    // While nothing has been waited for, the HttpClient's own timer is all that is needed: it has one for each request anyway.
    private CancellationToken SendingToken(Deadline deadline)
    {
        var covered = _httpClient.Timeout == deadline.Limit && (deadline.Limit == Timeout.InfiniteTimeSpan || ReferenceEquals(_options.TimeProvider, TimeProvider.System))
            && (_options.TokenProvider is null || deadline.Elapsed < Negligible);
        return covered && !deadline.IsArmed ? deadline.Caller : deadline.Arm().Token;
    }

    /// <summary>What a call ends in, whatever it was that a handler of the host's, the HTTP stack or a stream threw.</summary>
    private ClickUpException Failure(ClickUpRequest request, Exception e, Deadline deadline)
    {
        if (deadline.IsClientDisposed)
            return Failed("the client was disposed.");
        if (deadline.IsCancellationRequested)
            return TimedOut(deadline.Limit);
        if (e is OperationCanceledException)
            return IsTimeout(e, deadline) ? TimedOut(_httpClient.Timeout) : Failed("the HttpClient was disposed, or cancelled the call.");
        return Failed(((e is HttpRequestException ? e.InnerException : null) ?? e).Message);

        ClickUpException Failed(string why) =>
            new(request.Operation, Wording.OneLine($"{request.Operation} failed: {request.Redact(why)}"), request.MayHaveBeenCarriedOut, request.WithoutSecrets(e));

        ClickUpException TimedOut(TimeSpan after)
        {
            var message = $"{request.Operation} timed out: no complete answer within {after.TotalSeconds:0.###} s.";
            var cause = request.WithoutSecrets(e);
            return new ClickUpException(request.Operation, message, request.MayHaveBeenCarriedOut, cause?.InnerException as TimeoutException ?? new TimeoutException(message, cause));
        }
    }

    // .NET's own timeout says that it is one; .NET Framework's can only be told by the time.
    private bool IsTimeout(Exception e, Deadline deadline) =>
#if NET
        e.InnerException is TimeoutException;
#else
        e.InnerException is TimeoutException || (deadline.Elapsed >= _httpClient.Timeout && _httpClient.Timeout != Timeout.InfiniteTimeSpan);
#endif
}
