namespace ClickUp.Generated;

/// <summary>One page of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class ClickUpPage<T>
{
    /// <summary>A page, as a fake gives it.</summary>
    /// <param name="items">What is on it.</param>
    /// <param name="next">Where the next page begins; null or empty on the last.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ClickUpPage(IReadOnlyList<T> items, string? next)
    {
        Items = Arguments.NotNull(items, nameof(items));
        Next = string.IsNullOrEmpty(next) ? null : next;
    }

    /// <summary>What is on the page, without what was on the page before.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Where to go on: for <see cref="ClickUpPages{T}.AsPages"/>, now or after an interruption; null on the last page.</summary>
    public string? Next { get; }
}
