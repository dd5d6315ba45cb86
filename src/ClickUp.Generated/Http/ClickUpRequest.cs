using System.Net;

namespace ClickUp.Generated;

/// <summary>A request with what its handlers need to know of the call: a type of its own costs less than request options.</summary>
internal sealed class ClickUpRequest(HttpMethod method, Uri uri, string operation) : HttpRequestMessage(method, uri)
{
    /// <summary>netstandard2.0 has no <c>HttpMethod.Patch</c>.</summary>
    public static readonly HttpMethod Patch = new("PATCH");

    // A handler may change the request's own: what was asked for is kept.
    private readonly HttpMethod _method = method;
    private readonly Uri _uri = uri;

    /// <summary>The operation, such as <c>TrackTime</c>.</summary>
    public string Operation { get; } = operation;

    /// <summary>No <c>Authorization</c> is sent, none is needed.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The end of the call.</summary>
    public Deadline? Deadline { get; set; }

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string? Credential { get; private set; }

    /// <summary>Whether the rate limit holds it back: then it has not been sent, or was refused.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>How long the rate limit has held it back, all in all.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>How often it was sent again.</summary>
    public int Repeats { get; set; }

    /// <summary>The status of the answer; null before there is one.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>Whether ClickUp may have seen the request: as long as it is held back, or its body has not been asked for, it has not.</summary>
    public bool MayHaveBeenSent => !IsHeldBack && (Content is not (BodyContent { WasRead: false } or FormContent { WasRead: false }) || MayBeWholeWithItsHead);

    // A caller's HttpClient that asks before it sends a body asks before an empty one too: then the server has all there is.
    private bool MayBeWholeWithItsHead => Content is BodyContent { IsEmpty: true } && Headers.ExpectContinue == true;

    /// <summary>Whether an answer belongs to this request, and not to where a redirect led.</summary>
    public bool IsAnsweredBy(HttpResponseMessage response) =>
        response.RequestMessage is not { } answered || (answered.Method == _method && (ReferenceEquals(answered.RequestUri, _uri) || answered.RequestUri == _uri));

    /// <summary>A cause to keep; null if its text repeats the credential, as the HTTP stack does with what it cannot read.</summary>
    public Exception? WithoutCredential(Exception cause) =>
        cause.ToString() is var text && ClickUp.Generated.Credential.Redact(text, Credential) == text ? cause : null;

    /// <summary>What is sent, and where to; not the headers, which handlers and their logs would repeat with the credential.</summary>
    public override string ToString() => $"{Method} {RequestUri}";

    public void Authorize(string credential)
    {
        Credential = credential;
        Headers.TryAddWithoutValidation("Authorization", credential);
    }
}
