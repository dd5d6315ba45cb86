namespace ClickUp.Generated;

/// <remarks>What was before and after is read by the method of its kind, such as <see cref="TryGetStatus"/>, <see cref="TryGetText"/> or <see cref="TryGetTime"/>.</remarks>
public partial class WebhookHistoryItem
{
    /// <summary>A field that is text: a name, or <c>content</c>, which is JSON of ClickUp's editor.</summary>
    /// <param name="before">Null when there was none.</param>
    /// <param name="after">Null when there is none any more.</param>
    /// <returns>Whether both are text or nothing.</returns>
    public bool TryGetText(out string? before, out string? after) =>
        TryGet(static (BodyReader reader, ref string? value) => Json.Read(reader, ref value), out before, out after);

    /// <summary>A field that is set or not, such as <c>archived</c>; ClickUp writes it as text.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetFlag(out bool? before, out bool? after)
    {
        after = null;
        return TryRead(Before, out before) && TryRead(After, out after);

        static bool TryRead(RawJson? value, out bool? flag)
        {
            flag = value?.ToString().Trim('"') switch { "true" => true, "false" => false, _ => null };
            return flag is not null || IsNothing(value);
        }
    }

    /// <summary>A field that is a time, such as <c>due_date</c> and <c>start_date</c>.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetTime(out DateTimeOffset? before, out DateTimeOffset? after) =>
        TryGet(static (BodyReader reader, ref DateTimeOffset? value) => Json.Read(reader, ref value), out before, out after);

    /// <summary>A field that is a duration, such as <c>time_estimate</c>.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetDuration(out TimeSpan? before, out TimeSpan? after) =>
        TryGet(static (BodyReader reader, ref TimeSpan? value) => Json.Read(reader, ref value), out before, out after);

    /// <summary>The status of a task; of a new one, <paramref name="before"/> has no name and the type <c>removed</c>.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetStatus(out WebhookStatus? before, out WebhookStatus? after) => TryGet(WebhookField.Status, out before, out after);

    /// <summary>The priority of a task.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetPriority(out WebhookPriority? before, out WebhookPriority? after) => TryGet(WebhookField.Priority, out before, out after);

    /// <summary>Who was assigned (<paramref name="after"/>), or is no longer (<paramref name="before"/>).</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetAssignee(out User? before, out User? after)
    {
        (before, after) = (null, null);
        return (Field.ToString() is "assignee_add" or "assignee_rem") && TryGetModel(Before, out before) && TryGetModel(After, out after);
    }

    /// <summary>The list, folder and space that a task was moved from and to.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetList(out WebhookList? before, out WebhookList? after) => TryGet(WebhookField.SectionMoved, out before, out after);

    /// <summary>The time that was tracked.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetTimeSpent(out WebhookTimeSpent? before, out WebhookTimeSpent? after) => TryGet(WebhookField.TimeSpent, out before, out after);

    /// <summary>The tags that were put on a task (<paramref name="after"/>), or taken off (<paramref name="before"/>).</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetTags(out IList<WebhookTag>? before, out IList<WebhookTag>? after)
    {
        (before, after) = (null, null);
        return Field.ToString() is "tag" or "tag_added" or "tag_removed"
            && TryGet(static (BodyReader reader, ref IList<WebhookTag>? value) => Json.Read(reader, ref value), out before, out after);
    }

    private delegate bool Reader<T>(BodyReader reader, ref T? value);

    private static bool IsNothing(RawJson? value) => value is not { } raw || raw == RawJson.Null;

    private static bool Read<T>(RawJson? raw, Reader<T> read, out T? value)
    {
        value = default;
        if (IsNothing(raw))
            return true;
        using var reader = BodyReader.Of(JsonSource.From(raw.ToString()!));
        reader.Advance();
        return read(reader, ref value);
    }

    private bool TryGet<T>(Reader<T> read, out T? before, out T? after)
    {
        // Both, also when the first does not fit.
        var fits = Read(Before, read, out before);
        return Read(After, read, out after) && fits;
    }

    private bool TryGet<T>(WebhookField field, out T? before, out T? after) where T : Model, new()
    {
        (before, after) = (null, null);
        return Field == field && TryGetModel(Before, out before) && TryGetModel(After, out after);
    }

    // An object without a field is what some events have where nothing is.
    private static bool TryGetModel<T>(RawJson? value, out T? model) where T : Model, new()
    {
        model = null;
        if (value is not { } raw || raw == RawJson.Null || raw.ToString() == "{}")
            return true;
        if (!raw.ToString().StartsWith("{", StringComparison.Ordinal))
            return false;
        model = raw.ReadAs<T>();
        return true;
    }
}
