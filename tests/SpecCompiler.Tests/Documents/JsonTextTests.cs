using System.Numerics;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class JsonTextTests
{
    [Test]
    public void Json_WithWhatLooksLikeADate_KeepsTheText() =>
        Assert.That(JsonText.Parse("""["2020-01-01T00:00:00Z"]""", "a.json")[0], Is.EqualTo(new JValue("2020-01-01T00:00:00Z")));

    [Test]
    public void Json_WithBigNumbers_KeepsEveryDigit()
    {
        var numbers = JsonText.Parse("[9223372036854775807, 123456789012345678901234567890]", "a.json");

        Assert.That(numbers.Select(number => ((JValue)number).Value), Is.EqualTo(new object[] { long.MaxValue, BigInteger.Parse("123456789012345678901234567890") }));
    }

    [Test]
    public void Json_WithOneNameTwice_IsRefusedWithThePlace()
    {
        var error = Sample.Refused(() => JsonText.Parse("{\n \"a\": { \"b\": 1,\n \"b\": 2 } }", "a.json"));

        Assert.That((error.File, error.Pointer, error.Line), Is.EqualTo(("a.json", "#/a/b", 3)));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("{")]
    [TestCase("[1")]
    [TestCase("{ \"a\": 1")]
    [TestCase("{ a: 1 }")]
    [TestCase("{ 'a': 1 }")]
    [TestCase("[ 'a' ]")]
    [TestCase("[ NaN ]")]
    [TestCase("[ 1e999 ]")]
    [TestCase("[ undefined ]")]
    [TestCase("[ , 1 ]")]
    [TestCase("[ new Date(1) ]")]
    [TestCase("[ 1 /* comment */ ]")]
    [TestCase("{} {}")]
    [TestCase("<html>")]
    public void Json_ThatIsNone_IsRefusedWithTheFile(string text) =>
        Assert.That(Sample.Refused(() => JsonText.Parse(text, "a.json")).File, Is.EqualTo("a.json"));

    [Test]
    public void Json_NestedTooDeep_IsRefused() =>
        Assert.That(Sample.Refused(() => JsonText.Parse(new string('[', 5000) + new string(']', 5000), "a.json")).Message, Does.Contain("MaxDepth"));
}
