using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Names;

public class MemberNamesTests
{
    [Test]
    public void Property_WithANameThatIsTaken_GetsAnother()
    {
        var names = MemberNames.Properties("Status", [("status", null), ("to_string", null), ("dateCreated", null), ("date_created", null)]);

        Assert.That(names["status"], Is.EqualTo("StatusValue"));
        Assert.That(names["to_string"], Is.EqualTo("ToStringValue"));
        Assert.That(names["date_created"], Is.EqualTo("DateCreated"));
        Assert.That(names["dateCreated"], Is.EqualTo("DateCreatedValue"));
    }

    [Test]
    public void Property_WithAPinnedName_KeepsIt_BeforeAllOthers()
    {
        var names = MemberNames.Properties("Thing", [("name", null), ("status", JObject.Parse("""{ "x-csharp-name": "Name" }"""))]);

        Assert.That(names["status"], Is.EqualTo("Name"));
        Assert.That(names["name"], Is.EqualTo("NameValue"));
    }

    [TestCase("%", ExpectedResult = "Percent")]
    [TestCase("", ExpectedResult = "Empty")]
    [TestCase("dark-blue", ExpectedResult = "DarkBlue")]
    [TestCase("1", ExpectedResult = "One")]
    [TestCase("-1", ExpectedResult = "MinusOne")]
    [TestCase(">=", ExpectedResult = "GreaterEqual")]
    [TestCase("-", ExpectedResult = "Minus")]
    [TestCase("+12", ExpectedResult = "PlusTwelve")]
    [TestCase("-a", ExpectedResult = "A")]
    [TestCase("§%", ExpectedResult = "SymbolPercent")]
    public string Value_OfAnOpenEnum_HasAName(string value) => MemberNames.Of(value);

    [Test]
    public void TwoPropertiesOfOneName_AreRefused() => Assert.That(
        Assert.Throws<SpecException>(() => MemberNames.Properties("Thing", [("a_b", null), ("a-b", null), ("a.b", null)]))!.Message,
        Is.EqualTo("Two properties of Thing would both be ABValue."));

    [Test]
    public void Values_OfOneName_AndOfTheEnumsOwn_GetAnother() =>
        Assert.That(MemberNames.Values("Sign", ["a-b", "a_b", "A.B", "sign", "to_string"]), Is.EqualTo(new[] { "LowerAB", "LowerABValue", "UpperAB", "SignValue", "ToStringValue" }));

    [Test]
    public void Values_ThatDifferInCaseOnly_AreToldApart() =>
        Assert.That(MemberNames.Values("Op", ["AND", "and"]), Is.EqualTo(new[] { "UpperAnd", "LowerAnd" }));
}
