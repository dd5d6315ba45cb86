using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.AspNetCore;

/// <summary>Registers the application's webhook once it listens, or finds it; keeps its events right and its health up.</summary>
internal sealed class WebhookKeeper(IOptions<ClickUpWebhookOptions> options, IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<WebhookKeeper> logger)
    : BackgroundService, IWebhookSecrets
{
    // The same configuration in the same place exists.
    private const string Exists = "OAUTH_171";
    private const string Suspended = "suspended";
    private const string Active = "active";
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, string> _secrets = new(StringComparer.Ordinal);

    public IEnumerable<string> Of(string? webhookId) =>
        webhookId is null ? _secrets.Values : _secrets.TryGetValue(webhookId, out var secret) ? [secret] : [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Keeper is not { } wanted)
            return;
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        // ClickUp looks at the address when it is registered.
        await listens.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        var client = wanted.ClientName is { } name ? services.GetRequiredKeyedService<IClickUpClient>(name) : services.GetRequiredService<IClickUpClient>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = wanted.CheckInterval;
            try
            {
                await KeepAsync(client, wanted, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                WebhookLog.KeeperFailed(logger, e);
                pause = pause < PauseAfterFailure ? pause : PauseAfterFailure;
            }

            await Task.Delay(pause, options.Value.TimeProvider, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task KeepAsync(IClickUpClient client, ClickUpWebhookKeeperOptions wanted, CancellationToken cancellationToken)
    {
        var webhook = await FindAsync(client, wanted, cancellationToken).ConfigureAwait(false) ?? await CreateAsync(client, wanted, cancellationToken).ConfigureAwait(false);
        Learn(webhook);
        var status = webhook.Health?.Status.ToString();
        WebhookLog.WebhookHealth(logger, webhook.Id, status ?? "unknown", webhook.Health?.FailCount ?? 0);
        if (status != Suspended && HasEvents(webhook, wanted))
            return;
        WebhookLog.CorrectingWebhook(logger, webhook.Id);
        await client.UpdateWebhookAsync(webhook.Id, new UpdateWebhookRequest { Endpoint = wanted.Endpoint!.AbsoluteUri, Events = EventsOf(wanted), Status = Active }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Webhook> CreateAsync(IClickUpClient client, ClickUpWebhookKeeperOptions wanted, CancellationToken cancellationToken)
    {
        try
        {
            var created = await client.CreateWebhookAsync(wanted.WorkspaceId!, new CreateWebhookRequest
            {
                Endpoint = wanted.Endpoint!.AbsoluteUri,
                Events = EventsOf(wanted),
                SpaceId = wanted.SpaceId,
                FolderId = wanted.FolderId,
                ListId = wanted.ListId,
                TaskId = wanted.TaskId,
            }, cancellationToken).ConfigureAwait(false);
            return created.Webhook;
        }
        catch (ClickUpApiException e) when (e.ErrorCode == Exists)
        {
            // Another process of the application was faster; or the webhook is another user's, who alone sees it.
            return await FindAsync(client, wanted, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The webhook exists, but not for this token's user: use the token of the user who created it, or delete it with that.", e);
        }
    }

    private static async Task<Webhook?> FindAsync(IClickUpClient client, ClickUpWebhookKeeperOptions wanted, CancellationToken cancellationToken)
    {
        var all = await client.GetWebhooksAsync(wanted.WorkspaceId!, cancellationToken).ConfigureAwait(false);
        return all.Webhooks.FirstOrDefault(webhook => webhook.Endpoint == wanted.Endpoint!.AbsoluteUri && webhook.SpaceId == wanted.SpaceId
            && webhook.FolderId == wanted.FolderId && webhook.ListId == wanted.ListId && webhook.TaskId == wanted.TaskId);
    }

    private void Learn(Webhook webhook)
    {
        if (webhook.Secret is { Length: > 0 } secret)
            _secrets[webhook.Id] = secret;
    }

    private static List<WebhookEventType> EventsOf(ClickUpWebhookKeeperOptions wanted) => wanted.Events.Count == 0 ? [new("*")] : [.. wanted.Events];

    // ClickUp answers the names of all events where it was asked for "*".
    private static bool HasEvents(Webhook webhook, ClickUpWebhookKeeperOptions wanted) =>
        wanted.Events.Count == 0 ? webhook.Events.Count >= 28 || webhook.Events.Contains(new("*")) : wanted.Events.SetEquals(webhook.Events);
}
