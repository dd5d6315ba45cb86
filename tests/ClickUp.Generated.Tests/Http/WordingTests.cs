namespace ClickUp.Generated.Tests.Http;

public sealed class WordingTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(199)]
    [TestCase(200)]
    public void OneLine_OfAtMost200Letters_IsTheText(int length) =>
        Assert.That(Wording.OneLine(new string('x', length)), Is.EqualTo(new string('x', length)));

    [Test]
    public void OneLine_OfMore_EndsInASignThatItGoesOn() =>
        Assert.That(Wording.OneLine(new string('x', 201)), Is.EqualTo(new string('x', 199) + "…"));

    [Test]
    public void OneLine_SplitsNoSurrogatePair_WhereverItIsCut()
    {
        for (var before = 0; before < 210; before++)
        {
            var line = Wording.OneLine(new string('x', before) + string.Concat(Enumerable.Repeat("😀", 110)));

            Assert.That(line, Has.Length.LessThanOrEqualTo(200).And.Length.GreaterThanOrEqualTo(199));
            Assert.That(line.EnumerateRunes(), Has.None.EqualTo(System.Text.Rune.ReplacementChar), $"{before} letters before");
            Assert.That(line, Does.EndWith("…"));
        }
    }

    [TestCase("a\r\nb\tc\0d\u2028e\u2029f\u0085g", ExpectedResult = "a  b c d e f g")]
    [TestCase("ä😀", ExpectedResult = "ä😀")]
    public string OneLine_HasNoControlCharacter(string text) => Wording.OneLine(text);

    // No attribute can hold such a text.
    [Test]
    public void OneLine_HasNoHalfOfAPair() => Assert.That(Wording.OneLine(new string(['\ud83d', 'x', '\ude00'])), Is.EqualTo("\uFFFDx\uFFFD"));
}
