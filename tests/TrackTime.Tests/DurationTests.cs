namespace TrackTime.Tests;

public class DurationTests
{
    [TestCase("1h30m", 5400)]
    [TestCase("45s", 45)]
    [TestCase("40d", 3456000)]
    [TestCase("90m", 5400)]
    public void Parse_ReadsWhatPeopleType(string text, int seconds) =>
        Assert.That(Duration.Parse(text), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("")]
    [TestCase("1.5h")]
    [TestCase("m30")]
    [TestCase("99999999999d")]
    [TestCase("-1h")]
    [TestCase("٣h")]
    [TestCase("１h30m")]
    [TestCase("1h\n")]
    public void Parse_OfWhatIsNoDuration_IsNull(string text) => Assert.That(Duration.Parse(text), Is.Null);
}
