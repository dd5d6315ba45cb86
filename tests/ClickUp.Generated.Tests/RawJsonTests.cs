using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

public class RawJsonTests
{
    [TestCase("1.10")]
    [TestCase("1e400")]
    [TestCase("-0.0E+5")]
    [TestCase("[0,-0,10,0.5,-10.25e-7,1E5,\",]\\\\\",\"\\\"\",\"ä.5'\"]")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("\"a\\u00e4\\/\"")]
    [TestCase("{ \"a\" : [ 1 ,\r\n\t2 ] }")]
    [TestCase("\"2019-09-06T14:34:10+02:00\"")]
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("[]")]
    public void Parse_KeepsTheTextExactly(string json)
    {
        Assert.That(RawJson.Parse(json).ToString(), Is.EqualTo(json));
        Assert.That(RawJson.Parse($" \r\n{json}\t\n").ToString(), Is.EqualTo(json), "without the white space around it");
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("{")]
    [TestCase("[1")]
    [TestCase("\"")]
    [TestCase("1 2")]
    [TestCase("{} x")]
    [TestCase("'a'")]
    [TestCase("{a:1}")]
    [TestCase("{'a':1}")]
    [TestCase("undefined")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("new Date(1)")]
    [TestCase("/* c */1")]
    [TestCase("1 // c")]
    [TestCase("[1,]")]
    [TestCase("[,1]")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{\"a\"}")]
    [TestCase("{\"a\":}")]
    [TestCase("010")]
    [TestCase("0x1F")]
    [TestCase("-01")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("+5")]
    [TestCase("1e")]
    [TestCase("\"\\'\"")]
    [TestCase("\"\\x41\"")]
    [TestCase("\"line\nbreak\"")]
    [TestCase("\"tab\t\"")]
    [TestCase("]")]
    [TestCase("True")]
    [TestCase("\u00a01")]
    [TestCase("{\"a\":\u00a01}")]
    [TestCase("[1,\r\n ]")]
    [TestCase("[1.e5]")]
    [TestCase("{\"a\":00}")]
    public void Parse_OfAnythingElse_IsAnArgumentException(string json) =>
        Assert.That(() => RawJson.Parse(json), Throws.ArgumentException.With.Property("ParamName").EqualTo("json"));

    [Test]
    public void Parse_IsAsDeepAsAnAnswer()
    {
        var deepest = new string('[', 64) + new string(']', 64);

        Assert.That(RawJson.Parse(deepest).ToString(), Is.EqualTo(deepest));
        Assert.That(() => RawJson.Parse($"[{deepest}]"), Throws.ArgumentException);
        Assert.That(() => RawJson.Parse(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Null_IsWhatDefaultIs()
    {
        Assert.That((RawJson.Null.ToString(), default(RawJson).ToString()), Is.EqualTo(("null", "null")));
        Assert.That(default(RawJson), Is.EqualTo(RawJson.Null));
        Assert.That(RawJson.Null.ToJToken().Type, Is.EqualTo(JTokenType.Null));
        Assert.That(default(RawJson).ToJToken().Type, Is.EqualTo(JTokenType.Null));
    }

    [Test]
    public void From_IsTheJsonOfTheToken()
    {
        Assert.That(RawJson.From(JObject.Parse("""{ "a": [1, null, "x"] }""")).ToString(), Is.EqualTo("""{"a":[1,null,"x"]}"""));
        Assert.That(RawJson.From("text").ToString(), Is.EqualTo("\"text\""));
        Assert.That(RawJson.From(5).ToString(), Is.EqualTo("5"));
        Assert.That(RawJson.From(JValue.CreateNull()), Is.EqualTo(RawJson.Null));
        Assert.That(() => RawJson.From(null!), Throws.ArgumentNullException);
        Assert.That(() => RawJson.From(new JConstructor("Date", 1)), Throws.ArgumentException);
    }

    [Test]
    public void ToJToken_LeavesTextsAsTexts()
    {
        var token = RawJson.Parse("""{"a":"2019-09-06T14:34:10+02:00","b":[1.5,123456789012345678901234567890,true]}""").ToJToken();

        Assert.That((token["a"]!.Type, (string?)token["a"], token["b"]![1]!.ToString()), Is.EqualTo((JTokenType.String, "2019-09-06T14:34:10+02:00", "123456789012345678901234567890")));
        Assert.That(token.ToString(Formatting.None), Is.EqualTo("""{"a":"2019-09-06T14:34:10+02:00","b":[1.5,123456789012345678901234567890,true]}"""));
    }

    [Test]
    public void Equality_IsThatOfTheText()
    {
        var one = RawJson.Parse("1.0");

        Assert.That(one == RawJson.Parse(" 1.0 "), Is.True);
        Assert.That(one != RawJson.Parse("1.00"), Is.True);
        Assert.That(one.Equals((object)RawJson.Parse("1.0")), Is.True);
        Assert.That(one.Equals("1.0"), Is.False);
        Assert.That(one.GetHashCode(), Is.EqualTo(RawJson.Parse("1.0").GetHashCode()));
    }

    [TestCase("""{"a":"2019-09-06T14:34:10+02:00","b":["2019-09-06T14:34:10+02:00"]}""")]
    [TestCase("""["2019-09-06T14:34:10+02:00"]""")]
    [TestCase("""[1.5,-3,123456789012345678901234567890,true,null,"x",{},[]]""")]
    [TestCase("null")]
    public void JsonConvert_ReadsAndWritesIt(string json)
    {
        Assert.That(JsonConvert.DeserializeObject<RawJson>(json).ToString(), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(RawJson.Parse(json)), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Dictionary<string, RawJson>>($$"""{"x":{{json}}}""")), Is.EqualTo($$"""{"x":{{json}}}"""));
    }

    [Test]
    public void JsonConvert_OfANullable_IsNull()
    {
        Assert.That(JsonConvert.DeserializeObject<RawJson?>("null"), Is.Null.Or.EqualTo(RawJson.Null));
        Assert.That(JsonConvert.SerializeObject((RawJson?)null), Is.EqualTo("null"));
    }
}
