using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests;

public class JsonPointerTests
{
    [Test]
    public void Steps_AreUnescapedAndPercentDecoded() =>
        Assert.That(JsonPointer.Steps("#/paths/~1v2~1task~1%7Btask_id%7D/a~0b"), Is.EqualTo(new[] { "paths", "/v2/task/{task_id}", "a~b" }));

    [TestCase("other.json#/a")]
    [TestCase("#anchor")]
    [TestCase("https://example.com/a.json")]
    public void Steps_OfWhatIsNoPointerIntoThisDocument_AreNull(string reference) =>
        Assert.That(JsonPointer.Steps(reference), Is.Null);

    [Test]
    public void Reference_IsWrittenAsClickUpWritesIt()
    {
        var root = JObject.Parse("""{ "paths": { "/v2/task/{task_id}": [ {} ] } }""");

        Assert.That(JsonPointer.AsReference(root["paths"]!["/v2/task/{task_id}"]![0]!), Is.EqualTo("#/paths/~1v2~1task~1%7Btask_id%7D/0"));
    }

    [TestCase("1", ExpectedResult = null)]
    [TestCase("-1", ExpectedResult = null)]
    [TestCase("x", ExpectedResult = null)]
    [TestCase("0", ExpectedResult = "first")]
    public string? Child_OfAList_IsTakenByIndexOnly(string step) => (string?)JsonPointer.Child(new JArray("first"), step);
}
