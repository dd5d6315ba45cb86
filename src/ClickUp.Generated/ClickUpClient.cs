using System.Net;
using System.Net.Http.Headers;

namespace ClickUp.Generated;

/// <summary>The ClickUp API. Thread-safe: create one and keep it.</summary>
public partial class ClickUpClient : IDisposable
{
    // ClickUp's addresses may move: connections are not kept for ever.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly ClickUpClientOptions _options;
    private readonly string _baseAddress;
    private readonly string? _credential;
    private volatile HttpResponseHeaders? _rateLimitHeaders;

    /// <summary>A client for one token, with connections of its own that wait for ClickUp's rate limit.</summary>
    /// <param name="token">A personal token (<c>pk_…</c>) or an OAuth access token.</param>
    /// <exception cref="ArgumentException"><paramref name="token"/> is null, blank or has a control character.</exception>
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
        _ownsHttpClient = httpClient is null;
        _httpClient = httpClient ?? CreateHttpClient(_options);
    }

    /// <summary>From the newest answer that carried the headers; null before the first, or when they cannot be read.</summary>
    public RateLimit? LastRateLimit => _rateLimitHeaders is { } headers ? RateLimit.From(headers) : null;

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
        if (disposing && _ownsHttpClient)
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

    private static HttpClient CreateHttpClient(ClickUpClientOptions options) =>
        new(new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = options.TimeProvider }) { InnerHandler = CreateConnections(options) }) { Timeout = HttpTimeout(options) };
}
