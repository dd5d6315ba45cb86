using ClickUp.Generated;

namespace ClickUp.Generated.Tests.Json;

/// <summary>An id goes out as the number that ClickUp wants when it is one.</summary>
public sealed class WriteIdTests
{
    [TestCase("183", ExpectedResult = "183")]
    [TestCase("-5", ExpectedResult = "-5")]
    [TestCase("0", ExpectedResult = "0")]
    [TestCase("9223372036854775808", ExpectedResult = "9223372036854775808")]
    [TestCase("-0", ExpectedResult = "\"-0\"")]
    [TestCase("-", ExpectedResult = "\"-\"")]
    [TestCase("007", ExpectedResult = "\"007\"")]
    [TestCase("-05", ExpectedResult = "\"-05\"")]
    [TestCase("1.0", ExpectedResult = "\"1.0\"")]
    [TestCase("1e3", ExpectedResult = "\"1e3\"")]
    [TestCase("+1", ExpectedResult = "\"+1\"")]
    [TestCase(" 1", ExpectedResult = "\" 1\"")]
    [TestCase("٣", ExpectedResult = "\"٣\"")]
    [TestCase("none", ExpectedResult = "\"none\"")]
    [TestCase("", ExpectedResult = "\"\"")]
    [TestCase(null, ExpectedResult = "null")]
    public string Id_IsANumber_WhenItIsWrittenAsClickUpWritesOne(string? id) => Text(writer => Generated.Json.WriteId(writer, id));

    [Test]
    public void Ids_OfAListAndADictionary_EachAsItIs()
    {
        Assert.That(Text(writer => Generated.Json.WriteId(writer, new List<string> { "183", "007", "none" })), Is.EqualTo("""[183,"007","none"]"""));
        Assert.That(Text(writer => Generated.Json.WriteId(writer, new Dictionary<string, string> { ["a"] = "5", ["b"] = "x" })), Is.EqualTo("""{"a":5,"b":"x"}"""));
    }

    [Test]
    public void Ids_OfAModel_AreThoseOfItsProperties_AndTheRestIsAsItCame()
    {
        var changes = new TrackTimeResponse { Id = "5", AdditionalProperties = { ["add"] = RawJson.Parse("""["1","x",{"deep":["2"]}]"""), ["rem"] = RawJson.Parse("[1.10,true,null]") } };

        Assert.That(Text(writer => Generated.Json.WriteId(writer, changes)), Is.EqualTo("""{"id":5,"add":["1","x",{"deep":["2"]}],"rem":[1.10,true,null]}"""));
        Assert.That(Text(writer => Generated.Json.WriteId(writer, (Model?)null)), Is.EqualTo("null"));
    }

    private static string Text(Action<BodyWriter> write)
    {
        using var writer = new BodyWriter();
        write(writer);
        return writer.ToString();
    }
}
