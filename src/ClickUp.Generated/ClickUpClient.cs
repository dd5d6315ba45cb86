using System.Net;
using System.Net.Http.Headers;

namespace ClickUp.Generated;

/// <summary>The ClickUp API. Thread-safe: create one and keep it.</summary>
public partial class ClickUpClient : IDisposable
{
    // ClickUp's addresses may move: connections are not kept for ever.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _httpClient;
    private readonly CancellationTokenSource? _closing;
    private readonly CancellationToken _closed;
    private readonly ClickUpClientOptions _options;
    private readonly string _baseAddress;
    private readonly string? _credential;
    private readonly string? _userAgent;
    private volatile CallLimits? _limits;
    private volatile HttpResponseHeaders? _rateLimitHeaders;

    /// <summary>A client for one token, with connections of its own that wait for ClickUp's rate limit.</summary>
    /// <param name="token">A personal token (<c>pk_…</c>) or an OAuth access token.</param>
    /// <exception cref="ArgumentException"><paramref name="token"/> is null or empty, or has a control character, or a blank or a quote inside.</exception>
    public ClickUpClient(string token) : this(new ClickUpClientOptions { Token = Arguments.NotNull(token, nameof(token)) })
    {
    }

    /// <summary>A client with connections of its own that wait for ClickUp's rate limit.</summary>
    /// <param name="options">Copied: later changes do not reach the client.</param>
    /// <exception cref="ArgumentException">An option is not what <see cref="ClickUpClientOptions"/> says.</exception>
    public ClickUpClient(ClickUpClientOptions options) : this(options, null)
    {
    }

    /// <summary>A client over the caller's <see cref="HttpClient"/>, which is neither changed nor disposed.</summary>
    /// <param name="httpClient">Its base address and default headers are not used for ClickUp's; its timeout may end a call earlier.</param>
    /// <param name="options">Copied: later changes do not reach the client.</param>
    /// <exception cref="ArgumentException">An argument is null, or an option is not what <see cref="ClickUpClientOptions"/> says.</exception>
    public ClickUpClient(HttpClient httpClient, ClickUpClientOptions options) : this(options, Arguments.NotNull(httpClient, nameof(httpClient)))
    {
    }

    private ClickUpClient(ClickUpClientOptions options, HttpClient? httpClient)
    {
        _options = Arguments.NotNull(options, nameof(options)).Checked();
        _baseAddress = _options.BaseAddress.AbsoluteUri;
        _credential = _options.Token is { } token ? Credential.Header(token) : null;
        _httpClient = httpClient ?? CreateHttpClient(_options);
        // One that a caller has set is the caller's.
        _userAgent = httpClient is not null && httpClient.DefaultRequestHeaders.Contains(UserAgent.Header) ? null : UserAgent.Value;
        if (httpClient is not null)
            return;
        _closing = new CancellationTokenSource();
        _closed = _closing.Token;
    }

    // Another user's, over the same connections.
    private ClickUpClient(ClickUpClient client, ClickUpClientOptions options)
    {
        _options = options.Checked();
        _credential = Credential.Header(_options.Token!);
        (_baseAddress, _httpClient, _userAgent, _closed) = (client._baseAddress, client._httpClient, client._userAgent, client._closed);
    }

    /// <inheritdoc/>
    public RateLimit? LastRateLimit => _rateLimitHeaders is { } headers ? RateLimit.From(headers) : null;

    /// <summary>The connections and rate limits that a client of these options makes for itself, for a caller's <see cref="HttpClient"/>.</summary>
    /// <remarks>
    /// Its innermost handler is a <see cref="RateLimitHandler"/> over connections that follow no redirects: what may have been carried out is sent a second
    /// time by no handler that is put around it. The <see cref="HttpClient"/> that it is given to disposes it.
    /// </remarks>
    /// <param name="options">Those of the clients over the <see cref="HttpClient"/>; copied.</param>
    /// <exception cref="ArgumentException">An option is not what <see cref="ClickUpClientOptions"/> says.</exception>
    public static HttpMessageHandler CreateHandler(ClickUpClientOptions options)
    {
        var copy = Arguments.NotNull(options, nameof(options)).Checked();
        var handler = CreateRateLimitHandler(copy);
        handler.InnerHandler = CreateConnections(copy);
        return handler;
    }

    /// <summary>A client for another user: over the same connections, with the same options but the credential, and a rate limit of that token's own.</summary>
    /// <param name="token">A personal token (<c>pk_…</c>) or an OAuth access token.</param>
    /// <param name="workspaceId">The workspace that custom task ids belong to; null: the one of this client.</param>
    /// <returns>A client that need not be disposed, and ends with this one: disposing it closes nothing that is shared.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is null or none, or <paramref name="workspaceId"/> is blank.</exception>
    public ClickUpClient WithToken(string token, string? workspaceId = null) => new(this, _options.With(Arguments.NotNull(token, nameof(token)), workspaceId));

    /// <summary>Closes the client's own connections; calls under way fail. A caller's <see cref="HttpClient"/> is left alone.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's own connections.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _closing is null || _closed.IsCancellationRequested)
            return;
        // The HttpClient ends what it is sending; whose answer is being read already, it does not know any more.
        _closing.Cancel();
        _httpClient.Dispose();
    }

    /// <summary>Connections to ClickUp: recycled, without cookies, and true to the address that was configured.</summary>
    internal static HttpMessageHandler CreateConnections(ClickUpClientOptions options)
    {
#if NET
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AutomaticDecompression = DecompressionMethods.All };
#else
        var sockets = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate };
#endif
        // A token goes to no other address than the one that was configured.
        sockets.AllowAutoRedirect = false;
        sockets.UseCookies = false;
        // What is not encrypted stays on this machine: a proxy, which the environment may name, could read it.
        sockets.UseProxy = options.BaseAddress.Scheme == Uri.UriSchemeHttps;
        return sockets;
    }

    /// <summary>The timeout of an <see cref="HttpClient"/> of the library's own: the client keeps the deadline itself when its clock is not the system's.</summary>
    internal static TimeSpan HttpTimeout(ClickUpClientOptions options) => ReferenceEquals(options.TimeProvider, TimeProvider.System) ? options.Timeout : Timeout.InfiniteTimeSpan;

    /// <summary>What keeps the options' rate limit, by the options' clock.</summary>
    internal static RateLimitHandler CreateRateLimitHandler(ClickUpClientOptions options, Action<string, TimeSpan>? waitsLong = null) => new(options.RateLimit.With(options.TimeProvider, waitsLong));

    private static HttpClient CreateHttpClient(ClickUpClientOptions options) => new(CreateHandler(options)) { Timeout = HttpTimeout(options) };
}
