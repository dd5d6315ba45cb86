namespace ClickUp.Generated;

/// <summary>Leave to send one request.</summary>
/// <param name="Window">The window that it counts in; 0 is none.</param>
/// <param name="Index">The how many-th request of the window it is.</param>
/// <param name="IsInformative">Whether the headers of the answer are worth reading: far from the limit, few are.</param>
internal readonly record struct Pass(long Window, long Index, bool IsInformative)
{
    public bool IsBefore(Pass other) => Window < other.Window || (Window == other.Window && Index < other.Index);
}
