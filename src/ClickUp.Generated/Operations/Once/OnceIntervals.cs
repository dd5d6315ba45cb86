namespace ClickUp.Generated;

/// <summary>What tells one time from another: its start and its end, to the millisecond that ClickUp keeps.</summary>
internal static class OnceIntervals
{
    public static bool Is(DateTimeOffset? time, DateTimeOffset other) => time is { } value && Json.Milliseconds(value) == Json.Milliseconds(other);
}
