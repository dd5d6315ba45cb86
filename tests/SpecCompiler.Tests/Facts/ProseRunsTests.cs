using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>No sentence of ClickUp's in this repository, track-time.json apart: its runs of eight words are known by their hashes.</summary>
public class ProseRunsTests
{
    private static readonly string[] Folders = ["build", "docs", "spec", "src", "tests"];
    // ClickUp's text, its facts (whose sentences are names of operations and closed lists), and the kinds of views in the order in which it lists them.
    private static readonly string[] Known = ["spec/track-time.json", "spec/clickup-v2.json", "spec/clickup-v3.json", "src/ClickUp.Generated.Testing/Operations/Views.cs"];

    private static readonly string[] Extensions = [".cs", ".md", ".json", ".liquid"];

    private static HashSet<ulong> ClickUps { get; } = ProseRuns.Read(Path.Combine(Sample.Repository, "tests", "SpecCompiler.Tests", "Facts", "prose.hashes"));

    [Test]
    public void Hashes_AreThoseOfWholeReferences() => Assert.That(ClickUps, Has.Count.GreaterThan(5_000));

    [Test]
    public void Repository_HasNoRunOfEightWordsOfClickUps()
    {
        var texts = Folders.Select(folder => Path.Combine(Sample.Repository, folder)).Where(Directory.Exists).SelectMany(Files)
            .Concat(Directory.EnumerateFiles(Sample.Repository, "*.md"));

        Assert.That(texts.SelectMany(Copied), Is.Empty);
    }

    // It is ClickUp's text, and spec/README.md says so: were nothing found there, nothing would be found anywhere.
    [Test]
    public void PageThatIsClickUpsText_IsKnown() =>
        Assert.That(ProseRuns.Of(File.ReadAllText(Path.Combine(Sample.Repository, "spec", "track-time.json"))).Where(ClickUps.Contains).Count(), Is.GreaterThan(20));

    [TestCase("one two three four five six seven", ExpectedResult = 0)]
    [TestCase("one two three four five six seven eight", ExpectedResult = 1)]
    [TestCase("One, two: three\n *four* five (six) seven-eight's nine", ExpectedResult = 2)]
    [TestCase("", ExpectedResult = 0)]
    public int Runs_AreOfEightWords(string text) => ProseRuns.Of(text).Count();

    [Test]
    public void Runs_AreTheSame_WhateverTheirMarks() =>
        Assert.That(ProseRuns.Of("The team's id, of `v2`: see it's docs. Now!"), Is.EqualTo(ProseRuns.Of("the teams id of v2 see its docs now")));

    [Test]
    public void Prose_IsWhatTheFactsLeaveOut()
    {
        const string Sentence = "these are eight words that are no fact";
        var document = Sample.Document("a.json", Sample.Get("/v2/a", $$"""{ "type": "object", "description": "{{Sentence}}", "properties": { "a": { "examples": [ { "x": "{{Sentence}} either" } ] } } }"""));

        Assert.That(ProseRuns.Of(document), Is.EquivalentTo(ProseRuns.Of(Sentence + " either")));
    }

    [Test]
    public void File_HoldsWhatWasWritten()
    {
        using var terminal = new Commands.Terminal();
        var runs = ProseRuns.Of("one two three four five six seven eight nine ten").ToHashSet();
        ProseRuns.Write(terminal["a.hashes"], runs);

        Assert.That(ProseRuns.Read(terminal["a.hashes"]), Is.EquivalentTo(runs));
        Assert.That(ProseRuns.Read(terminal["none"]), Is.Empty);
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Extensions.Contains(Path.GetExtension(file)) && !Known.Contains(Path.GetRelativePath(Sample.Repository, file).Replace('\\', '/')))
        .Where(file => !Path.GetRelativePath(Sample.Repository, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static IEnumerable<string> Copied(string file)
    {
        var text = File.ReadAllText(file);
        if (!ProseRuns.Of(text).Any(ClickUps.Contains))
            yield break;
        foreach (var line in text.Split('\n').Where(line => ProseRuns.Of(line).Any(ClickUps.Contains)).DefaultIfEmpty("over several lines"))
            yield return $"{Path.GetRelativePath(Sample.Repository, file)}: {line.Trim()}";
    }
}
