namespace ClickUp.Generated.AspNetCore;

/// <summary>Secrets that the host learns by itself.</summary>
internal interface IWebhookSecrets
{
    /// <summary>Those of one webhook, or all, as far as they are known.</summary>
    IEnumerable<string> Of(string? webhookId);
}
