using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.AspNetCore.Tests;

public class KeeperTests
{
    private const string Workspace = "9001";

    private readonly ConcurrentQueue<WebhookEvent> _handled = new();
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task Webhook_IsRegisteredOnceTheApplicationListens_AndWhatChangesIsDelivered()
    {
        await using var server = await ClickUpServer.StartAsync();
        await using var host = await StartAsync(server, FreePort());
        var webhook = await UntilAsync(() => server.Webhooks.SingleOrDefault());
        using var client = Client(server);

        await client.UpdateTaskAsync(server.Tasks[0].Id, new UpdateTaskRequest { Name = "Another name" });
        await server.DeliveriesSettledAsync();
        await UntilAsync(() => _handled.FirstOrDefault(e => e.Event == WebhookEventType.TaskUpdated));

        var handled = _handled.First(e => e.Event == WebhookEventType.TaskUpdated);
        Assert.That((handled.WebhookId, handled.TaskId), Is.EqualTo((webhook.Id, server.Tasks[0].Id)));
        Assert.That(handled.HistoryItems![0].TryGetText(out _, out var name), Is.True);
        Assert.That(name, Is.EqualTo("Another name"));
        Assert.That(server.Deliveries.Select(delivery => delivery.Answer), Is.All.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Webhook_ThatExists_IsFoundAgain_AndNotRegisteredTwice()
    {
        await using var server = await ClickUpServer.StartAsync();
        var port = FreePort();
        await using (await StartAsync(server, port))
            await UntilAsync(() => server.Webhooks.SingleOrDefault());
        var first = server.Webhooks.Single();

        await using var host = await StartAsync(server, port);
        await UntilAsync(() => host.Log.Lines.FirstOrDefault(line => line.Contains(first.Id, StringComparison.Ordinal)));

        Assert.That(server.Webhooks.Select(webhook => webhook.Id), Is.EqualTo(new[] { first.Id }));
        using var client = Client(server);
        await client.UpdateTaskAsync(server.Tasks[0].Id, new UpdateTaskRequest { Name = "Another name" });
        await UntilAsync(() => _handled.FirstOrDefault());
    }

    [Test]
    public async Task Webhook_WithOtherEvents_OrSuspended_IsCorrected()
    {
        await using var server = await ClickUpServer.StartAsync();
        var port = FreePort();
        using var client = Client(server);
        await client.CreateWebhookAsync(Workspace, new CreateWebhookRequest { Endpoint = Address(port), Events = [WebhookEventType.TaskDeleted] });

        await using var host = await StartAsync(server, port);
        await UntilAsync(() => host.Log.Lines.FirstOrDefault(line => line.Contains("it is updated", StringComparison.Ordinal)));

        await UntilAsync(async () => (await client.GetWebhooksAsync(Workspace)).Webhooks!.Single().Events!.Count > 1 ? "corrected" : null);
    }

    [Test]
    public async Task Keeper_ThatCannotReachClickUp_SaysSo_AndTriesAgain()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.InternalServerError));
        await using var host = await StartAsync(server, FreePort());
        await UntilAsync(() => host.Log.Lines.FirstOrDefault(line => line.Contains("could not be looked after", StringComparison.Ordinal)));

        await UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            return server.Webhooks.SingleOrDefault();
        });
    }

    private Task<WebhookHost> StartAsync(ClickUpServer server, int port) => WebhookHost.StartAsync(
        options =>
        {
            options.Secrets.Clear();
            options.TimeProvider = _time;
            options.Keeper = new() { WorkspaceId = Workspace, Endpoint = new Uri(Address(port)) };
            options.OnAny((e, _, _) =>
            {
                _handled.Enqueue(e);
                return ValueTask.CompletedTask;
            });
        },
        builder => builder.Services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, server.BaseAddress)),
        port: port);

    private static ClickUpClient Client(ClickUpServer server) => new(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress });

    private static string Address(int port) => $"http://127.0.0.1:{port}/clickup";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<T> UntilAsync<T>(Func<T?> get) where T : class => UntilAsync(() => Task.FromResult(get()));

    private static async Task<T> UntilAsync<T>(Func<Task<T?>> get) where T : class
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await get() is { } found)
                return found;
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
