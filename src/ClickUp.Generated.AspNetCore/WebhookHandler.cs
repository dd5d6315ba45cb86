using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace ClickUp.Generated.AspNetCore;

/// <summary>One handler, a class or a function: called with a delivery in a service scope that lives as long as the call.</summary>
internal sealed class WebhookHandler(string name, Func<WebhookDelivery, IServiceProvider, CancellationToken, ValueTask> handle)
{
    /// <summary>For the log.</summary>
    public string Name => name;

    public static WebhookHandler Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>() where THandler : class, IClickUpWebhookHandler =>
        new(typeof(THandler).Name, static (delivery, services, cancellationToken) =>
            ActivatorUtilities.GetServiceOrCreateInstance<THandler>(services).HandleAsync(delivery.Event!, cancellationToken));

    public static WebhookHandler Of(Func<WebhookEvent, IServiceProvider, CancellationToken, ValueTask> handler) =>
        new(handler.Method.Name, (delivery, services, cancellationToken) => handler(delivery.Event!, services, cancellationToken));

    public static WebhookHandler Of(Func<AutomationCall, IServiceProvider, CancellationToken, ValueTask> handler) =>
        new(handler.Method.Name, (delivery, services, cancellationToken) => handler(delivery.Automation!, services, cancellationToken));

    public async Task HandleAsync(WebhookDelivery delivery, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await handle(delivery, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
    }
}
