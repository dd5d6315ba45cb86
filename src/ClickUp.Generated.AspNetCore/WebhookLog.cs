using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.AspNetCore;

/// <summary>All that is logged here: in one class, since the generator of these methods writes several classes in any order, and no build would be like another.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "The queue of ClickUp's deliveries is full or closed: {Event} was answered with 503.")]
    public static partial void Full(ILogger logger, string @event);

    [LoggerMessage(2, LogLevel.Warning, "{Handler} failed at {Event}, attempt {Attempt}; the next in {Pause} s.")]
    public static partial void Again(ILogger logger, string handler, string @event, int attempt, double pause, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "{Handler} failed at {Event} ({Key}) in {Attempts} attempts: it is given up.")]
    public static partial void GivenUp(ILogger logger, string handler, string @event, string? key, int attempts, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "{Handler} failed at {Event}: answered with 503, ClickUp sends it again.")]
    public static partial void AnsweredWithFailure(ILogger logger, string handler, string @event, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "The host stopped before {Event} ({Key}) was handled.")]
    public static partial void Lost(ILogger logger, string @event, string? key);

    [LoggerMessage(6, LogLevel.Error, "OnFailed failed at {Event}.")]
    public static partial void CallbackFailed(ILogger logger, string @event, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "Claims of ClickUp's deliveries cannot be kept: what is sent twice may be handled twice.")]
    public static partial void ClaimsAway(ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "No secret of ClickUp's webhook is known: its delivery was answered with 503.")]
    public static partial void NoSecrets(ILogger logger, Exception? exception);

    [LoggerMessage(9, LogLevel.Warning, "A delivery without a right signature was refused.")]
    public static partial void WrongSignature(ILogger logger);

    [LoggerMessage(20, LogLevel.Information, "ClickUp's webhook {Id} is {Status}, {Failures} deliveries failed.")]
    public static partial void WebhookHealth(ILogger logger, string id, string status, long failures);

    [LoggerMessage(21, LogLevel.Warning, "ClickUp's webhook {Id} is suspended or has other events: it is updated.")]
    public static partial void CorrectingWebhook(ILogger logger, string id);

    [LoggerMessage(22, LogLevel.Error, "ClickUp's webhook could not be looked after.")]
    public static partial void KeeperFailed(ILogger logger, Exception exception);
}
