using Microsoft.Extensions.DependencyInjection;

namespace ClickUp.Generated.Redis.Tests;

public class RedisWebhookClaimsTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static ServiceProvider Machine(string configuration, TimeSpan? patience = null) => new ServiceCollection()
        .AddRedisWebhookClaims(options => (options.Configuration, options.Patience) = (configuration, patience ?? TimeSpan.FromSeconds(6)))
        .BuildServiceProvider();

    [Test]
    public async Task Delivery_ThatOneMachineHas_IsBusyForTheOther_UntilItIsReleased_AndDoneOnceItIsCompleted()
    {
        using var redis = await RedisServer.StartAsync();
        await using var one = Machine(redis.Configuration);
        await using var two = Machine(redis.Configuration);
        var (mine, others) = (one.GetRequiredService<IWebhookClaims>(), two.GetRequiredService<IWebhookClaims>());

        Assert.That(await mine.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Taken));
        Assert.That(await mine.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Taken), "renewed");
        Assert.That(await others.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Busy));
        await others.ReleaseAsync("key");
        Assert.That(await others.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Busy), "another's claim can not be released");
        await mine.ReleaseAsync("key");
        Assert.That(await others.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Taken));
        await others.CompleteAsync("key");
        Assert.That(await mine.ClaimAsync("key", Lease), Is.EqualTo(WebhookClaim.Done));
    }

    [Test]
    public async Task Claim_OfAMachineThatDied_IsFreeAfterItsLease()
    {
        using var redis = await RedisServer.StartAsync();
        await using var dead = Machine(redis.Configuration);
        await using var other = Machine(redis.Configuration);
        await dead.GetRequiredService<IWebhookClaims>().ClaimAsync("key", TimeSpan.FromMilliseconds(50));

        var claims = other.GetRequiredService<IWebhookClaims>();
        var claim = WebhookClaim.Busy;
        for (var i = 0; claim != WebhookClaim.Taken && i < 10_000; i++)
            claim = await claims.ClaimAsync("key", Lease);

        Assert.That(claim, Is.EqualTo(WebhookClaim.Taken));
    }

    [Test]
    public async Task Redis_ThatIsAway_IsSaidWithinThePatience()
    {
        await using var machine = Machine("127.0.0.1:1,connectTimeout=60000", TimeSpan.FromMilliseconds(100));

        Assert.That(async () => await machine.GetRequiredService<IWebhookClaims>().ClaimAsync("key", Lease), Throws.InstanceOf<TimeoutException>().Or.InstanceOf<StackExchange.Redis.RedisException>());
    }
}
