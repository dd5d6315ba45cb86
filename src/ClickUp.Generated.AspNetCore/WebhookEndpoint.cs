using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.AspNetCore;

/// <summary>Answers one delivery: 200 taken, 400 no delivery, 403 wrongly signed, 413 too long, 503 send it again. Never 401 or 410, which suspend the webhook.</summary>
internal sealed class WebhookEndpoint(IOptions<ClickUpWebhookOptions> options, WebhookProcessor processor, IEnumerable<IWebhookSecrets> secrets, ILogger<WebhookEndpoint> logger)
{
    private readonly ClickUpWebhookOptions _options = options.Value;

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            context.Response.StatusCode = await StatusOfAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (BadHttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (IOException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async ValueTask<int> StatusOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        var read = ClickUpWebhook.ReadUnverified(body);
        if (read.Status is WebhookReadStatus.NotADelivery)
            return StatusCodes.Status400BadRequest;
        string[] known;
        try
        {
            known = await SecretsOfAsync(read.Event?.WebhookId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            WebhookLog.NoSecrets(logger, e);
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (known.Length == 0)
        {
            // It may have been registered a moment ago.
            WebhookLog.NoSecrets(logger, null);
            return StatusCodes.Status503ServiceUnavailable;
        }

        var signature = request.Headers[ClickUpWebhook.SignatureHeader];
        if (signature.Count > 1 || !ClickUpWebhook.Verify(body, signature, known))
        {
            WebhookLog.WrongSignature(logger);
            return StatusCodes.Status403Forbidden;
        }

        return await TakeAsync(new WebhookDelivery(read), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> TakeAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        switch (await processor.TakeAsync(delivery, cancellationToken).ConfigureAwait(false))
        {
            case WebhookClaim.Done:
                return StatusCodes.Status200OK;
            case WebhookClaim.Busy:
                return StatusCodes.Status503ServiceUnavailable;
        }

        if (!_options.HandleBeforeAnswering)
            return StatusCodes.Status200OK;
        try
        {
            var isHandled = await delivery.End.WaitAsync(_options.AnswerWithin, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return isHandled ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        }
        catch (TimeoutException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async ValueTask<string[]> SecretsOfAsync(string? webhookId, CancellationToken cancellationToken)
    {
        var known = new List<string>(_options.Secrets);
        if (webhookId is not null && _options.SecretProvider is { } provider)
            known.AddRange(await provider(webhookId, cancellationToken).AsTask().WaitAsync(_options.AnswerWithin / 2, _options.TimeProvider, cancellationToken).ConfigureAwait(false));
        foreach (var source in secrets)
            known.AddRange(source.Of(webhookId));
        known.RemoveAll(string.IsNullOrWhiteSpace);
        return [.. known];
    }

    /// <summary>The body; null when it is longer than allowed.</summary>
    private async ValueTask<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > _options.MaxBodyLength)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var part = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (part.Buffer.Length > _options.MaxBodyLength)
                return null;
            if (part.IsCompleted)
            {
                var body = part.Buffer.ToArray();
                reader.AdvanceTo(part.Buffer.End);
                return body;
            }

            reader.AdvanceTo(part.Buffer.Start, part.Buffer.End);
        }
    }
}
