using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Names;

public class ProseTests
{
    private static readonly Dictionary<string, string> Names = new() { ["due_date"] = "DueDate", ["end"] = "End" };

    [TestCase("When it is due, in Unix milliseconds; null when it has no date.", "When it is due; null when it has no date.")]
    [TestCase("How long, in milliseconds.", "How long.")]
    [TestCase("How many milliseconds it took.", "How many milliseconds it took.")]
    public void Unit_OfATimeThatHasNone_IsLeftOut(string words, string expected)
    {
        Assert.That(Prose.Of(words, hasUnit: true), Is.EqualTo(expected));
        Assert.That(Prose.Of(words), Is.EqualTo(words));
    }

    [TestCase("Together with `end`.", "Together with End.")]
    [TestCase("`due_date` or `end`", "DueDate or End")]
    [TestCase("`other`, end", "other, end")]
    public void NameOfAnotherProperty_IsThatOfCSharp(string words, string expected) => Assert.That(Prose.Of(words, names: Names), Is.EqualTo(expected));

    [TestCase("Comes with `include_names`.", "Comes with IncludeNames.")]
    [TestCase("Without `due_date`", "Without DueDate", Description = "what stands beside it comes first")]
    public void NameThatStandsElsewhere_IsThatOfCSharpToo(string words, string expected) =>
        Assert.That(Prose.Of(words, names: Names, others: new Dictionary<string, string> { ["include_names"] = "IncludeNames", ["due_date"] = "Wrong" }), Is.EqualTo(expected));

    [Test]
    public void Nothing_HasNoWords() => Assert.That((Prose.Of(null), Prose.Of(new JObject()), Prose.Of("")), Is.EqualTo(("", "", "")));

    [TestCase("""{ "type": "string", "format": "date-time" }""", ExpectedResult = true)]
    [TestCase("""{ "type": "string", "format": "duration" }""", ExpectedResult = true)]
    [TestCase("""{ "type": "integer", "format": "int64" }""", ExpectedResult = false)]
    [TestCase("{}", ExpectedResult = false)]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "string", "format": "duration" } }""", ExpectedResult = true)]
    [TestCase("""{ "type": "array", "items": { "type": "string" } }""", ExpectedResult = false)]
    public bool Unit_IsInTimesAndDurations(string schema) => Prose.HasUnit(JObject.Parse(schema));
}
