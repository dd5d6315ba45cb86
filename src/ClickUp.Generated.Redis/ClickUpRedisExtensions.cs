using ClickUp.Generated.Redis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a rate limit that many machines share.</summary>
public static class ClickUpRedisExtensions
{
    /// <summary>
    /// Keeps all processes that share a Redis and a token within one limit: every call takes a permit there before it is sent.
    /// Without Redis each process keeps to the limit by itself, and ClickUp's refusals are waited for as always: a Redis that is away, slow or
    /// hangs costs no call more than 100 ms.
    /// </summary>
    /// <param name="builder">The client, from <c>AddClickUpClient</c>.</param>
    /// <param name="configure">Sets where Redis is, and what the plan allows.</param>
    public static IHttpClientBuilder AddRedisRateLimit(this IHttpClientBuilder builder, Action<RedisRateLimitOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var name = builder.Name;
        builder.Services.AddOptions<RedisRateLimitOptions>(name).Configure(configure).ValidateOnStart();
        // Added a second time, only the options are: handlers do not stack.
        if (builder.Services.Any(service => service.ServiceType == typeof(RedisRateLimit) && Equals(service.ServiceKey, name)))
            return builder;
        builder.Services.AddSingleton<IValidateOptions<RedisRateLimitOptions>>(provider => new RedisRateLimitOptionsValidation(name, provider.GetRequiredService<IServiceProviderIsService>()));
        builder.Services.AddKeyedSingleton(name, (provider, _) => new RedisRateLimit(
            provider.GetRequiredService<IOptionsMonitor<RedisRateLimitOptions>>().Get(name),
            () => provider.GetRequiredService<IConnectionMultiplexer>(),
            TimeProvider.System,
            provider.GetService<ILogger<RedisRateLimit>>()));
        return builder.AddHttpMessageHandler(provider => ClickUpHttpClientBuilderExtensions.Handler(provider, provider.GetRequiredKeyedService<RedisRateLimit>(name).AcquireAsync));
    }
}
