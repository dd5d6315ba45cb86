using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;

namespace ClickUp.Generated.Testing;

/// <summary>
/// A ClickUp inside the process, on a free port of 127.0.0.1, with its state in memory: knows every operation of ClickUp's documents, checks tokens and requests,
/// counts requests against the rate limit, delivers webhooks, and fails on demand. All members are thread-safe.
/// </summary>
/// <remarks>
/// All of them have state; what is not documented is answered in a shape of this server's own, which its README names.
/// <see cref="Answer(HttpMethod, string, string, System.Net.HttpStatusCode)"/> gives other answers.
/// </remarks>
public sealed partial class ClickUpServer : IAsyncDisposable
{
    /// <summary>The personal token that is accepted unless <see cref="ClickUpServerOptions.Tokens"/> is replaced.</summary>
    public const string DefaultToken = "pk_test";

    /// <summary>The workspace (ClickUp's <c>team_id</c>) that is there unless <see cref="ClickUpServerOptions.SeedFile"/> says otherwise.</summary>
    public const string DefaultWorkspaceId = "9001";

    /// <summary>The space of <see cref="DefaultListId"/>.</summary>
    public const string DefaultSpaceId = "901100000001";

    /// <summary>The list of the tasks that are there at the start, unless they or <see cref="ClickUpServerOptions.SeedFile"/> say otherwise.</summary>
    public const string DefaultListId = "901100000002";

    private readonly Lock _gate = new();
    private readonly ClickUpServerOptions _options;
    private readonly ServerClock _clock;
    private readonly Credentials _credentials;
    private readonly Router _router;
    private readonly AnswerWriter _writer;
    private readonly RateLimits _limits;
    private readonly DeliveryQueue _deliveries;
    private readonly Queue<ClickUpRequest> _requests = [];
    private ClickUpRequest[]? _requestsSnapshot;
    private Listener? _listener;
    private int _rateLimit;
    private bool _isDisposed;

    private ClickUpServer(ClickUpServerOptions options)
    {
        _options = options;
        _clock = new ServerClock(options.TimeProvider);
        _credentials = new Credentials(options);
        _router = Router.For(options.Document);
        _writer = new AnswerWriter(options, _clock);
        _limits = new RateLimits(options.RateLimitCounters);
        _rateLimit = options.RateLimit;
        _world = _seed = Seeds.Initial(options, ClickUpNow);
        _deliveries = new DeliveryQueue(options, _clock, ChangeWebhook);
        options.Seed?.Invoke(this);
        _seed = _world;
    }

    /// <summary>What a client takes for <c>https://api.clickup.com/api/</c>: <c>http://127.0.0.1:port/api/</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>Every request that came, in the order of arrival, also those that were refused or failed. What is not HTTP gets a bare 400 and is not among them, nor is <c>/__clickup/</c>. A snapshot.</summary>
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
    /// <exception cref="ArgumentException">An option is out of its range, two tasks have the same id, or the seed can not be read.</exception>
    /// <exception cref="IOException"><see cref="ClickUpServerOptions.Port"/> is taken.</exception>
    public static async Task<ClickUpServer> StartAsync(ClickUpServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new ClickUpServer((options ?? new ClickUpServerOptions()).Copy());
        server._listener = await Listener.StartAsync(server._options.Port, server._options.Http2, server.ServeAsync, cancellationToken).ConfigureAwait(false);
        server.BaseAddress = new Uri(server._listener.Address, "/api/");
        return server;
    }

    /// <summary>Makes it as it was when it started: the state of the seed, no requests, no deliveries, no answers, no faults, new windows, the first rate limit, the clock. Snapshots stay; requests that a fault holds stay held.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _requests.Clear();
            _requestsSnapshot = null;
            _world = _seed;
            _answers.Clear();
            _faults.Clear();
            _credentials.Clear();
            _limits.Clear();
            _deliveries.Clear();
            _clock.Reset();
            _rateLimit = _options.RateLimit;
        }
    }

    /// <summary>Stops at once: requests under way are cut. What it knows stays readable.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
        }
        await _deliveries.DisposeAsync().ConfigureAwait(false);
        await _listener!.DisposeAsync().ConfigureAwait(false);
    }
}
