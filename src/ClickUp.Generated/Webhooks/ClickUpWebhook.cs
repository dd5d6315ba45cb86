using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>What ClickUp sends to a webhook: its signature, and what it says. All of it over the bytes of the body, as they came.</summary>
/// <remarks>
/// ClickUp signs with HMAC-SHA256 over the raw body and the webhook's secret, and sends the hex of it as <c>X-Signature</c>. There is
/// no time in what is signed: a delivery that is sent again by somebody else is as valid as the first, which <see cref="WebhookEvent.DeliveryKey"/> recognises.
/// Nothing here throws for what the internet sends.
/// </remarks>
public static class ClickUpWebhook
{
    /// <summary>The header that has the signature: <c>X-Signature</c>.</summary>
    public const string SignatureHeader = "X-Signature";

    /// <summary>Checks the signature, then reads the body.</summary>
    /// <param name="body">The body as it came, not decoded and not parsed.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when the header is missing.</param>
    /// <param name="secrets">Secrets that may have signed it: several while one is being replaced. Without any, nothing is valid; blank ones do not count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="secrets"/> is null.</exception>
    public static WebhookReadResult Read(ReadOnlySpan<byte> body, string? signature, params string[] secrets) =>
        Check(body, signature, secrets) is { } refused ? WebhookReadResult.Refused(refused) : ReadUnverified(body);

    /// <summary>Whether one of the secrets signed the body: for a check before a queue of your own.</summary>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?, string[])"/>
    public static bool Verify(ReadOnlySpan<byte> body, string? signature, params string[] secrets) => Check(body, signature, secrets) is null;

    /// <summary>Reads a body whose signature was checked before, behind a queue of your own.</summary>
    /// <param name="body">The body as it came.</param>
    public static WebhookReadResult ReadUnverified(ReadOnlySpan<byte> body)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length, 1));
        try
        {
            body.CopyTo(bytes);
            return Read(JsonSource.From(bytes, body.Length, Encoding.UTF8));
        }
        catch (JsonException)
        {
            return WebhookReadResult.Refused(WebhookReadStatus.NotADelivery);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The signature that ClickUp would send: for tests.</summary>
    /// <param name="body">The body, as it will be sent.</param>
    /// <param name="secret">The webhook's secret.</param>
    /// <returns>64 lower-case hex digits.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is null or blank.</exception>
    public static string Sign(ReadOnlySpan<byte> body, string secret) => WebhookSignature.ToHex(WebhookSignature.Of(body, Arguments.NotBlank(secret, nameof(secret))));

    /// <summary>Why the signature does not hold; null when it does.</summary>
    private static WebhookReadStatus? Check(ReadOnlySpan<byte> body, string? signature, string[] secrets)
    {
        Arguments.NotNull(secrets, nameof(secrets));
        if (!Array.Exists(secrets, static secret => !string.IsNullOrWhiteSpace(secret)))
            return WebhookReadStatus.NoSecret;
        if (string.IsNullOrWhiteSpace(signature))
            return WebhookReadStatus.NoSignature;
        if (!WebhookSignature.TryParse(signature!, out var given))
            return WebhookReadStatus.MalformedSignature;
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrWhiteSpace(secret) && WebhookSignature.AreEqual(given, WebhookSignature.Of(body, secret)))
                return null;
        }

        return WebhookReadStatus.WrongSignature;
    }

    private static WebhookReadResult Read(JsonSource source)
    {
        using var reader = BodyReader.Of(source);
        if (!reader.TryAdvance() || reader.TokenType != JsonToken.StartObject)
            return WebhookReadResult.Refused(WebhookReadStatus.NotADelivery);
        var raw = reader.ReadRaw();
        reader.End();
        var delivery = raw.ReadAs<WebhookEvent>();
        if (delivery.Event.ToString().Length > 0 && delivery.WebhookId is { Length: > 0 })
            return WebhookReadResult.Of(delivery);
        // An Automation's call has neither, but these two.
        var call = raw.ReadAs<AutomationCall>();
        return call.TriggerId is { Length: > 0 } && call.Payload is { } payload && payload != RawJson.Null
            ? WebhookReadResult.Of(call)
            : WebhookReadResult.Refused(WebhookReadStatus.NotADelivery);
    }
}
