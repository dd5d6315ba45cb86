using System.Net;

namespace ClickUp.Generated;

/// <summary>A request with what its handlers need to know of the call: a type of its own costs less than request options.</summary>
internal sealed class ClickUpRequest : HttpRequestMessage
{
    /// <summary>netstandard2.0 has no <c>HttpMethod.Patch</c>.</summary>
    public static readonly HttpMethod Patch = new("PATCH");

    // A handler may change the request's own: what was asked for is kept.
    private readonly HttpMethod _method;
    private List<string>? _secretFields;

    public ClickUpRequest(HttpMethod method, Uri uri, string operation) : base(method, uri)
    {
        (_method, Operation) = (method, operation);
        if (uri is CallUri address)
            address.Call = this;
    }

    /// <summary>The operation, such as <c>TrackTime</c>.</summary>
    public string Operation { get; }

    /// <summary>No <c>Authorization</c> is sent, none is needed.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>It changes nothing, though its method is one that could.</summary>
    public bool Reads { get; init; }

    /// <summary>The end of the call.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>What became of its sendings; null when it only reads.</summary>
    public Sendings? Sendings { get; private set; }

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string? Credential { get; private set; }

    /// <summary>How long the rate limit has held it back, all in all.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>How often it was sent again.</summary>
    public int Repeats { get; set; }

    /// <summary>The status of the answer; null before there is one.</summary>
    public HttpStatusCode? StatusCode { get; private set; }

    /// <summary>Whether ClickUp may have carried out what the call asked for: false while it cannot have left, or when all that left was refused.</summary>
    public bool MayHaveBeenCarriedOut => Sendings?.MayHaveBeenCarriedOut ?? false;

    /// <summary>The call that a request belongs to, copied or not; null when it is none of a <see cref="ClickUpClient"/>.</summary>
    public static ClickUpRequest? CallOf(HttpRequestMessage request) =>
        request as ClickUpRequest ?? (request.Content as ICallContent)?.Call ?? (request.RequestUri as CallUri)?.Call;

    /// <summary>From here on the request may be sent.</summary>
    public void Begin(Deadline deadline)
    {
        Deadline = deadline;
        // Without any content .NET would send such a request a second time when a kept connection ends before the answer.
        if (Content is null && _method != HttpMethod.Get)
            Content = BodyContent.Nothing();
        // What needs no token exchanges other secrets for one. Now: .NET Framework disposes what it has sent.
        if (IsAnonymous)
            _secretFields = SecretFields.In(RequestUri!, Content as BodyContent);
        if (Reads || Sendings.OnlyReads(_method))
            return;
        Sendings = new Sendings();
        if (Content is ICallContent content)
            content.Call = this;
    }

    public void Authorize(string credential)
    {
        Credential = credential;
        Headers.TryAddWithoutValidation("Authorization", credential);
    }

    /// <summary>An answer has come.</summary>
    public void End(HttpStatusCode status)
    {
        StatusCode = status;
        Sendings?.EndCall(status);
    }

    /// <summary>No answer has come.</summary>
    public void End(Exception failure) => Sendings?.EndCall(this, failure);

    /// <summary>Whether an answer belongs to this request, and not to where a redirect led.</summary>
    public bool IsAnsweredBy(HttpResponseMessage response) =>
        response.RequestMessage is not { } answered || (answered.Method == _method && (IsOwn(answered.RequestUri) || (IsOwn(RequestUri) && answered.RequestUri == RequestUri)));

    private bool IsOwn(Uri? uri) => uri is CallUri address && address.Call == this;

    /// <summary>What a server said, without the secrets of this request.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text, bool isCut = false) => text is null ? null : Redaction.Redact(text, Secrets(), isCut);

    /// <summary>A cause to keep; null if its text repeats a secret, as the HTTP stack does with what it cannot read.</summary>
    public Exception? WithoutSecrets(Exception cause) => Redaction.IsFree(cause.ToString(), Secrets()) ? cause : null;

    /// <summary>What is sent, and where to; not the headers, which handlers and their logs would repeat with the credential.</summary>
    public override string ToString() => $"{Method} {RequestUri}";

    private List<string> Secrets()
    {
        var secrets = new List<string>(_secretFields ?? []);
        if (Credential is not null)
            secrets.Add(ClickUp.Generated.Credential.Secret(Credential));
        return secrets;
    }
}
