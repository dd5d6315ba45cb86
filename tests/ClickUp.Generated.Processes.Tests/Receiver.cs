using ClickUp.Generated.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>One of several machines that receive a webhook over one Redis; it tells when it begins to handle a delivery, and when it has done so.</summary>
internal static class Receiver
{
    public const string Secret = "SECRETOFTHEWEBHOOK";

    /// <summary>The shortest there is: how long a delivery stays with a machine that is gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string redis, Uri report, bool beforeAnswering)
    {
        using var http = new HttpClient { BaseAddress = report };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRedisWebhookClaims(options => (options.Configuration, options.Patience) = (redis, TimeSpan.FromSeconds(6)));
        builder.Services.AddClickUpWebhooks(options =>
        {
            options.Secrets.Add(Secret);
            (options.ClaimLease, options.HandleBeforeAnswering) = (Lease, beforeAnswering);
            options.OnAny(async (e, _, stop) =>
            {
                var path = $"{Environment.ProcessId}/{e.HistoryItems[0].Id}";
                using (await http.PostAsync($"begin/{path}", null, stop)) { }
                using (await http.PostAsync($"end/{path}", null, stop)) { }
            });
        });
        await using var machine = builder.Build();
        machine.MapClickUpWebhook("/clickup");
        await machine.StartAsync();
        Console.WriteLine(machine.Urls.First());
        await machine.WaitForShutdownAsync();
        return 0;
    }
}
