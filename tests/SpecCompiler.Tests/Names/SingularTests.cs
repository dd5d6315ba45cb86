using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

public class SingularTests
{
    [TestCase("tasks", ExpectedResult = "task")]
    [TestCase("statuses", ExpectedResult = "status")]
    [TestCase("status", ExpectedResult = "status")]
    [TestCase("priorities", ExpectedResult = "priority")]
    [TestCase("addresses", ExpectedResult = "address")]
    [TestCase("address", ExpectedResult = "address")]
    [TestCase("classes", ExpectedResult = "class")]
    [TestCase("series", ExpectedResult = "series")]
    [TestCase("data", ExpectedResult = "data")]
    [TestCase("boxes", ExpectedResult = "box")]
    [TestCase("branches", ExpectedResult = "branch")]
    [TestCase("causes", ExpectedResult = "cause")]
    [TestCase("responses", ExpectedResult = "response")]
    [TestCase("databases", ExpectedResult = "database")]
    [TestCase("children", ExpectedResult = "child")]
    [TestCase("Children", ExpectedResult = "Child")]
    [TestCase("people", ExpectedResult = "person")]
    [TestCase("analysis", ExpectedResult = "analysis")]
    [TestCase("types", ExpectedResult = "type")]
    public string Word_InTheSingular(string word) => Singular.Of(word);
}
