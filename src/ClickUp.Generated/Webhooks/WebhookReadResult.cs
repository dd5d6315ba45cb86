namespace ClickUp.Generated;

/// <summary>What a body that came to a webhook is.</summary>
public sealed class WebhookReadResult
{
    private WebhookReadResult(WebhookReadStatus status, WebhookEvent? delivery = null, AutomationCall? automation = null) =>
        (Status, Event, Automation) = (status, delivery, automation);

    /// <summary>What it is, or why it was refused.</summary>
    public WebhookReadStatus Status { get; }

    /// <summary>Not null exactly when <see cref="Status"/> is <see cref="WebhookReadStatus.Event"/>.</summary>
    public WebhookEvent? Event { get; }

    /// <summary>Not null exactly when <see cref="Status"/> is <see cref="WebhookReadStatus.Automation"/>.</summary>
    public AutomationCall? Automation { get; }

    internal static WebhookReadResult Of(WebhookEvent delivery) => new(WebhookReadStatus.Event, delivery);

    internal static WebhookReadResult Of(AutomationCall automation) => new(WebhookReadStatus.Automation, automation: automation);

    internal static WebhookReadResult Refused(WebhookReadStatus why) => new(why);
}
