using System.Net;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing;

/// <summary>
/// Something that goes wrong with a request; given to <see cref="ClickUpServer.FailNext"/>.
/// Each can strike before or after the request was carried out: a client that sees no difference must not send it again.
/// </summary>
public sealed class ClickUpFault
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Milestone _reached = new();
    private readonly Milestone _ended = new();

    private ClickUpFault(FaultKind kind, ClickUpAnswer? substitute, bool carriedOut)
    {
        Kind = kind;
        Substitute = substitute;
        CarriedOut = carriedOut;
    }

    /// <summary>Whether the request is carried out before the fault strikes.</summary>
    public bool CarriedOut { get; }

    internal FaultKind Kind { get; }

    internal ClickUpAnswer? Substitute { get; }

    internal TimeSpan Length { get; private init; }

    internal int AfterBytes { get; private init; }

    internal bool Chunked { get; private init; }

    /// <summary>The request gets this answer, whatever it asked for.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <param name="body">The body, sent as UTF-8 and not looked at.</param>
    /// <param name="contentType">The <c>Content-Type</c>.</param>
    /// <param name="carriedOut">Whether the request is carried out all the same.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is below 200 or above 599.</exception>
    public static ClickUpFault Answer(HttpStatusCode status, string body = "", string contentType = ClickUpAnswer.Json, bool carriedOut = false) =>
        Answer(new ClickUpAnswer(body, status) { ContentType = contentType }, carriedOut);

    /// <summary>The request gets this answer, whatever it asked for.</summary>
    /// <param name="answer">The answer, to the byte.</param>
    /// <param name="carriedOut">Whether the request is carried out all the same.</param>
    public static ClickUpFault Answer(ClickUpAnswer answer, bool carriedOut = false) =>
        new(FaultKind.Answer, answer ?? throw new ArgumentNullException(nameof(answer)), carriedOut);

    /// <summary>The request is refused with one of ClickUp's codes, in the form of the API's version that was asked.</summary>
    /// <param name="code">The code, such as <c>OAUTH_027</c>; its status and words come with it.</param>
    /// <param name="carriedOut">Whether the request is carried out all the same, as was seen now and then.</param>
    /// <exception cref="ArgumentException">The code is unknown; the message lists those that are known.</exception>
    public static ClickUpFault Refuse(string code, bool carriedOut = false) => new(FaultKind.Answer, Errors.Code(code), carriedOut);

    /// <summary>The answer begins only when the delay is over, <see cref="Release"/> is called, or never if the client leaves before.</summary>
    /// <param name="delay">How long, by <see cref="ClickUpServerOptions.TimeProvider"/>; at least zero and at most 49 days.</param>
    /// <param name="carriedOut">True: carried out before the delay. False: after it, hence not at all if the client leaves before.</param>
    /// <param name="answer">The answer, if it is to be another than the real one; the request is then not carried out after the delay.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative or too long.</exception>
    public static ClickUpFault Delay(TimeSpan delay, bool carriedOut = false, ClickUpAnswer? answer = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, TimeSpan.FromDays(49));
        return new ClickUpFault(FaultKind.Delay, answer, carriedOut) { Length = delay };
    }

    /// <summary>The answer begins only when <see cref="Release"/> is called, or never if the client leaves before.</summary>
    /// <param name="carriedOut">True: carried out before the wait. False: after it, hence not at all if the client leaves before.</param>
    /// <param name="answer">The answer, if it is to be another than the real one; the request is then not carried out after the wait.</param>
    public static ClickUpFault Hold(bool carriedOut = false, ClickUpAnswer? answer = null) =>
        new(FaultKind.Delay, answer, carriedOut) { Length = Timeout.InfiniteTimeSpan };

    /// <summary>Headers and some bytes of the body are sent; the rest only when <see cref="Release"/> is called.</summary>
    /// <param name="afterBytes">How many bytes of the body are sent; at least one is always kept back, or the end of a chunked body.</param>
    /// <param name="chunked">Whether the length of the body is left open instead of announced. An empty body is always chunked.</param>
    /// <param name="carriedOut">Whether the request was carried out. If false, the answer only looks as if.</param>
    /// <param name="answer">The answer, if it is to be another than the real one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> is negative.</exception>
    public static ClickUpFault Stall(int afterBytes = 0, bool chunked = false, bool carriedOut = false, ClickUpAnswer? answer = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new ClickUpFault(FaultKind.Stall, answer, carriedOut) { AfterBytes = afterBytes, Chunked = chunked };
    }

    /// <summary>The connection is reset before any answer.</summary>
    /// <param name="carriedOut">Whether the request was carried out: the time was recorded, but the answer is lost.</param>
    public static ClickUpFault Cut(bool carriedOut = false) => new(FaultKind.Cut, null, carriedOut);

    /// <summary>The connection ends inside the body, after the headers and some bytes, which all arrive.</summary>
    /// <param name="afterBytes">How many bytes of the body are sent; at least one is always kept back, or the end of a chunked body.</param>
    /// <param name="chunked">Whether the length of the body is left open instead of announced. An empty body is always chunked.</param>
    /// <param name="carriedOut">Whether the request was carried out. If false, the answer only looks as if.</param>
    /// <param name="answer">The answer, if it is to be another than the real one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> is negative.</exception>
    public static ClickUpFault CutBody(int afterBytes = 0, bool chunked = false, bool carriedOut = false, ClickUpAnswer? answer = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new ClickUpFault(FaultKind.CutBody, answer, carriedOut) { AfterBytes = afterBytes, Chunked = chunked };
    }

    /// <summary>Lets the requests go on that this fault delays, holds or stalls, now and from now on. Without effect on other faults.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Completes when the fault has struck this often: a delay has begun, the bytes before a stall or cut are sent. What a test awaits before it cancels, releases or advances the clock.</summary>
    /// <param name="requests">How many requests; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requests"/> is below 1.</exception>
    public Task ReachedAsync(int requests = 1) => _reached.WaitAsync(requests);

    /// <summary>Completes when the server is done with this many of the requests: answered, cut, or left by their clients; after <see cref="CutBody"/>, when the client has left.</summary>
    /// <param name="requests">How many requests; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requests"/> is below 1.</exception>
    public Task EndedAsync(int requests = 1) => _ended.WaitAsync(requests);

    internal void Reach() => _reached.Signal();

    internal void End() => _ended.Signal();

    internal async Task WaitAsync(TimeSpan length, TimeProvider timeProvider, CancellationToken over)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(over);
        var delay = Task.Delay(length, timeProvider, left.Token);
        Reach();
        await Task.WhenAny(_released.Task, delay).ConfigureAwait(false);
        left.Cancel();
        over.ThrowIfCancellationRequested();
    }
}
