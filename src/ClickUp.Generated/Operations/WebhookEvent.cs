using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated;

public partial class WebhookEvent
{
    /// <summary>
    /// The same for a repetition of this delivery, another one for everything else, the event that comes in a pair with this one included. Null where ClickUp
    /// sends nothing that tells a repetition from a second event: an update or a deletion of a list, folder, space, goal or target, and a deleted task.
    /// </summary>
    /// <remarks>
    /// ClickUp documents webhook and history id as the key. But a specific event and its <c>taskUpdated</c> have the same history id, and an edited comment
    /// repeats that of its posting: so the event and what the comment says are part of it.
    /// </remarks>
    public string? DeliveryKey
    {
        get
        {
            var ids = HistoryItems is { Count: > 0 } items ? string.Join(",", items.Select(item => item.Id)) : null;
            // A thing is created once. It can be deleted twice, after it was restored.
            if (string.IsNullOrEmpty(ids) && Event.ToString().EndsWith("Created", StringComparison.Ordinal))
                ids = KeyResultId ?? GoalId ?? TaskId ?? ListId ?? FolderId ?? SpaceId;
            if (string.IsNullOrEmpty(ids))
                return null;
            var key = $"{WebhookId}:{Event}:{ids}";
            return Event == WebhookEventType.TaskCommentUpdated ? $"{key}:{Comments()}" : key;
        }
    }

    private string Comments()
    {
        // Each alone, one below the other.
        var texts = HistoryItems!.Where(item => item.Comment is not null).Select(item => RawJson.Written(item.Comment!, static (writer, comment) => comment.WriteObject(writer)));
        var bytes = Encoding.UTF8.GetBytes(string.Concat(texts));
        return WebhookSignature.ToHex(WebhookSignature.Of(bytes, nameof(DeliveryKey))).Substring(0, 32);
    }
}
