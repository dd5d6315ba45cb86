using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>A connection to Redis, opened when it is needed for the first time, and on no thread of a call's.</summary>
internal sealed class RedisConnection(IConnectionMultiplexer? given, string? configuration, Func<IConnectionMultiplexer> hosts) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _opening;

    public async Task<IDatabase> OpenAsync()
    {
        Task<IConnectionMultiplexer> opening;
        lock (_gate)
            opening = _opening is null or { IsFaulted: true } or { IsCanceled: true } ? _opening = ConnectAsync() : _opening;
        return (await opening.ConfigureAwait(false)).GetDatabase();
    }

    public async ValueTask DisposeAsync()
    {
        // What is being opened, or could not be, is not waited for; what others gave is theirs.
        if (given is null && configuration is not null && _opening is { IsCompletedSuccessfully: true } own)
            await own.Result.DisposeAsync().ConfigureAwait(false);
    }

    private Task<IConnectionMultiplexer> ConnectAsync() =>
        given is not null ? Task.FromResult(given)
        : configuration is not null ? Task.Run(() => ConnectAsync(configuration))
        // A host's factory may block for as long as it takes to connect: on a thread of its own, of which the pool has none to spare.
        : Task.Factory.StartNew(hosts, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    private static async Task<IConnectionMultiplexer> ConnectAsync(string configuration)
    {
        var settings = ConfigurationOptions.Parse(configuration);
        // Without Redis a call goes on at once: nothing is kept for later, and the connection comes back by itself.
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.ReconnectRetryPolicy = new LinearRetry(1_000);
        return await ConnectionMultiplexer.ConnectAsync(settings).ConfigureAwait(false);
    }
}
