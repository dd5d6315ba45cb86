using ClickUp.SpecCompiler.Facts;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

public class CanonicalJsonTests
{
    [TestCase("{}", ExpectedResult = "{}\n")]
    [TestCase("[]", ExpectedResult = "[]\n")]
    [TestCase("""{"b":1,"a":[true,null,1.5,"x"]}""", ExpectedResult = """{ "b": 1, "a": [ true, null, 1.5, "x" ] }""" + "\n")]
    [TestCase("""{"ä":"\u0001\"\\"}""", ExpectedResult = """{ "ä": "\u0001\"\\" }""" + "\n")]
    [TestCase("""[1.0,1e300,12345678901234567890]""", ExpectedResult = "[ 1.0, 1E+300, 12345678901234567890 ]\n")]
    public string WhatFitsIntoALine_StandsOnOne(string json) => CanonicalJson.Write(JToken.Parse(json));

    [Test]
    public void ObjectThatIsWider_HasALineForEachMember() =>
        Assert.That(CanonicalJson.Write(new JObject { ["a"] = Text(60), ["b"] = new JArray(1, 2), ["c"] = Text(60) }), Is.EqualTo($$"""
            {
              "a": "{{Text(60)}}",
              "b": [ 1, 2 ],
              "c": "{{Text(60)}}"
            }

            """.ReplaceLineEndings("\n")));

    [Test]
    public void ListOfValuesThatIsWider_FillsItsLines() =>
        Assert.That(CanonicalJson.Write(new JArray(Text(50), Text(50), Text(50))), Is.EqualTo($"[\n  \"{Text(50)}\", \"{Text(50)}\",\n  \"{Text(50)}\"\n]\n"));

    [Test]
    public void ValueThatIsWider_StandsAlone() =>
        Assert.That(CanonicalJson.Write(new JObject { ["a"] = new JObject { ["$ref"] = Text(130) } }), Is.EqualTo($"{{\n  \"a\": {{\n    \"$ref\": \"{Text(130)}\"\n  }}\n}}\n"));

    // One column more or less at every border: the comma counts, and so does what stands before.
    [Test]
    public void NoLine_IsWiderThanItMay([Range(100, 125)] int width)
    {
        var inner = new JObject { ["x"] = "" };
        inner["x"] = new string('x', width - inner.ToString(Newtonsoft.Json.Formatting.None).Length - 12);
        var text = CanonicalJson.Write(new JObject { ["a"] = inner, ["b"] = new JArray(inner.DeepClone(), new JArray(1)), ["c"] = inner.DeepClone() });

        Assert.That(text.Split('\n').Where(line => line.Length > CanonicalJson.Width && !line.Trim().StartsWith("\"x\"", StringComparison.Ordinal)), Is.Empty);
        Assert.That(JToken.DeepEquals(JToken.Parse(text)["c"], inner), Is.True);
    }

    private static string Text(int length) => new('x', length);
}
