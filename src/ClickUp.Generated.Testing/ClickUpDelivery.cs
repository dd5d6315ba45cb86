using System.Net;

namespace ClickUp.Generated.Testing;

/// <summary>What a webhook is told of one event.</summary>
public sealed class ClickUpDelivery
{
    private int _attempts;
    private int _status;
    private int _answer;

    internal ClickUpDelivery(int number, string webhookId, string endpoint, string @event, string body, string signature)
    {
        Number = number;
        WebhookId = webhookId;
        Endpoint = endpoint;
        Event = @event;
        Body = body;
        Signature = signature;
    }

    /// <summary>Its place among all, from 1 on.</summary>
    public int Number { get; }

    /// <summary>The webhook.</summary>
    public string WebhookId { get; }

    /// <summary>Where it goes.</summary>
    public string Endpoint { get; }

    /// <summary>The event: <c>taskCreated</c>…</summary>
    public string Event { get; }

    /// <summary>The body, to the letter that is signed.</summary>
    public string Body { get; }

    /// <summary>The header <c>X-Signature</c>: lower-case hex of HMAC-SHA256 over the body with the webhook's secret, unless a wrong one was asked for.</summary>
    public string Signature { get; }

    /// <summary>How often it was tried; at most five times.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>How it stands.</summary>
    public ClickUpDeliveryStatus Status => (ClickUpDeliveryStatus)Volatile.Read(ref _status);

    /// <summary>What the webhook answered last; <see langword="null"/> if it gave no answer.</summary>
    public HttpStatusCode? Answer => Volatile.Read(ref _answer) is var answer and not 0 ? (HttpStatusCode)answer : null;

    /// <summary>Number, event and status.</summary>
    public override string ToString() => $"{Number} {Event} {Status}";

    internal void Tried(HttpStatusCode? answer)
    {
        Volatile.Write(ref _answer, (int)(answer ?? 0));
        Interlocked.Increment(ref _attempts);
    }

    internal void Became(ClickUpDeliveryStatus status) => Volatile.Write(ref _status, (int)status);
}
