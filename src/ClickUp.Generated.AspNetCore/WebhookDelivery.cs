namespace ClickUp.Generated.AspNetCore;

/// <summary>What was delivered, on its way through the queue.</summary>
internal sealed class WebhookDelivery(WebhookReadResult read)
{
    private readonly TaskCompletionSource<bool> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WebhookEvent? Event => read.Event;

    public AutomationCall? Automation => read.Automation;

    /// <summary>What claims tell it by; null where a repetition cannot be told from a second event.</summary>
    public string? Key { get; } = read.Event?.DeliveryKey;

    /// <summary>Deliveries of one subject are handled one after the other: those of a task, above all.</summary>
    public string Subject { get; } = read.Event is { } e ? e.TaskId ?? e.ListId ?? e.FolderId ?? e.SpaceId ?? e.KeyResultId ?? e.GoalId ?? "" : read.Automation?.TriggerId ?? "";

    /// <summary>For the log: no content of the workspace.</summary>
    public string Name => read.Event is { } e ? e.Event.ToString() : "an Automation's call";

    /// <summary>Whether it was handled, once that is known.</summary>
    public Task<bool> End => _end.Task;

    public void Complete(bool isHandled) => _end.TrySetResult(isHandled);
}
