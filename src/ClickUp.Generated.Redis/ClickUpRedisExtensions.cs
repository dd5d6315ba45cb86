using ClickUp.Generated;
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

    /// <summary>Keeps claims of webhook deliveries in Redis: each is handled once, whichever machine receives it. Before or after <c>AddClickUpWebhooks</c>.</summary>
    /// <remarks>Without Redis a delivery is handled all the same, and one that is sent twice may be handled twice.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets where Redis is.</param>
    public static IServiceCollection AddRedisWebhookClaims(this IServiceCollection services, Action<RedisWebhookClaimsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RedisWebhookClaimsOptions>().Configure(configure)
            .Validate<IServiceProviderIsService>(static (options, services) => options.Problem() is null && (options.Connection is not null || options.Configuration is not null || services.IsService(typeof(IConnectionMultiplexer))),
                "Claims of ClickUp's webhook deliveries need a Redis: set Configuration to an address such as localhost:6379, or Connection, or register an IConnectionMultiplexer; Patience is more than zero and less than 7 seconds.")
            .ValidateOnStart();
        services.AddSingleton<IWebhookClaims>(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<RedisWebhookClaimsOptions>>().Value;
            return new RedisWebhookClaims(options, new RedisConnection(options.Connection, options.Configuration, provider.GetRequiredService<IConnectionMultiplexer>));
        });
        return services;
    }
}
