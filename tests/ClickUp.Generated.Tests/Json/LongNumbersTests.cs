namespace ClickUp.Generated.Tests.Json;

/// <summary>Numbers that Newtonsoft.Json refuses are found, wherever they stand, and nothing else is.</summary>
public sealed class LongNumbersTests
{
    private static readonly string Digits = new('7', 380);

    [Test]
    public void Number_IsFound_WhereverItBegins()
    {
        for (var before = 0; before < 800; before++)
            Assert.That(LongNumbers.In(new string(' ', before) + Digits + " "), Is.EqualTo([before]));
    }

    [TestCase("7", "", ExpectedResult = false)]
    [TestCase("\"", "\"", ExpectedResult = false)]
    [TestCase("\"a\\\"", "b\"", ExpectedResult = false)]
    [TestCase("\"a\\\\\",", ",\"b\"", ExpectedResult = true)]
    [TestCase("[1,-", "]", ExpectedResult = true)]
    [TestCase("0.", "", ExpectedResult = false)]
    [TestCase("1e", "", ExpectedResult = false)]
    [TestCase("1E-", "", ExpectedResult = false)]
    [TestCase("1e+", "", ExpectedResult = false)]
    [TestCase("", ".5", ExpectedResult = false)]
    [TestCase("", "e5", ExpectedResult = false)]
    [TestCase("", "", ExpectedResult = true)]
    public bool Number_IsFound_WhenItIsWhole_AndNoPartOfAString(string before, string after) =>
        LongNumbers.In(before + (before == "7" ? Digits.Substring(2) : Digits) + after) is not null;

    [Test]
    public void Number_IsHidden_HoweverItsTextIsCut()
    {
        var text = $"[{Digits},{Digits}]";
        var numbers = LongNumbers.In(text)!;
        var whole = text.ToCharArray();
        LongNumbers.Hide(numbers, whole, 0);
        Assert.That(new string(whole), Is.EqualTo($"[7.5{Digits.Substring(3)},7.5{Digits.Substring(3)}]"));

        for (var cut = 0; cut < text.Length; cut++)
        {
            var (first, second) = (text.Substring(0, cut).ToCharArray(), text.Substring(cut).ToCharArray());
            LongNumbers.Hide(numbers, first, 0);
            LongNumbers.Hide(numbers, second, cut);
            Assert.That(new string(first) + new string(second), Is.EqualTo(new string(whole)), $"cut at {cut}");
        }
    }
}
