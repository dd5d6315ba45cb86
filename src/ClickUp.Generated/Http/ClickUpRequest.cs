using System.Net;

namespace ClickUp.Generated;

/// <summary>A request with what its handlers need to know of the call: a type of its own costs less than request options.</summary>
internal sealed class ClickUpRequest : HttpRequestMessage
{
    /// <summary>netstandard2.0 has no <c>HttpMethod.Patch</c>.</summary>
    public static readonly HttpMethod Patch = new("PATCH");

    // A handler may change the request's own: what was asked for is kept.
    private readonly HttpMethod _method;
#if !NET
    private List<string>? _secretFields;
#endif

    public ClickUpRequest(HttpMethod method, Uri uri, string operation) : base(method, uri)
    {
        (_method, Operation) = (method, operation);
        Sendings = Sendings.OnlyReads(method) ? null : new Sendings();
        if (uri is CallUri address)
            address.Call = this;
    }

    /// <summary>The operation, such as <c>TrackTime</c>.</summary>
    public string Operation { get; }

    /// <summary>No <c>Authorization</c> is sent, none is needed.</summary>
    public bool IsAnonymous { get => Credential is ""; init => Credential = value ? "" : null; }

    /// <summary>It changes nothing, though its method may be one that could.</summary>
    public bool Reads { get => Sendings is null; init => Sendings = value ? null : Sendings; }

    /// <summary>The end of the call.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>What became of its sendings; null when it only reads.</summary>
    public Sendings? Sendings { get; private set; }

    /// <summary>The value of the <c>Authorization</c> header; empty where none is needed.</summary>
    public string? Credential { get; private set; }

    /// <summary>What listeners learn of the call; null when there are none.</summary>
    public CallReport? Report { get; set; }

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
#if !NET
        // Now: .NET Framework disposes what it has sent.
        _secretFields = SecretFieldsOf();
#endif
        if (Sendings is not null && Content is ICallContent content)
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
        Report?.StatusCode = status;
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
#if NET
        var secrets = SecretFieldsOf();
#else
        var secrets = new List<string>(_secretFields ?? []);
#endif
        if (Credential is not null)
            secrets.Add(ClickUp.Generated.Credential.Secret(Credential));
        return secrets;
    }

    // What needs no token exchanges other secrets for one.
    private List<string> SecretFieldsOf() => IsAnonymous ? SecretFields.In(RequestUri!, Content as BodyContent) : [];
}
