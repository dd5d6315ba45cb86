using System.Text;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class YamlTextTests
{
    [TestCase("on", "\"on\"")]
    [TestCase("yes", "\"yes\"")]
    [TestCase("No", "\"No\"")]
    [TestCase("\"1\"", "\"1\"")]
    [TestCase("'true'", "\"true\"")]
    [TestCase("|-\n  12", "\"12\"")]
    [TestCase("!!str 12", "\"12\"")]
    [TestCase("3.1.0", "\"3.1.0\"")]
    [TestCase("2020-01-01", "\"2020-01-01\"")]
    [TestCase("1_000", "\"1_000\"")]
    [TestCase("12:30", "\"12:30\"")]
    [TestCase("010", "10")]
    [TestCase("0o10", "8")]
    [TestCase("0x1F", "31")]
    [TestCase("-7", "-7")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("1.5", "1.5")]
    [TestCase("1e3", "1000.0")]
    [TestCase("true", "true")]
    [TestCase("FALSE", "false")]
    [TestCase("null", "null")]
    [TestCase("~", "null")]
    [TestCase("", "null")]
    public void Scalar_IsReadByTheCoreSchemaOfYaml12(string scalar, string json) =>
        Assert.That(YamlText.Parse($"a: {scalar}\n", "a.yaml")["a"]!.ToString(Formatting.None), Is.EqualTo(json));

    [Test]
    public void Keys_AreAlwaysText() =>
        Assert.That(YamlText.Parse("200: a\non: b\n", "a.yaml").ToString(Formatting.None), Is.EqualTo("""{"200":"a","on":"b"}"""));

    [Test]
    public void Alias_IsACopyThatKnowsItsOwnPlace()
    {
        var root = YamlText.Parse("a: &x { b: [ 1 ] }\nc: *x\n", "a.yaml");

        Assert.That(JToken.DeepEquals(root["a"], root["c"]), Is.True);
        Assert.That(Origin.Of(root["c"]!["b"]![0]!).Pointer, Is.EqualTo("#/c/b/0"));
    }

    [Test]
    public void Aliases_ThatUnfoldWithoutMeasure_AreRefused()
    {
        var bomb = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x, x ]\n");
        for (var i = 1; i < 20; i++)
            bomb.Append($"a{i}: &a{i} [ {string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))} ]\n");

        Assert.That(Sample.Refused(() => YamlText.Parse(bomb.ToString(), "a.yaml")).Message, Does.Contain("unfolds to more than"));
    }

    [TestCase("a: &x [ *x ]\n", "inside its own anchor")]
    [TestCase("a: *x\n", "a.yaml")]
    [TestCase("a: 1\na: 2\n", "stands twice")]
    [TestCase("a: .inf\n", "JSON")]
    [TestCase("a: .NaN\n", "JSON")]
    [TestCase("a: !!int x\n", "!!int")]
    [TestCase("a: !other x\n", "!other")]
    [TestCase("a: { <<: { b: 1 } }\n", "merge key")]
    [TestCase("? [ 1 ]\n: 2\n", "plain text")]
    [TestCase("a: 1\n---\nb: 2\n", "more than one YAML document")]
    [TestCase("a: [ 1\n", "not YAML")]
    [TestCase("", "empty")]
    public void Yaml_ThatCanNotBeSaidInJson_IsRefused(string yaml, string reason)
    {
        var error = Sample.Refused(() => YamlText.Parse(yaml, "a.yaml"));

        Assert.That(error.File + " " + error.Message, Does.Contain(reason));
    }

    [TestCase("k: [a,\nc]\n")]
    [TestCase("k: {a: b,\nc: d}\n")]
    [TestCase("...\n...\n")]
    [TestCase("a: !!b[c d\n")]
    public void Yaml_ThatItsParserIsLostIn_IsRefused(string yaml) =>
        Assert.That(Sample.Refused(() => YamlText.Parse(yaml, "a.yaml")), Has.Message.Contain("is not YAML").And.Property("Line").EqualTo(1));

    [Test]
    public void Yaml_NestedTooDeep_IsRefused() =>
        Assert.That(Sample.Refused(() => YamlText.Parse(new string('[', 2000) + new string(']', 2000), "a.yaml")).Message, Does.Contain("deeper"));

    [Test]
    public void Aliases_ThatUnfoldTooDeep_AreRefused()
    {
        var deep = new StringBuilder($"a0: &a0 {new string('[', 200)}x{new string(']', 200)}\n");
        deep.Append($"a1: {new string('[', 100)}*a0{new string(']', 100)}\n");

        Assert.That(Sample.Refused(() => YamlText.Parse(deep.ToString(), "a.yaml")).Message, Does.Contain("deeper"));
    }

    // A closed list of numbers is one only where its values are such numbers.
    [Test]
    public void Integer_IsTheNumberThatItIsInJson() =>
        Assert.That(((Newtonsoft.Json.Linq.JValue)YamlText.Parse("a: 5\n", "a.yaml")["a"]!).Value, Is.EqualTo(5L).And.TypeOf<long>());

    [Test]
    public void Errors_NameTheLine() =>
        Assert.That(Sample.Refused(() => YamlText.Parse("a: 1\nb:\n  c: .inf\n", "a.yaml")), Has.Property("Line").EqualTo(3).And.Property("Pointer").EqualTo("#/b/c"));
}
