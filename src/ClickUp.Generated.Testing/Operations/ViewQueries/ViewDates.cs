using System.Text.Json;

namespace ClickUp.Generated.Testing.Operations.ViewQueries;

/// <summary>Days that a view's filter names: <c>{"op":"today"}</c> and the like, in the zone of the user who looks.</summary>
internal sealed class ViewDates(DateTimeOffset now, string timeZone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>Whether a date is what a value says; null: the value is not understood.</summary>
    public Func<DateTimeOffset?, bool>? Read(JsonElement value)
    {
        if (Part.Number(value) is { } plain) return date => date?.ToUnixTimeMilliseconds() == (long)plain;
        if (value.ValueKind == JsonValueKind.String) return Named(value.GetString()!, []);
        return value.ValueKind == JsonValueKind.Object && new Part(value) is var part ? Named(part.Text("op"), [.. part.Numbers()]) : null;
    }

    private Func<DateTimeOffset?, bool>? Named(string word, double[] times)
    {
        var today = TimeZoneInfo.ConvertTime(now, _zone).Date;
        // A week begins on a Sunday, as ClickUp's does unless its user says otherwise.
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = today.AddDays(1 - today.Day);
        return (word, times) switch
        {
            ("today", _) => Days(today, today.AddDays(1)),
            ("yesterday", _) => Days(today.AddDays(-1), today),
            ("tomorrow", _) => Days(today.AddDays(1), today.AddDays(2)),
            ("next7", _) => Days(today, today.AddDays(8)),
            ("last7", _) => Days(today.AddDays(-7), today.AddDays(1)),
            // What is due today is not late before the day is over.
            ("overdue" or "earlier", _) => Days(DateTime.MinValue, today),
            ("thisweek", _) => Days(week, week.AddDays(7)),
            ("thismonth", _) => Days(month, month.AddMonths(1)),
            ("lastmonth", _) => Days(month.AddMonths(-1), month),
            ("notNull", _) => date => date is not null,
            ("null", _) => date => date is null,
            ("eq", [var at]) => date => date is { } value && DayOf(value) == DayOf(at),
            ("ls", [var at]) => date => date is { } value && DayOf(value) < DayOf(at),
            ("gt", [var at]) => date => date is { } value && DayOf(value) > DayOf(at),
            ("ra", [var from, var to]) => date => date is { } value && DayOf(value) >= DayOf(from) && DayOf(value) <= DayOf(to),
            _ => null,
        };
    }

    private Func<DateTimeOffset?, bool> Days(DateTime from, DateTime to) => date => date is { } value && DayOf(value) >= from && DayOf(value) < to;

    private DateTime DayOf(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone).Date;

    private DateTime? DayOf(double milliseconds) => Math.Abs(milliseconds) < 2e14 && milliseconds > -6e13 ? DayOf(DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)) : null;
}
