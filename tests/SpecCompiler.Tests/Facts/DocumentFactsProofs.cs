using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>What makes facts stand for the document they were taken from, over any document.</summary>
internal static class DocumentFactsProofs
{
    /// <summary>The facts of facts are the same, byte for byte, and no line is wider than it may be.</summary>
    public static void AreTheirOwnFacts(string name, string text)
    {
        var facts = DocumentFacts.TextOf(SourceDocument.Load(name, text));

        Assert.That(DocumentFacts.TextOf(SourceDocument.Load("facts.json", facts)), Is.EqualTo(facts), name);
        Assert.That(facts.Split('\n').Where(line => line.Length > CanonicalJson.Width && !IsOneValue(line)), Is.Empty, name);
    }

    /// <summary>Every path, parameter, property, kind and value is there, but for what the examples say otherwise.</summary>
    public static void HaveAllOf(string name, string text)
    {
        var facts = JObject.Parse(DocumentFacts.TextOf(SourceDocument.Load(name, text)));
        var before = FactLeaves.Of(SourceDocument.Load(name, text).Root);
        var after = FactLeaves.Of(facts).ToHashSet();
        var lost = before.Where(leaf => !after.Contains(leaf)).Where(leaf => !IsSaidOtherwise(leaf, after, facts)).ToList();
        var added = after.Except(before).Where(leaf => !leaf.EndsWith("/nullable = True (Boolean)", StringComparison.Ordinal) && !leaf.EndsWith("/maxProperties = 0 (Integer)", StringComparison.Ordinal));

        Assert.That(before, Is.Not.Empty);
        Assert.That(lost, Is.Empty, name);
        // The other way round there is nothing that the document does not say, except the shapes of referred examples.
        if (!before.Any(IsRefIntoExample))
            Assert.That(added, Is.Empty, name);
    }

    /// <summary>What the generator gets is the same, whether the document is read or its facts, as text.</summary>
    public static void CompileToTheSame(SourceFile file, IEnumerable<SourceFile> overlays)
    {
        var corrections = overlays.ToList();
        var facts = SourceDocument.Load(file.Name, DocumentFacts.TextOf(SourceDocument.Load(file)), ".json");

        Assert.That(Compiled([facts], corrections), Is.EqualTo(Compiled([SourceDocument.Load(file)], corrections)), file.Name);
    }

    private static string Compiled(IEnumerable<SourceDocument> documents, IEnumerable<SourceFile> overlays) => Compilation.Write(Compilation.Run(documents, overlays).Root);

    private static bool IsOneValue(string line) => line.TrimEnd(',').EndsWith('"') && line.TrimStart().StartsWith('"') && !line.Contains("\", ");

    private static bool IsSaidOtherwise(string leaf, HashSet<string> after, JObject facts) =>
        leaf.Contains("/required/* = ", StringComparison.Ordinal)
        || IsRefIntoExample(leaf)
        || leaf.LastIndexOf("/items/", StringComparison.Ordinal) is var items and > 0 && !after.Any(other => other.StartsWith(leaf[..(items + 7)], StringComparison.Ordinal)) && facts.ToString().Contains("\"items\": {}");

    private static bool IsRefIntoExample(string leaf) => leaf.Contains("/$ref = ", StringComparison.Ordinal) && leaf.Split(" = ")[1].Contains("/example", StringComparison.Ordinal);
}
