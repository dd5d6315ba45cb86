namespace ClickUp.Generated.Tests;

public class ClickUpDateTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [TestCase(2026, 1, 15, "2026-01-15T04:00:00.0000000-05:00")]
    [TestCase(2026, 7, 15, "2026-07-15T04:00:00.0000000-04:00")]
    [TestCase(2026, 3, 8, "2026-03-08T04:00:00.0000000-04:00")]
    [TestCase(2028, 2, 29, "2028-02-29T04:00:00.0000000-05:00")]
    public void Day_IsFourOClockInTheUsersZone(int year, int month, int day, string expected)
    {
        Assert.That(ClickUpDate.Day(year, month, day, NewYork).ToString("O"), Is.EqualTo(expected));
#if !NETSTANDARD_LIBRARY
#if !NETSTANDARD_LIBRARY
        Assert.That(ClickUpDate.Day(new DateOnly(year, month, day), NewYork).ToString("O"), Is.EqualTo(expected));
#endif
#endif
    }

    [Test]
    public void Day_ThatAZoneLeftOut_IsTheNextTimeThatExists()
    {
        // Clocks that are put forward from 4:00 to 5:00.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 4, 0, 0), 3, 1), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 5, 0, 0), 10, 1));
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.Zero, null, null, null, [rule]);

        Assert.That(ClickUpDate.Day(2026, 3, 1, zone).ToString("O"), Is.EqualTo("2026-03-01T05:00:00.0000000+01:00"));
    }

    [Test]
    public void Day_IsThatDay_InEveryZone_WhereItsRulesChange()
    {
        var wrong = new List<string>();
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            // Days at which a zone changed its offset for good are not told as left out by TimeZoneInfo.IsInvalidTime.
            var changes = zone.GetAdjustmentRules().SelectMany(rule => new[] { rule.DateStart, rule.DateEnd }).Where(date => date.Year is >= 1970 and < 9999);
            foreach (var day in changes.SelectMany(date => new[] { date.Date.AddDays(-1), date.Date, date.Date.AddDays(1) }).Where(day => day.Year >= 1970).Distinct())
            {
                var made = ClickUpDate.Day(day.Year, day.Month, day.Day, zone);
                var there = TimeZoneInfo.ConvertTime(made, zone);
                if (there.DateTime != made.DateTime || there.Date < day || (there.Date == day && there.TimeOfDay < TimeSpan.FromHours(4)))
                    wrong.Add($"{zone.Id} {day:yyyy-MM-dd}: {made:O} is {there:O}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Day_ThatIsNone_IsRefusedByItsName()
    {
        Assert.That(() => ClickUpDate.Day(1969, 1, 1, NewYork), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("year"));
        Assert.That(() => ClickUpDate.Day(2026, 13, 1, NewYork), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("month"));
        Assert.That(() => ClickUpDate.Day(2026, 2, 29, NewYork), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("day"));
        Assert.That(() => ClickUpDate.Day(2026, 2, 28, null!), Throws.ArgumentNullException);
    }
}
