using System.Diagnostics;
using System.Net;

namespace ClickUp.Generated.Tests.Http;

/// <summary>A secret is found again in whatever letters a server echoes it, and nothing else is taken for it.</summary>
public sealed class RedactionTests
{
    // All marks that a token may have, and what is left of a secret tells nothing below eight letters.
    private const string Secret = "pk_1\"'&<>/+%\\=;#x~!$()*,.:?@[]^`{|}A9";

    private static readonly Dictionary<string, Func<string, string>> Kinds = new()
    {
        ["JSON"] = text => Newtonsoft.Json.JsonConvert.ToString(text)[1..^1].Replace("/", "\\/"),
        ["JSON in numbers"] = text => string.Concat(text.Select(letter => $"\\u{(int)letter:x4}")),
        ["URL"] = Uri.EscapeDataString,
        ["URL in small letters"] = text => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? $"{letter}" : $"%{(int)letter:x2}")),
        ["HTML"] = text => WebUtility.HtmlEncode(text),
        ["HTML in numbers"] = text => string.Concat(text.Select(letter => $"&#{(int)letter};")),
        ["HTML by name"] = text => string.Concat(text.Select(letter => letter switch { '/' => "&sol;", '+' => "&plus;", '&' => "&amp;", '"' => "&quot;", '=' => "&equals;", ';' => "&semi;", '%' => "&percnt;", '\\' => "&bsol;", '_' => "&lowbar;", _ => $"{letter}" })),
    };

    private static IEnumerable<TestCaseData> Escapes()
    {
        foreach (var depth in new[] { 1, 2, 3 })
        {
            foreach (var names in Tuples(depth))
                yield return new TestCaseData((object)names).SetArgDisplayNames(string.Join(", in ", names));
        }

        static IEnumerable<string[]> Tuples(int depth) => depth == 0 ? [[]] : Kinds.Keys.SelectMany(name => Tuples(depth - 1).Select(rest => (string[])[name, .. rest]));
    }

    [TestCaseSource(nameof(Escapes))]
    public void Secret_InEscapesUpToThreeOnTopOfEachOther_IsFound(string[] kinds)
    {
        var written = kinds.Aggregate(Secret, (text, kind) => Kinds[kind](text));

        Assert.That(Redact($"before {written} after", Secret), Is.EqualTo("before *** after"));
        Assert.That(Redact(written + written, Secret), Is.EqualTo("******"));
        Assert.That(Redaction.IsFree(written, [Secret]), Is.False);
    }

    [TestCase("x abcdefgh y", ExpectedResult = "x *** y")]
    [TestCase("ababcdefgh", ExpectedResult = "ab***")]
    [TestCase("abcdefgi", ExpectedResult = "abcdefgi")]
    [TestCase("abcdefgH", ExpectedResult = "abcdefgH")]
    [TestCase("abcdefg", ExpectedResult = "abcdefg")]
    [TestCase("", ExpectedResult = "")]
    [TestCase("\\nabcdefgh\\n", ExpectedResult = "\\n***\\n")]
    [TestCase("abcdefg\\u0069", ExpectedResult = "abcdefg\\u0069")]
    [TestCase("abcdefg\\u00", ExpectedResult = "abcdefg\\u00")]
    [TestCase("abcdefg\\", ExpectedResult = "abcdefg\\")]
    [TestCase("abcdefg%", ExpectedResult = "abcdefg%")]
    [TestCase("abcdefg%zz", ExpectedResult = "abcdefg%zz")]
    [TestCase("abcdefg&", ExpectedResult = "abcdefg&")]
    [TestCase("abcdefg&lt;", ExpectedResult = "abcdefg&lt;")]
    [TestCase("abcdefg&#x00068;", ExpectedResult = "***")]
    public string Text_IsLeftAsItIs_ButForTheSecret(string text) => Redact(text, "abcdefgh");

    [TestCase("x abcd", ExpectedResult = "x ***")]
    [TestCase("x abcdefg", ExpectedResult = "x ***")]
    [TestCase("x abcdefgh", ExpectedResult = "x ***")]
    [TestCase("x abcdefgh y", ExpectedResult = "x *** y")]
    [TestCase("x abc", ExpectedResult = "x abc")]
    [TestCase("x abcdx", ExpectedResult = "x abcdx")]
    [TestCase("x abcd\\", ExpectedResult = "x ***")]
    [TestCase("x abcd\\u006", ExpectedResult = "x ***")]
    [TestCase("x abcd%6", ExpectedResult = "x ***")]
    [TestCase("x abcd%256", ExpectedResult = "x ***")]
    [TestCase("x abcd&#10", ExpectedResult = "x ***")]
    [TestCase("x abcd&amp;#10", ExpectedResult = "x ***")]
    [TestCase("x abcd%65 and more than this", ExpectedResult = "x abcd%65 and more than this")]
    [TestCase("x abc\\", ExpectedResult = "x abc\\")]
    public string BeginningOfASecret_AtACut_IsFoundToo(string text) => Redaction.Redact(text, ["abcdefgh"], isCut: true);

    [TestCase("x abcd", ExpectedResult = "x abcd")]
    [TestCase("x abcd\\", ExpectedResult = "x abcd\\")]
    public string BeginningOfASecret_AtTheEnd_IsNone(string text) => Redact(text, "abcdefgh");

    [Test]
    public void SeveralSecrets_AreFoundWhereverTheyStand() =>
        Assert.That(Redaction.Redact("a 12345678 b abcdefgh c 12345678abcdefgh", ["abcdefgh", "12345678", "45678abc"]), Is.EqualTo("a *** b *** c ***"));

    [Test]
    public void SecretOfFewLetters_IsNotSearchedFor() =>
        Assert.That(Redact("ITEM_013 pk_1234", "pk_1234"), Is.EqualTo("ITEM_013 pk_1234"));

    [TestCase('\\')]
    [TestCase('%')]
    [TestCase('&')]
    [TestCase('p')]
    public void Text_OfOneLetterOverAndOver_TakesLinearTime(char letter)
    {
        var (once, sixteenTimes) = (TimeOf(10_000), TimeOf(160_000));

        // In quadratic time, 256 times; the rest is for a machine that is busy.
        Assert.That(sixteenTimes / once, Is.LessThan(100));

        double TimeOf(int length)
        {
            var text = new string(letter, length);
            return Enumerable.Range(0, 5).Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                Redact(text, Secret);
                return watch.Elapsed.TotalMicroseconds;
            });
        }
    }

    [TestCase("%25")]
    [TestCase("&amp;")]
    [TestCase("\\u005c")]
    public void Text_OfOneEscapeOverAndOver_IsReadToItsEnd(string escape)
    {
        var text = string.Concat(Enumerable.Repeat(escape, 20_000));

        Assert.That(Redact(text + Secret, Secret), Is.EqualTo(text + "***"));
    }

    private static string Redact(string text, string secret) => Redaction.Redact(text, [secret]);
}
