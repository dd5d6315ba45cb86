using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Webhooks;

/// <summary>Tells webhooks what changed: each of them one thing after the other, in order, unless a test wants it otherwise.</summary>
internal sealed class DeliveryQueue(ClickUpServerOptions options, TimeProvider clock, Action<string, Func<ServerWebhook, ServerWebhook>> changeWebhook) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly List<ClickUpDelivery> _all = [];
    private readonly List<ClickUpDelivery> _held = [];
    private readonly Dictionary<string, Task> _lastOf = [];
    private readonly DeliverySender _sender = new(options, clock, changeWebhook);
    private CancellationTokenSource _over = new();
    private bool _holds;
    private int _number;

    public IReadOnlyList<ClickUpDelivery> All
    {
        get
        {
            lock (_gate) return [.. _all];
        }
    }

    /// <summary>Hands on what happened to those who want to hear of it.</summary>
    public void Add(IReadOnlyList<Change> changes, World world)
    {
        if (changes.Count == 0 || world.Webhooks.Count == 0) return;
        foreach (var change in changes)
        {
            foreach (var webhook in world.Webhooks.Of(change.WorkspaceId).Where(webhook => Hears(webhook, change))) Add(webhook, change.Event, Body(webhook, change), wrongSignature: false);
        }
    }

    public ClickUpDelivery Add(ServerWebhook webhook, string @event, string body, bool wrongSignature)
    {
        lock (_gate)
        {
            var delivery = new ClickUpDelivery(++_number, webhook.Id, webhook.Endpoint, @event, body, Signature.Of(body, wrongSignature ? webhook.Secret + "?" : webhook.Secret));
            _all.Add(delivery);
            if (_holds)
            {
                delivery.Became(ClickUpDeliveryStatus.Held);
                _held.Add(delivery);
            }
            else
            {
                Start(delivery);
            }
            return delivery;
        }
    }

    public void Hold()
    {
        lock (_gate) _holds = true;
    }

    /// <summary>Sends what was held, in an order of the caller's, which may leave some out.</summary>
    public void Release(Func<IReadOnlyList<ClickUpDelivery>, IEnumerable<ClickUpDelivery>> order)
    {
        lock (_gate)
        {
            var wanted = order([.. _held]).ToArray();
            foreach (var delivery in wanted.Where(_held.Contains))
            {
                delivery.Became(ClickUpDeliveryStatus.Waiting);
                Start(delivery);
            }
            foreach (var delivery in _held.Except(wanted)) delivery.Became(ClickUpDeliveryStatus.NotSent);
            _held.Clear();
            _holds = false;
        }
    }

    /// <summary>Completes when nothing is under way any more; what is held is not.</summary>
    public async Task SettledAsync()
    {
        while (true)
        {
            Task[] running;
            lock (_gate) running = [.. _lastOf.Values.Where(task => !task.IsCompleted)];
            if (running.Length == 0) return;
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _over.Cancel();
            _over = new CancellationTokenSource();
            _all.Clear();
            _held.Clear();
            _lastOf.Clear();
            _holds = false;
            _number = 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_gate)
        {
            _over.Cancel();
            running = [.. _lastOf.Values];
        }
        await Task.WhenAll(running).ConfigureAwait(false);
        _sender.Dispose();
    }

    /// <summary>The caller holds the lock.</summary>
    private void Start(ClickUpDelivery delivery)
    {
        var before = _lastOf.GetValueOrDefault(delivery.WebhookId) ?? Task.CompletedTask;
        var over = _over.Token;
        _lastOf[delivery.WebhookId] = Task.Run(async () =>
        {
            await before.ConfigureAwait(false);
            await _sender.SendAsync(delivery, over).ConfigureAwait(false);
        }, CancellationToken.None);
    }

    private static bool Hears(ServerWebhook webhook, Change change) =>
        webhook.Events.Contains(change.Event)
        && (webhook.TaskId is null || webhook.TaskId == change.TaskId)
        && (webhook.ListId is null || webhook.ListId == change.ListId)
        && (webhook.FolderId is null || webhook.FolderId == change.FolderId)
        && (webhook.SpaceId is null || webhook.SpaceId == change.SpaceId);

    private static string Body(ServerWebhook webhook, Change change)
    {
        var body = (JsonObject)change.Body.DeepClone();
        body["webhook_id"] = webhook.Id;
        return body.ToJsonString(_plain);
    }
}
