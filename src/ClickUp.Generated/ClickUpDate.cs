namespace ClickUp.Generated;

/// <summary>Dates without a time of day.</summary>
/// <remarks>
/// ClickUp has no such thing: a date that is sent without its time (<c>DueDateTime</c> false or left out) becomes 4:00 of that day in the time zone of
/// the user whose token it is. A midnight of UTC is the day before for everybody west of Greenwich.
/// </remarks>
public static class ClickUpDate
{
    private static readonly TimeSpan Four = TimeSpan.FromHours(4);

    /// <summary>A day as ClickUp's own app sends it: 4:00 in the user's time zone.</summary>
    /// <param name="year">From 1970 to 9999.</param>
    /// <param name="month">From 1 to 12.</param>
    /// <param name="day">From 1 to the month's last.</param>
    /// <param name="zone">The time zone of the user whose token it is: <c>GET /v2/user</c> answers it as <c>timezone</c>.</param>
    /// <returns>4:00 of that day with the offset that the zone has then; the next time that exists, where clocks are put forward over it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static DateTimeOffset Day(int year, int month, int day, TimeZoneInfo zone)
    {
        if (year is < 1970 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(year), year, "The year is from 1970 to 9999.");
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), month, "The month is from 1 to 12.");
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            throw new ArgumentOutOfRangeException(nameof(day), day, $"{year}-{month:00} has the days 1 to {DateTime.DaysInMonth(year, month)}.");
        Arguments.NotNull(zone, nameof(zone));
        var time = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + Four;
        // A whole day is missing where a zone crossed the date line: the search ends behind it. A time that a zone left out when it changed its
        // offset for good is not called invalid: it is another time when it comes back.
        while (zone.IsInvalidTime(time) || TimeZoneInfo.ConvertTime(At(time), zone).DateTime != time)
            time += TimeSpan.FromMinutes(15);
        return At(time);

        DateTimeOffset At(DateTime time) => new(time, zone.GetUtcOffset(time));
    }

#if NET
    /// <inheritdoc cref="Day(int, int, int, TimeZoneInfo)"/>
    /// <param name="date">The day, from 1970 on.</param>
    /// <param name="zone">The time zone of the user whose token it is.</param>
    public static DateTimeOffset Day(DateOnly date, TimeZoneInfo zone) => Day(date.Year, date.Month, date.Day, zone);
#endif
}
