namespace ClickUp.Generated;

/// <summary>What is known of a window.</summary>
internal enum WindowState
{
    /// <summary>That none is open: the next request opens one.</summary>
    Unknown,

    /// <summary>How many requests it takes: they go until as many are out.</summary>
    Counting,

    /// <summary>Not whether it takes more: one was sent alone to find out, and the others wait for its answer.</summary>
    Probing,

    /// <summary>That ClickUp takes none before its end.</summary>
    Closed,
}
