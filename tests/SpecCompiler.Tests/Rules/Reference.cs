using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>The whole API, whose facts are in spec/, and ClickUp's single pages, which lie beside the repository where there are any.</summary>
internal static class Reference
{
    /// <summary>The folder of the samples; the test is skipped where there is none.</summary>
    public static string Samples
    {
        get
        {
            var folder = Path.Combine(Sample.Repository, "..", "shared", "spec-samples");
            if (!Directory.Exists(folder))
                Assert.Ignore("ClickUp's whole reference is not here: put it into ../shared/spec-samples to run this test.");
            return folder;
        }
    }

    /// <summary>The overlays of <c>spec/</c>, in the order in which they are applied.</summary>
    public static IReadOnlyList<SourceFile> Overlays => [.. InputFiles.OverlaysAt(Path.Combine(Sample.Repository, "spec"))];

    public static string TrackTime => Path.Combine(Sample.Repository, "spec", "track-time.json");

    /// <summary>The names of the pages.</summary>
    public static IEnumerable<string> Pages => Directory.Exists(Path.Combine(Sample.Repository, "..", "shared", "spec-samples"))
        ? Directory.GetFiles(Path.Combine(Samples, "pages"), "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal) : [];

    /// <summary>The compiled API: all of <c>spec/</c>, each correction of which must fit.</summary>
    public static JObject Compiled => CompiledOnce.Value;

    private static readonly Lazy<JObject> CompiledOnce = new(() => Compilation.Run(Spec.Documents, Overlays, isSpecFolder: true).Root);

    private static InputFiles Spec => InputFiles.In(Path.Combine(Sample.Repository, "spec"));

    /// <summary>The compiled files, with the corrections of <c>spec/</c>.</summary>
    public static JObject Compile(IEnumerable<string> files) => Compilation.Run(files.Select(Read), Overlays).Root;

    /// <summary>The API as if it had only the operations that are chosen.</summary>
    public static JObject CompileSome(Func<Operation, bool> choose)
    {
        var document = Merge.Of([.. Spec.Documents.Select(SourceDocument.Load).Select(SpecCompiler.Facts.DocumentFacts.Take)]);
        SpecCompiler.Overlay.OverlayEngine.Apply(document, Overlays.SelectMany(SpecCompiler.Overlay.OverlayFile.Load));
        var rules = AllRules.InOrder;
        // References are known from here on, so that what they mean may go.
        var known = rules.TakeWhile(rule => rule is not Parameters).ToList();
        foreach (var rule in known)
            rule.Apply(document);
        foreach (var operation in Operation.In(document).Where(operation => !operation.Node.ContainsKey(Webhooks.Mark) && !choose(operation)).ToList())
            operation.Node.Parent!.Remove();
        foreach (var rule in rules.Skip(known.Count))
            rule.Apply(document);
        return document.Root;
    }

    private static SourceFile Read(string path) => SourceFile.At(path);
}
