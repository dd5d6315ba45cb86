using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Update;

/// <summary>The folder of ClickUp's documents: which file a document's facts belong into, and what all of them compile to.</summary>
internal sealed class SpecFolder
{
    private readonly string _path;
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SourceFile> _overlays = [];

    public SpecFolder(string path)
    {
        _path = path;
        if (!Directory.Exists(path))
            return;
        var files = InputFiles.In(path);
        foreach (var file in files.Documents)
            _texts[Path.GetRelativePath(path, file.FullPath).Replace('\\', '/')] = file.ReadText();
        _overlays = files.Overlays;
    }

    /// <summary>Puts the facts of a document into their file, in memory: that of the operation when the folder has it, else a new one.</summary>
    /// <returns>The file's name in the folder.</returns>
    public string Put(Published published)
    {
        var operations = Identities(published.Read());
        var holders = _texts.Where(file => IsSameKind(operations, Identities(Load(file.Key)))).Select(file => file.Key).ToList();
        var name = holders switch
        {
            [] => FreeName(published, operations),
            [var only] => only,
            _ when holders.Contains(published.FileName) => published.FileName,
            _ => throw new SpecException(published.Source, "", $"has operations of several documents of spec/: {string.Join(", ", holders)}. Take those away that it replaces."),
        };
        // track-time.json stands there as ClickUp published it: what says the same needs no other text.
        if (FactsOf(name) != published.Facts)
            _texts[name] = published.Facts;
        return name;
    }

    /// <summary>What the folder compiles to; an empty document when it holds none.</summary>
    public JObject Compile() => _texts.Count == 0
        ? new JObject { ["paths"] = new JObject() }
        : Compilation.Run(Texts, Overlays).Root;

    /// <summary>An error for each correction that fits nothing any more.</summary>
    public IReadOnlyList<SpecException> DeadCorrections() =>
        OverlayEngine.Apply(Merge.Of([.. Texts.Select(text => DocumentFacts.Take(text.Load()))]), Overlays.SelectMany(overlay => OverlayFile.Load(overlay.Name, overlay.Text)), out _);

    /// <summary>Whether there is a document in it.</summary>
    public bool HasDocuments => _texts.Count > 0;

    /// <summary>What corrections take out of the documents, with nothing in its place.</summary>
    public IReadOnlyList<TakenAway> Lost() => _texts.Count == 0 ? []
        : OverlayEngine.Lost(Merge.Of([.. Texts.Select(text => DocumentFacts.Take(text.Load()))]), Overlays.SelectMany(overlay => OverlayFile.Load(overlay.Name, overlay.Text)));

    private List<SourceText> Texts => [.. _texts.Select(file => new SourceText(SourceFile.At(Path.Combine(_path, file.Key)).Name, file.Value, Path.GetExtension(file.Key)))];

    private List<SourceText> Overlays => [.. _overlays.Select(SourceText.Of)];

    /// <summary>Writes one file of the folder.</summary>
    public void Write(string name) => Text.WriteAtomically(Path.Combine(_path, name), _texts[name]);

    private SourceDocument Load(string name) => SourceDocument.Load(SourceFile.At(Path.Combine(_path, name)).Name, _texts[name]);

    // None where there is no such file, or where it holds no document: then it is put right.
    private string? FactsOf(string name)
    {
        try
        {
            return _texts.ContainsKey(name) ? DocumentFacts.TextOf(Load(name)) : null;
        }
        catch (SpecException)
        {
            return null;
        }
    }

    private static HashSet<string> Identities(SourceDocument document)
    {
        PathItemReferences.Unfold(document);
        return [.. Merge.Candidates(document).Select(candidate => candidate.Identity)];
    }

    // A page replaces the page of its operation, a reference the reference that has some of its operations.
    private static bool IsSameKind(HashSet<string> first, HashSet<string> second) => first.Count == 1 == (second.Count == 1) && first.Overlaps(second);

    private string FreeName(Published published, HashSet<string> operations)
    {
        var document = published.Read();
        if (operations.Count > 1)
            return VersionOf(document) is { } version ? $"clickup-{version}.json" : published.FileName;
        PathItemReferences.Unfold(document);
        var (path, _, operation) = document.Operations.First();
        string[] names = [KebabCase.Of((string?)operation.Value["summary"] ?? ""), KebabCase.Of($"{operation.Name} {path.Name}")];
        return names.Where(name => name.Length > 0).Select(name => name + ".json").First(name => !_texts.ContainsKey(name));
    }

    // References are called by the version of the API, whatever the file is called that they were published as.
    private static string? VersionOf(SourceDocument document) =>
        Merge.Candidates(document).Select(candidate => candidate.Path.Split('/')[1]).Distinct().ToList() is [var only] ? only : null;
}
