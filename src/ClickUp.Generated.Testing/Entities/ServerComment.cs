using System.Text.Json;

namespace ClickUp.Generated.Testing;

/// <summary>A comment on a task, a list or a view, or a reply to one, as it is at one moment.</summary>
/// <param name="Id">The id, digits.</param>
/// <param name="Parent">What it is on: <c>task/86c7mc19h</c>, <c>list/…</c>, <c>view/…</c> or <c>comment/…</c>.</param>
/// <param name="UserId">Who wrote it.</param>
public sealed record ServerComment(string Id, string Parent, long UserId)
{
    /// <summary>The text, without its formatting.</summary>
    public string Text { get; init; } = "";

    /// <summary>The parts as they were sent; <see langword="null"/>: one part, the text.</summary>
    public JsonElement? Parts { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Date { get; init; }

    /// <summary>Whom it is assigned to, or none.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>Who assigned it.</summary>
    public long? AssignedById { get; init; }

    /// <summary>The user group it is assigned to, or none.</summary>
    public string? GroupAssigneeId { get; init; }

    /// <summary>Whether it is resolved.</summary>
    public bool Resolved { get; init; }

    /// <summary>The id of the history item that its posting and every edit repeat.</summary>
    public string HistoryId { get; init; } = "";
}
