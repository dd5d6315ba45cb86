using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing;

/// <summary>
/// A ClickUp inside the process, on a free port of 127.0.0.1, with its state in memory: tracks time, checks tokens, counts requests against the rate limit,
/// and fails on demand. All members are thread-safe.
/// </summary>
/// <remarks>
/// It serves time tracking on tasks (<c>/api/v2/task/{task_id}/time</c>), <c>GET /api/v2/user</c> and <c>GET /api/v2/team</c>;
/// <see cref="Answer(HttpMethod, string, string, System.Net.HttpStatusCode)"/> adds the answers to other requests.
/// </remarks>
public sealed partial class ClickUpServer : IAsyncDisposable
{
    /// <summary>The personal token that is accepted unless <see cref="ClickUpServerOptions.Tokens"/> is replaced.</summary>
    public const string DefaultToken = "pk_test";

    /// <summary>The workspace (ClickUp's <c>team_id</c>) that is always there.</summary>
    public const string DefaultWorkspaceId = "9001";

    private readonly Lock _gate = new();
    private readonly ClickUpServerOptions _options;
    private readonly Catalog _catalog;
    private readonly AnswerWriter _writer;
    private readonly RateLimits _limits;
    private readonly TimeTracking _time = new();
    private readonly Queue<ClickUpRequest> _requests = [];
    private ClickUpRequest[]? _requestsSnapshot;
    private Listener? _listener;
    private int _rateLimit;
    private bool _isDisposed;

    private ClickUpServer(ClickUpServerOptions options)
    {
        _options = options;
        _catalog = new Catalog(options);
        _writer = new AnswerWriter(options);
        _limits = new RateLimits(options.RateLimitCounters);
        _rateLimit = options.RateLimit;
    }

    /// <summary>What a client takes for <c>https://api.clickup.com/api/</c>: <c>http://127.0.0.1:port/api/</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>The time that is recorded now, in the order of its recording. A snapshot.</summary>
    public IReadOnlyList<TrackedTime> RecordedTime
    {
        get
        {
            lock (_gate) return _time.Snapshot();
        }
    }

    /// <summary>Every request that came, in the order of arrival, also those that were refused or failed. What is not HTTP gets a bare 400 and is not among them. A snapshot.</summary>
    public IReadOnlyList<ClickUpRequest> Requests
    {
        get
        {
            lock (_gate) return _requestsSnapshot ??= [.. _requests];
        }
    }

    /// <summary>Requests per token and window of 60 seconds, which the first request opens; from 0 on. A change counts at once, in windows that are open too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int RateLimit
    {
        get
        {
            lock (_gate) return _rateLimit;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            lock (_gate) _rateLimit = value;
        }
    }

    /// <summary>
    /// Starts a server. Without options: token <see cref="DefaultToken"/>, workspace <see cref="DefaultWorkspaceId"/> with the tasks <c>9hv</c> and
    /// <c>86c7mc19h</c> (custom id <c>DEV-42</c>), 100 requests a minute.
    /// </summary>
    /// <param name="options">How it is set up; copied.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or two tasks have the same id.</exception>
    public static async Task<ClickUpServer> StartAsync(ClickUpServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new ClickUpServer((options ?? new ClickUpServerOptions()).Copy());
        server._listener = await Listener.StartAsync(server._options.Http2, server.ServeAsync, cancellationToken).ConfigureAwait(false);
        server.BaseAddress = new Uri(server._listener.Address, "/api/");
        return server;
    }

    /// <summary>Makes it as it was when it started: no requests, no recorded time, no answers, no faults, new windows, the first rate limit. Requests that a fault holds stay held.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _requests.Clear();
            _requestsSnapshot = null;
            _time.Clear();
            _answers.Clear();
            _faults.Clear();
            _limits.Clear();
            _rateLimit = _options.RateLimit;
        }
    }

    /// <summary>Stops at once: requests under way are cut. <see cref="Requests"/> and <see cref="RecordedTime"/> stay readable.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
        }
        await _listener!.DisposeAsync().ConfigureAwait(false);
    }
}
