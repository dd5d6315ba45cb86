using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace ClickUp.Generated.AspNetCore;

/// <summary>How ClickUp's deliveries are checked, kept and handled.</summary>
public sealed class ClickUpWebhookOptions
{
    private readonly Dictionary<WebhookEventType, List<WebhookHandler>> _handlers = [];
    private readonly List<WebhookHandler> _others = [];

    /// <summary>Secrets of webhooks, as ClickUp gave them when the webhook was created. All of them are tried: two while one is being replaced.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>Gives more secrets for a webhook's id, asked at each delivery. What it throws answers 503: ClickUp tries again.</summary>
    /// <remarks>The id comes from a body that has not been verified yet.</remarks>
    public Func<string, CancellationToken, ValueTask<IEnumerable<string>>>? SecretProvider { get; set; }

    /// <summary>Deliveries that are waiting or being handled; one more is answered with 503, and ClickUp sends it again. Default: 10,000.</summary>
    /// <remarks>At least 1.</remarks>
    public int QueueLength { get; set; } = 10_000;

    /// <summary>Events that are handled at the same time, each of another task. Default: 16.</summary>
    /// <remarks>At least 1.</remarks>
    public int Concurrency { get; set; } = 16;

    /// <summary>The longest body, in bytes; a longer one is answered with 413. Default: 4 MiB.</summary>
    /// <remarks>From 1 KiB to 64 MiB.</remarks>
    public int MaxBodyLength { get; set; } = 4 << 20;

    /// <summary>How often a handler is called with an event before it is given up. Default: 5.</summary>
    /// <remarks>At least 1. With <see cref="HandleBeforeAnswering"/> a handler is called once: ClickUp sends the event again.</remarks>
    public int Attempts { get; set; } = 5;

    /// <summary>The pause before the second attempt; each further one is twice as long. Default: 1 second.</summary>
    /// <remarks>More than zero.</remarks>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts. Default: 1 minute.</summary>
    /// <remarks>At least <see cref="FirstPause"/>, and at most 1 day.</remarks>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Called with an event that a handler could not handle in <see cref="Attempts"/> attempts, after a line in the log.</summary>
    public Func<WebhookEvent, Exception, CancellationToken, ValueTask>? OnFailed { get; set; }

    /// <summary>Whether the answer waits for the handlers: for hosts that sleep once they have answered. Default: false.</summary>
    /// <remarks>200 when they are done; 503 when one throws or they take longer than <see cref="AnswerWithin"/>.</remarks>
    public bool HandleBeforeAnswering { get; set; }

    /// <summary>How long an answer waits for the handlers, with <see cref="HandleBeforeAnswering"/>. Default: 5 seconds.</summary>
    /// <remarks>More than zero and less than 7 seconds, after which ClickUp counts a delivery as failed.</remarks>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a claim holds without being renewed. Default: 30 seconds.</summary>
    /// <remarks>At least 1 second. Renewed at a third of it; when a process dies, its deliveries are free again after this time.</remarks>
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The webhook that the application registers for itself; null when it was registered otherwise.</summary>
    public ClickUpWebhookKeeperOptions? Keeper { get; set; }

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal WebhookHandler? AutomationHandler { get; private set; }

    /// <summary>Handles an event by a class of its own, made in a scope of its own.</summary>
    /// <typeparam name="THandler">Taken from the services where it is registered, and made with services otherwise.</typeparam>
    /// <param name="types">One or more events.</param>
    public ClickUpWebhookOptions On<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(params WebhookEventType[] types)
        where THandler : class, IClickUpWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(types);
        if (types.Length == 0)
            throw new ArgumentException("Name at least one event, or use OnAny.", nameof(types));
        foreach (var type in types)
            Add(type, WebhookHandler.Of<THandler>());
        return this;
    }

    /// <summary>Handles an event by a function.</summary>
    /// <param name="type">The event.</param>
    /// <param name="handler">Gets the event and the services of a scope of its own.</param>
    public ClickUpWebhookOptions On(WebhookEventType type, Func<WebhookEvent, IServiceProvider, CancellationToken, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(type, WebhookHandler.Of(handler));
        return this;
    }

    /// <summary>Handles what has no handler of its own, and events that did not exist when this was built.</summary>
    /// <typeparam name="THandler">Taken from the services where it is registered, and made with services otherwise.</typeparam>
    public ClickUpWebhookOptions OnAny<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>() where THandler : class, IClickUpWebhookHandler
    {
        _others.Add(WebhookHandler.Of<THandler>());
        return this;
    }

    /// <inheritdoc cref="OnAny{THandler}"/>
    /// <param name="handler">Gets the event and the services of a scope of its own.</param>
    public ClickUpWebhookOptions OnAny(Func<WebhookEvent, IServiceProvider, CancellationToken, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _others.Add(WebhookHandler.Of(handler));
        return this;
    }

    /// <summary>Handles the signed calls of Automations, which have no event; without this they are answered with 200 and dropped.</summary>
    /// <param name="handler">Gets the call and the services of a scope of its own.</param>
    public ClickUpWebhookOptions OnAutomation(Func<AutomationCall, IServiceProvider, CancellationToken, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        AutomationHandler = WebhookHandler.Of(handler);
        return this;
    }

    internal IReadOnlyList<WebhookHandler> HandlersOf(WebhookEventType type) => _handlers.TryGetValue(type, out var handlers) ? handlers : _others;

    private void Add(WebhookEventType type, WebhookHandler handler)
    {
        if (type.ToString().Length == 0)
            throw new ArgumentException("An event has a name.", nameof(type));
        if (!_handlers.TryGetValue(type, out var handlers))
            _handlers[type] = handlers = [];
        handlers.Add(handler);
    }
}
