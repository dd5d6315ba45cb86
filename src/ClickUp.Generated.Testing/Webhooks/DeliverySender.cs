using System.Net;
using System.Text;

namespace ClickUp.Generated.Testing.Webhooks;

/// <summary>Sends deliveries: five attempts each, to this machine only, and keeps the health of their webhooks.</summary>
internal sealed class DeliverySender(ClickUpServerOptions options, TimeProvider clock, Action<string, Func<ServerWebhook, ServerWebhook>> changeWebhook) : IDisposable
{
    private const int _mostAttempts = 5;
    private const int _mostFailures = 100;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task SendAsync(ClickUpDelivery delivery, CancellationToken over)
    {
        try
        {
            await TryAsync(delivery, over).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            delivery.Became(ClickUpDeliveryStatus.NotSent);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task TryAsync(ClickUpDelivery delivery, CancellationToken over)
    {
        if (!new Uri(delivery.Endpoint).IsLoopback || !IsActive(delivery))
        {
            delivery.Became(ClickUpDeliveryStatus.NotSent);
            return;
        }
        for (var attempt = 1; ; attempt++)
        {
            over.ThrowIfCancellationRequested();
            var answer = await PostAsync(delivery, over).ConfigureAwait(false);
            delivery.Tried(answer);
            if (answer is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices)
            {
                // One success is enough to be healthy again.
                changeWebhook(delivery.WebhookId, webhook => webhook with { Status = "active", FailCount = 0 });
                delivery.Became(ClickUpDeliveryStatus.Delivered);
                return;
            }
            // These two say that nobody wants to hear any more.
            var isUnwanted = answer is HttpStatusCode.Gone or HttpStatusCode.Unauthorized;
            if (isUnwanted || attempt == _mostAttempts)
            {
                changeWebhook(delivery.WebhookId, webhook => webhook with
                {
                    FailCount = webhook.FailCount + 1,
                    Status = isUnwanted || webhook.FailCount + 1 >= _mostFailures ? "suspended" : "failing",
                });
                delivery.Became(ClickUpDeliveryStatus.Failed);
                return;
            }
            await Task.Delay(options.WebhookRetryDelay, clock, over).ConfigureAwait(false);
        }
    }

    private bool IsActive(ClickUpDelivery delivery)
    {
        var isActive = false;
        changeWebhook(delivery.WebhookId, webhook =>
        {
            isActive = webhook.Status != "suspended";
            return webhook;
        });
        return isActive;
    }

    /// <summary>What the webhook answers; null: nothing, or not in time.</summary>
    private async Task<HttpStatusCode?> PostAsync(ClickUpDelivery delivery, CancellationToken over)
    {
        using var late = new CancellationTokenSource(options.WebhookTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, over);
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("X-Signature", delivery.Signature);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !over.IsCancellationRequested)
        {
            return null;
        }
    }
}
