using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class SourceFileTests
{
    [Test]
    public void Name_BelowTheWorkingDirectory_IsRelativeToIt() =>
        Assert.That(SourceFile.At(Path.Combine(Directory.GetCurrentDirectory(), "spec", "a.json")).Name, Is.EqualTo("spec/a.json"));

    [Test]
    public void Name_Elsewhere_IsAsGiven() =>
        Assert.That(SourceFile.At(Path.Combine("..", "spec", "a.json")).Name, Is.EqualTo("../spec/a.json"));
}
