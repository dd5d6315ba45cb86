namespace ClickUp.Generated.Testing.Operations;

internal static class Dates
{
    /// <summary>A date without a time of day is moved to 4:00 of that day in the zone of the user who sets it.</summary>
    public static DateTimeOffset? Moved(DateTimeOffset? date, bool hasTime, ServerUser user)
    {
        if (hasTime || date is not { } value) return date;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(user.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(value, zone).Date.AddHours(4);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
