// Reacts to a webhook: the application registers it for itself once it listens, and says which status a task was given.
//
// 9hv: to do -> in progress
// 9hv: in progress -> complete
using ClickUp.Generated;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

internal static class ReactToWebhook
{
    public static WebApplication Build(WebApplicationBuilder builder, Action<ClickUpClientOptions> connect, Uri endpoint, TextWriter output)
    {
        builder.Services.AddClickUpClient(connect);
        builder.Services.AddClickUpWebhooks(options =>
        {
            options.Keeper = new() { WorkspaceId = "9001", Endpoint = endpoint, Events = { WebhookEventType.TaskStatusUpdated } };
            options.On(WebhookEventType.TaskStatusUpdated, async (webhookEvent, _, _) =>
            {
                foreach (var change in webhookEvent.HistoryItems)
                {
                    if (change.TryGetStatus(out var before, out var after))
                        await output.WriteLineAsync($"{webhookEvent.TaskId}: {before?.Status} -> {after?.Status}");
                }
            });
        });
        var app = builder.Build();
        app.MapClickUpWebhook(endpoint.AbsolutePath);
        return app;
    }
}
