using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>The three proofs, over documents of our own making, over spec/ and, where they are there, over what ClickUp published.</summary>
public class DocumentFactsTests
{
    [TestCaseSource(nameof(Own))]
    public void Facts_OfFacts_AreTheSameBytes(string name) => AreTheirOwnFacts(File(name));

    [TestCaseSource(nameof(Own))]
    public void Facts_HaveEveryPathParameterPropertyKindAndValue(string name) => HaveAllOf(File(name));

    [TestCaseSource(nameof(Own))]
    public void Facts_CompileToWhatTheDocumentCompilesTo(string name) => DocumentFactsProofs.CompileToTheSame(File(name), []);

    // A hundred documents of every shape; with others, another seed.
    [Test]
    public void Facts_OfAnyDocument_AreItsFactsAndNothingElse([Range(0, 99)] int seed)
    {
        var text = new RandomDocument(seed).Text();

        DocumentFactsProofs.AreTheirOwnFacts("random.json", text);
        DocumentFactsProofs.HaveAllOf("random.json", text);
        Assert.That(SpecCompiler.Facts.DocumentFacts.TextOf(SourceDocument.Load("random.json", text)), Does.Not.Contain(RandomDocument.Prose));
    }

    [Test]
    public void Spec_IsTheFactsOfItself()
    {
        var files = InputFiles.In(Path.Combine(Sample.Repository, "spec")).Documents.Where(file => Path.GetFileName(file.FullPath) is not ("track-time.json" or "webhooks.json"));

        foreach (var file in files)
            Assert.That(SpecCompiler.Facts.DocumentFacts.TextOf(SourceDocument.Load(file)), Is.EqualTo(file.ReadText()), file.Name);
    }

    [TestCaseSource(nameof(Published)), Category("Published")]
    public void PublishedDocument_AndItsFacts_SayTheSame(string name)
    {
        var file = SourceFile.At(Sample.Published(name));

        AreTheirOwnFacts(file);
        HaveAllOf(file);
    }

    [TestCaseSource(nameof(Published)), Category("Published")]
    public void PublishedDocument_AndItsFacts_CompileToTheSame(string name) =>
        DocumentFactsProofs.CompileToTheSame(SourceFile.At(Sample.Published(name)), InputFiles.In(Path.Combine(Sample.Repository, "spec")).Overlays);

    /// <summary>Documents that the rules are tested with, which have all that ClickUp's have, and the one page that the repository has.</summary>
    private static IEnumerable<string> Own() =>
        Directory.GetFiles(Path.Combine(Sample.Repository, "tests", "SpecCompiler.Tests", "Rules", "Documents"), "*.json")
            // references.json is what only rules read: it has a path that is none.
            .Where(file => !file.EndsWith(".compiled.json", StringComparison.Ordinal) && !file.EndsWith("references.json", StringComparison.Ordinal))
            .Append(Path.Combine(Sample.Repository, "spec", "track-time.json"))
            .Select(file => Path.GetRelativePath(Sample.Repository, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Published()
    {
        var folder = Path.Combine(Sample.Repository, "..", "shared", "spec-samples");
        return Directory.Exists(folder)
            ? InputFiles.In(folder).Documents.Select(file => Path.GetRelativePath(folder, file.FullPath).Replace('\\', '/'))
            : [];
    }

    private static SourceFile File(string name) => SourceFile.At(Path.Combine(Sample.Repository, name));

    private static void AreTheirOwnFacts(SourceFile file) => DocumentFactsProofs.AreTheirOwnFacts(file.Name, file.ReadText());

    private static void HaveAllOf(SourceFile file) => DocumentFactsProofs.HaveAllOf(file.Name, file.ReadText());
}
