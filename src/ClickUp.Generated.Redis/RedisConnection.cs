using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>A connection to Redis, opened when it is needed for the first time.</summary>
internal sealed class RedisConnection(RedisRateLimitOptions options, Func<IConnectionMultiplexer> hosts) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _own;

    public async ValueTask<IDatabase> OpenAsync()
    {
        if (options.Connection is { } given)
            return given.GetDatabase();
        if (options.Configuration is null)
            return hosts().GetDatabase();
        Task<IConnectionMultiplexer> opening;
        lock (_gate)
            opening = _own is null or { IsFaulted: true } ? _own = ConnectAsync(options.Configuration) : _own;
        return (await opening.ConfigureAwait(false)).GetDatabase();
    }

    public async ValueTask DisposeAsync()
    {
        // What is being opened, or could not be, is not waited for.
        if (_own is { IsCompletedSuccessfully: true } own)
            await own.Result.DisposeAsync().ConfigureAwait(false);
    }

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
