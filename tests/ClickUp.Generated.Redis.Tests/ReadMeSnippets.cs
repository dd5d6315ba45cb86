using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>The C# of README.md and of the package's README.md, word for word, so that it compiles.</summary>
internal static class ReadMeSnippets
{
    public static void InShort(IHostApplicationBuilder builder)
    {
        builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp"))
            .AddRedisRateLimit(options => (options.Configuration, options.PermitLimit) = ("redis.internal:6379", 1_000));
    }

    public static void RateLimit(IHostApplicationBuilder builder)
    {
        builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp")).AddRedisRateLimit(options =>
        {
            options.Configuration = "redis.internal:6379";    // or options.Connection, or the host's IConnectionMultiplexer
            options.PermitLimit = 1_000;                      // what the plan allows a minute: 100, 1,000 or 10,000
        });
    }

    public static void Claims(IHostApplicationBuilder builder)
    {
        builder.Services.AddRedisWebhookClaims(options => options.Configuration = "redis.internal:6379");
    }
}
