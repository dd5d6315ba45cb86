using System.Net.Sockets;
using System.Security.Authentication;

namespace ClickUp.Generated;

// What all operations share, and all that a call does after its arguments have been checked and its URL and body been made.
public partial class ClickUpClient
{
    /// <summary>Sends a request whose answer, if any, says nothing.</summary>
    private Task SendAsync(ClickUpRequest request, CancellationToken cancellationToken) => SendAsync<bool>(request, null, cancellationToken);

    /// <summary>Sends a request and reads its answer. What is wrong with the arguments is thrown at once, the rest by the task.</summary>
    private Task<T> SendAsync<T>(ClickUpRequest request, AnswerReader? read, CancellationToken cancellationToken)
    {
        if (!request.IsAnonymous && _credential is null && _options.TokenProvider is null)
        {
            request.Dispose();
            throw new InvalidOperationException($"{request.Operation} needs a token: set ClickUpClientOptions.Token or TokenProvider.");
        }

        return ClickUpTelemetry.IsWatched ? SendWatchedAsync<T>(request, read, cancellationToken) : SendToEndAsync<T>(request, read, cancellationToken);
    }

    // Apart from SendAsync, which would pay for the closure also when nobody listens.
    private Task<T> SendWatchedAsync<T>(ClickUpRequest request, AnswerReader? read, CancellationToken cancellationToken) =>
        ClickUpTelemetry.WatchAsync(request, _options.TimeProvider, () => SendToEndAsync<T>(request, read, cancellationToken));

    private async Task<T> SendToEndAsync<T>(ClickUpRequest request, AnswerReader? read, CancellationToken cancellationToken)
    {
        var deadline = new Deadline(_options.TimeProvider, TimeLimit, cancellationToken);
        request.Deadline = deadline;
        HttpResponseMessage? response = null;
        var sending = false;
        try
        {
            if (!request.IsAnonymous)
                request.Authorize(_options.TokenProvider is { } provider ? await AskForCredentialAsync(provider, deadline).ConfigureAwait(false) : _credential!);
#if NET
            (request.Version, request.VersionPolicy) = (_httpClient.DefaultRequestVersion, _httpClient.DefaultVersionPolicy);
#endif
            if (request.Content is null && request.Method != HttpMethod.Get)
                request.Content = BodyContent.Nothing();
            sending = true;
            response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, SendingToken(deadline)).ConfigureAwait(false);
            request.StatusCode = response.StatusCode;
            return await ReadAnswerAsync<T>(request, response, read, deadline).ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && HasEnded(e, deadline))
        {
            throw new OperationCanceledException($"{request.Operation} was cancelled.", e, cancellationToken);
        }
        catch (Exception e) when ((sending || deadline.IsCancellationRequested) && HasEnded(e, deadline))
        {
#if NET
            // .NET's own timeout says that it is one.
            if (!deadline.IsCancellationRequested && e.InnerException is not TimeoutException)
                throw new ClickUpException(request.Operation, $"{request.Operation} failed: the HttpClient was disposed, or cancelled the call.", sending && request.MayHaveBeenSent, e);
#endif
            throw TimedOut(request, e, deadline.IsCancellationRequested ? deadline.Limit : _httpClient.Timeout, sending && request.MayHaveBeenSent);
        }
        catch (HttpRequestException e) when (sending)
        {
            throw new ClickUpException(
                request.Operation,
                Wording.OneLine($"{request.Operation} failed: {Credential.Redact((e.InnerException ?? e).Message, request.Credential)}"),
                request.MayHaveBeenSent && !NeverConnected(e),
                request.WithoutCredential(e));
        }
        finally
        {
            response?.Dispose();
            request.Dispose();
            deadline.Dispose();
        }
    }

    // The HttpClient's own timeout covers no more than the headers; here it holds for the body too.
    private TimeSpan TimeLimit => IsShorter(_httpClient.Timeout, _options.Timeout) ? _httpClient.Timeout : _options.Timeout;

    private static bool IsShorter(TimeSpan timeout, TimeSpan other) =>
        timeout != Timeout.InfiniteTimeSpan && (other == Timeout.InfiniteTimeSpan || timeout < other);

    // While nothing has been waited for, the HttpClient's own timer is all that is needed: it has one for each request anyway.
    private CancellationToken SendingToken(Deadline deadline)
    {
        var covered = _httpClient.Timeout == deadline.Limit && (deadline.Limit == Timeout.InfiniteTimeSpan || ReferenceEquals(_options.TimeProvider, TimeProvider.System));
        return covered && !deadline.IsArmed ? deadline.Caller : deadline.Arm().Token;
    }

    // .NET Framework has no other way to end a read than to close its stream.
    private static bool HasEnded(Exception e, Deadline deadline) =>
        e is OperationCanceledException || (deadline.IsCancellationRequested && e is IOException or ObjectDisposedException or HttpRequestException);

    private static ClickUpException TimedOut(ClickUpRequest request, Exception cause, TimeSpan after, bool mayHaveBeenCarriedOut)
    {
        var message = $"{request.Operation} timed out: no complete answer within {after.TotalSeconds:0.###} s.";
        return new ClickUpException(request.Operation, message, mayHaveBeenCarriedOut, cause.InnerException as TimeoutException ?? new TimeoutException(message, cause));
    }

    internal static bool NeverConnected(HttpRequestException e) =>
#if NET
        e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError ||
#else
        e.InnerException is System.Net.WebException { Status: System.Net.WebExceptionStatus.NameResolutionFailure or System.Net.WebExceptionStatus.ConnectFailure
            or System.Net.WebExceptionStatus.TrustFailure or System.Net.WebExceptionStatus.SecureChannelFailure } ||
#endif
        e.InnerException is SocketException or AuthenticationException;
}
