using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ClickUp.Generated.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Redis.Tests;

public class WebhookMachinesTests
{
    private const string Secret = "SECRETOFTHEWEBHOOK";

    private readonly ConcurrentDictionary<string, int> _handled = new();

    /// <summary>Two applications over one Redis get the same deliveries, in any order and again until one answers 200.</summary>
    [Test]
    public async Task Deliveries_ThatTwoMachinesReceive_AreEachHandledOnce()
    {
        using var redis = await RedisServer.StartAsync();
        await using var one = await MachineAsync(redis);
        await using var two = await MachineAsync(redis);
        using var http = new HttpClient();
        var random = new Random(3);
        var deliveries = Enumerable.Range(0, 300).SelectMany(item => new[] { (item, one), (item, two) }).ToArray();
        random.Shuffle(deliveries);

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (delivery, _) =>
        {
            while (await DeliverAsync(http, delivery.Item2, delivery.item) != HttpStatusCode.OK)
                await Task.Yield();
        });
        await one.StopAsync();
        await two.StopAsync();

        Assert.That(_handled, Has.Count.EqualTo(300));
        Assert.That(_handled.Values, Is.All.EqualTo(1));
    }

    private async Task<WebApplication> MachineAsync(RedisServer redis)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRedisWebhookClaims(options => (options.Configuration, options.Patience) = (redis.Configuration, TimeSpan.FromSeconds(6)));
        builder.Services.AddClickUpWebhooks(options =>
        {
            options.Secrets.Add(Secret);
            options.OnAny((e, _, _) =>
            {
                _handled.AddOrUpdate(e.HistoryItems[0].Id, 1, static (_, count) => count + 1);
                return ValueTask.CompletedTask;
            });
        });
        var machine = builder.Build();
        machine.MapClickUpWebhook("/clickup");
        await machine.StartAsync();
        return machine;
    }

    private static async Task<HttpStatusCode> DeliverAsync(HttpClient http, WebApplication machine, int item)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"event":"taskUpdated","webhook_id":"w","task_id":"9hv{{item % 7}}","history_items":[{"id":"{{item}}","field":"name"}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, machine.Urls.First() + "/clickup") { Content = new ByteArrayContent(body) };
        request.Headers.Add(ClickUpWebhook.SignatureHeader, ClickUpWebhook.Sign(body, Secret));
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
