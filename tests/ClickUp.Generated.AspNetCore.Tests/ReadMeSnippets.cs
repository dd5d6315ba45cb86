using Microsoft.AspNetCore.Builder;

namespace ClickUp.Generated.AspNetCore.Tests;

/// <summary>The C# of README.md and of the package's README.md, word for word, so that it compiles.</summary>
internal static class ReadMeSnippets
{
    public static WebApplication InShort(WebApplicationBuilder builder, string secret)
    {
        builder.Services.AddClickUpWebhooks(options =>
        {
            options.Secrets.Add(secret);
            options.On(WebhookEventType.TaskStatusUpdated, async (webhookEvent, services, cancellationToken) =>
            {
                foreach (var change in webhookEvent.HistoryItems)
                {
                    if (change.TryGetStatus(out var before, out var after))
                        await Console.Out.WriteLineAsync($"{webhookEvent.TaskId}: {before?.Status} -> {after?.Status}");
                }
            });
        });
        var app = builder.Build();
        app.MapClickUpWebhook("/clickup");
        return app;
    }

    public static void Keeper(ClickUpWebhookOptions options)
    {
        options.Keeper = new() { WorkspaceId = "9001", Endpoint = new Uri("https://example.com/clickup"), Events = { WebhookEventType.TaskStatusUpdated } };
    }
}
