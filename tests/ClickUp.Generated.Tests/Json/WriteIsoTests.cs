namespace ClickUp.Generated.Tests.Json;

/// <summary>The few times that ClickUp wants as text.</summary>
public sealed class WriteIsoTests
{
    [TestCase("2024-01-02T03:04:05Z", ExpectedResult = "\"2024-01-02T03:04:05Z\"")]
    [TestCase("2024-01-02T03:04:05.060Z", ExpectedResult = "\"2024-01-02T03:04:05.06Z\"")]
    [TestCase("2024-01-02T03:04:05+02:00", ExpectedResult = "\"2024-01-02T01:04:05Z\"")]
    public string Time_IsText_InUtc(string time)
    {
        using var writer = new BodyWriter();
        Generated.Json.WriteIso(writer, DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        return writer.ToString();
    }
}
