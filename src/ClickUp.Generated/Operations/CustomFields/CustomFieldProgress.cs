namespace ClickUp.Generated;

/// <summary>The value of a custom field of the kind <c>manual_progress</c> or <c>automatic_progress</c>.</summary>
/// <param name="current">Where it stands between the field's start and end.</param>
/// <param name="complete">What is done, as ClickUp says it.</param>
public sealed class CustomFieldProgress(decimal? current, decimal? complete)
{
    /// <summary>Where it stands between the field's start and end; null for one that ClickUp counts by itself.</summary>
    public decimal? Current { get; } = current;

    /// <summary>What is done, as ClickUp says it: from 0 to 1 for <c>manual_progress</c>; null where it does not say.</summary>
    public decimal? Complete { get; } = complete;
}
