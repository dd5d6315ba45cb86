using ClickUp.Generated;
using ClickUp.Generated.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Receives ClickUp's webhooks in an ASP.NET Core application.</summary>
public static class ClickUpWebhookExtensions
{
    /// <summary>Adds what handles deliveries: a bounded queue, handlers by event, and claims in memory, unless others were added before.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets secrets and handlers. What is wrong is reported when the host starts.</param>
    public static IServiceCollection AddClickUpWebhooks(this IServiceCollection services, Action<ClickUpWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ClickUpWebhookOptions>()
            .Configure<IServiceProvider>(static (options, provider) => options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider)
            .Configure(configure)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClickUpWebhookOptions>, ClickUpWebhookOptionsValidation>());
        services.TryAddSingleton<IWebhookClaims>(static provider => new MemoryWebhookClaims(provider.GetRequiredService<IOptions<ClickUpWebhookOptions>>().Value.TimeProvider));
        services.TryAddSingleton<WebhookEndpoint>();
        // Added a second time, only the options are.
        if (services.Any(service => service.ServiceType == typeof(WebhookProcessor)))
            return services;
        services.AddSingleton<WebhookProcessor>();
        services.AddHostedService(static provider => provider.GetRequiredService<WebhookProcessor>());
        services.AddSingleton<WebhookKeeper>();
        services.AddSingleton<IWebhookSecrets>(static provider => provider.GetRequiredService<WebhookKeeper>());
        services.AddHostedService(static provider => provider.GetRequiredService<WebhookKeeper>());
        return services;
    }

    /// <summary>Takes ClickUp's deliveries at a path, from anonymous callers: their signature is what counts.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path of the address that the webhook was registered with.</param>
    /// <returns>For metadata and conventions of your own.</returns>
    /// <exception cref="InvalidOperationException"><see cref="AddClickUpWebhooks"/> was not called.</exception>
    public static IEndpointConventionBuilder MapClickUpWebhook(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var endpoint = endpoints.ServiceProvider.GetService<WebhookEndpoint>()
            ?? throw new InvalidOperationException("Call services.AddClickUpWebhooks(…) before MapClickUpWebhook.");
        // A fallback policy would answer 401, and that suspends a webhook.
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.AnswerAsync).AllowAnonymous();
    }
}
