using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>Claims of webhook deliveries that all machines share.</summary>
internal sealed class RedisWebhookClaims(RedisWebhookClaimsOptions options, RedisConnection connection) : IWebhookClaims, IAsyncDisposable, IDisposable
{
    // What was handled is kept as this; a claim as its owner, which is no such word.
    private const string Done = "done";
    private const int Taken = 0;
    private static readonly TimeSpan DoneLifetime = TimeSpan.FromHours(24);

    private const string Claim = """
        local owner = redis.call('GET', KEYS[1])
        if owner == 'done' then return 1 end
        if owner and owner ~= ARGV[1] then return 2 end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 0
        """;

    // Somebody else's claim, taken after this one's lease ended, is left alone.
    private const string Release = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
        return 0
        """;

    private readonly string _owner = Guid.NewGuid().ToString("N");

    public async ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var answer = await RunAsync(async database => (int)await database.ScriptEvaluateAsync(Claim, [KeyOf(key)], [_owner, (long)lease.TotalMilliseconds]).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return answer == Taken ? WebhookClaim.Taken : answer == 1 ? WebhookClaim.Done : WebhookClaim.Busy;
    }

    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken = default) =>
        await RunAsync(database => database.StringSetAsync(KeyOf(key), Done, DoneLifetime), cancellationToken).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default) =>
        await RunAsync(database => database.ScriptEvaluateAsync(Release, [KeyOf(key)], [_owner]), cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // A host may be disposed without async: then the connection is closed behind it.
    public void Dispose() => _ = DisposeAsync().AsTask();

    // An answer to ClickUp has seven seconds: a Redis that hangs must not take them.
    private async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> run, CancellationToken cancellationToken)
    {
        var running = Task.Run(async () => await run(await connection.OpenAsync().ConfigureAwait(false)).ConfigureAwait(false), cancellationToken);
        return await running.WaitAsync(options.Patience, cancellationToken).ConfigureAwait(false);
    }

    // Ids of ClickUp are nobody else's business, and a key of any length is as good.
    private RedisKey KeyOf(string key) => options.KeyPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
