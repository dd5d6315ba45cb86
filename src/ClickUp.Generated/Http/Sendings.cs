using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ClickUp.Generated;

/// <summary>What became of the sendings of one call that may change data: nothing else knows whether one of them may have been carried out.</summary>
/// <remarks>
/// A sending counts from when it leaves, and only a refusal of that very sending takes it back. <see cref="RateLimitHandler"/> tells of each one.
/// Where a caller's HttpClient has none, all that is seen is that the content is read, and each time may be a sending.
/// </remarks>
internal sealed class Sendings
{
    private const string Key = "ClickUp.Generated.Sendings";
    private const string EndKey = "ClickUp.Generated.FirstEnd";

    // Small, as each call has one.
    private short _underWay;
    private short _reads;
    private bool _isUnrefused;
    private bool _isTold;
    private bool _hasLeft;
    private bool _leavesUnseen;

    /// <summary>Whether one has left and was not refused.</summary>
    public bool MayHaveBeenCarriedOut
    {
        get
        {
            lock (this)
                // One that is under way when the call ends was given up by who hedges: if it has not left yet, it still may.
                return _isUnrefused || (_isTold ? _underWay > 0 : _reads > 0);
        }
    }

    /// <summary>Whether one has begun that was not refused: no other one may be sent.</summary>
    public bool IsUnrefused
    {
        get
        {
            lock (this)
                return _underWay > 0 || _isUnrefused;
        }
    }

    /// <summary>Those of the call that a request belongs to, copied or not; null when it only reads.</summary>
    public static Sendings? Of(HttpRequestMessage request, ClickUpRequest? call)
    {
        if (call is not null)
            return call.Sendings;
        if (OnlyReads(request.Method))
            return null;
        if (Get<Sendings>(request, Key) is { } sendings)
            return sendings;
        sendings = new Sendings();
        Set(request, Key, sendings);
        return sendings;
    }

    /// <summary>Whether a request of this method changes nothing, whatever becomes of it.</summary>
    public static bool OnlyReads(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;

    /// <summary>Whether ClickUp has refused a request that it gave this answer to.</summary>
    public static bool IsRefusal(HttpStatusCode status) => (int)status is >= 400 and < 500 and not 408;

    /// <summary>Whether a request failed before there was a connection for it.</summary>
    public static bool NeverConnected(Exception failure) => failure is HttpRequestException e && (
#if NET
        e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError ||
#else
        e.InnerException is WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure
            or WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure } ||
#endif
        e.InnerException is SocketException or AuthenticationException);

    /// <summary>How the first sending of a request ended that was not refused: a text or an exception; null while it has not.</summary>
    public static object? FirstEndOf(HttpRequestMessage request) => Get<object>(request, EndKey);

    /// <summary>The content is read: to be sent, or by a handler that looks at it or copies it.</summary>
    public void Read()
    {
        lock (this)
        {
            if (_underWay > 0)
                _hasLeft = true;
            else
                _reads++;
        }
    }

    /// <summary>A sending begins; false, and it must not, when another one has not been refused.</summary>
    public bool TryBegin(HttpRequestMessage request, bool allowRepeats)
    {
        lock (this)
        {
            if (!allowRepeats && (_underWay > 0 || _isUnrefused))
                return false;
            if (_underWay++ == 0)
                _hasLeft = false;
            // Content that is not the client's own, or that was read before and may be kept in memory, is sent without a word.
            _leavesUnseen |= _reads > 0 || !Tells(request);
            _isTold = true;
            return true;
        }
    }

    /// <summary>The sending was answered.</summary>
    public void End(HttpRequestMessage request, HttpStatusCode status)
    {
        lock (this)
        {
            _underWay--;
            if (!IsRefusal(status))
                Keep(request, (int)status < 300 ? null : $"ended in {(int)status} {Wording.Of(status)}");
        }
    }

    /// <summary>The sending failed.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="kept">The same without any secret; null when that cannot be.</param>
    public void End(HttpRequestMessage request, Exception failure, Exception? kept)
    {
        lock (this)
        {
            _underWay--;
            if (_leavesUnseen ? !NeverConnected(failure) : _hasLeft || (IsWholeWithItsHead(request) && !NeverConnected(failure)))
                Keep(request, (object?)kept ?? "failed");
        }
    }

    /// <summary>The call was answered: of which of its sendings, nobody knows where none was told.</summary>
    public void EndCall(HttpStatusCode status)
    {
        // Nobody else tells by now: handlers have, if any did, and the content has been read.
        if (_isTold)
            return;
        if (!IsRefusal(status))
            _isUnrefused = true;
        else if (_reads > 0)
            _reads--;
    }

    /// <summary>The call failed.</summary>
    public void EndCall(HttpRequestMessage request, Exception failure)
    {
        lock (this)
        {
            if (!_isTold && (!Tells(request) || IsWholeWithItsHead(request)) && !NeverConnected(failure))
                _isUnrefused = true;
        }
    }

    // What is in the options of a request goes with its copies.
    private static T? Get<T>(HttpRequestMessage request, string key) where T : class =>
#if NET
        request.Options.TryGetValue(new HttpRequestOptionsKey<T>(key), out var value) ? value : null;
#else
        request.Properties.TryGetValue(key, out var value) ? value as T : null;
#endif

    private static void Set<T>(HttpRequestMessage request, string key, T value) where T : class =>
#if NET
        request.Options.Set(new HttpRequestOptionsKey<T>(key), value);
#else
        request.Properties[key] = value;
#endif

    private void Keep(HttpRequestMessage request, object? failure)
    {
        if (_isUnrefused)
            return;
        _isUnrefused = true;
        // Only now: options cost memory, and what succeeded is not sent again. Copies that are made from here on belong to the same call, whatever their content.
        if (failure is null)
            return;
        Set(request, Key, this);
        Set(request, EndKey, failure);
        if (ClickUpRequest.CallOf(request) is { } call && call != request)
            Set(call, EndKey, failure);
    }

    // Only the client's own content says when it is asked for.
    private static bool Tells(HttpRequestMessage request) => request.Content is ICallContent;

    // A caller's HttpClient that asks before it sends a body (Expect: 100-continue) asks before an empty one too: then the server has all there is.
    private static bool IsWholeWithItsHead(HttpRequestMessage request) => request.Content is BodyContent { IsEmpty: true } && request.Headers.ExpectContinue == true;
}
