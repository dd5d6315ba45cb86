using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>Documents with what ClickUp's have, and what the generator gets to read of each.</summary>
public sealed class DocumentsTests
{
    private static readonly string _folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Rules", "Documents");

    private static IEnumerable<string> Names => Directory.GetFiles(_folder, "*.compiled.json").Select(file => Path.GetFileName(file).Split('.')[0]).Order();

    [TestCaseSource(nameof(Names))]
    public void Document_BecomesWhatStandsBesideIt(string name)
    {
        var compiled = Given.Document(File.ReadAllText(Path.Combine(_folder, name + ".json")));

        Given.AssertTypes(compiled);
        // What it became now, to compare with and, where it is right, to take.
        File.WriteAllText(Path.Combine(_folder, name + ".actual.json"), compiled.ToString() + "\n");
        Assert.That(compiled.ToString().ReplaceLineEndings("\n") + "\n", Is.EqualTo(File.ReadAllText(Path.Combine(_folder, name + ".compiled.json")).ReplaceLineEndings("\n")), $"see {name}.actual.json beside the test's assembly");
    }

    [Test]
    public void EveryDocument_HasSomethingBesideIt() =>
        Assert.That(Names, Is.EqualTo(new[] { "names", "operations", "references", "shapes", "unions" }));
}
