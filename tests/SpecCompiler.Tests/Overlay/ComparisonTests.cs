using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class ComparisonTests
{
    [TestCase("1", "==", "1.0", ExpectedResult = true)]
    [TestCase("1", "==", "'1'", ExpectedResult = false)]
    [TestCase("1", "<", "1.5", ExpectedResult = true)]
    [TestCase("'a'", "<", "'b'", ExpectedResult = true)]
    [TestCase("'a'", "<", "1", ExpectedResult = false)]
    [TestCase("'a'", ">=", "'a'", ExpectedResult = true)]
    [TestCase("true", "<=", "true", ExpectedResult = true)]
    [TestCase("true", "<", "false", ExpectedResult = false)]
    [TestCase("null", "==", "null", ExpectedResult = true)]
    [TestCase("[1]", "==", "[1]", ExpectedResult = true)]
    [TestCase("2", ">", "1", ExpectedResult = true)]
    [TestCase("2", "!=", "2", ExpectedResult = false)]
    public bool Values_AreCompared(string left, string sign, string right) => Comparison.Holds(JToken.Parse(left), sign, JToken.Parse(right));

    [Test]
    public void MissingValue_EqualsOnlyAMissingOne()
    {
        Assert.That(Comparison.Holds(null, "==", null), Is.True);
        Assert.That(Comparison.Holds(null, "==", JValue.CreateNull()), Is.False);
        Assert.That(Comparison.Holds(null, "<", new JValue(1)), Is.False);
    }
}
