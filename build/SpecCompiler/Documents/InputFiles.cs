namespace ClickUp.SpecCompiler.Documents;

/// <summary>The documents that files and folders name, and the overlays beside them.</summary>
internal sealed record InputFiles(IReadOnlyList<SourceFile> Documents, IReadOnlyList<SourceFile> Overlays)
{
    public const string OverlaySuffix = ".overlay.json";

    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".md"];

    /// <summary>Arguments in their order; a folder stands for all documents in it and below, in ordinal order of their relative paths.</summary>
    public static InputFiles Find(IEnumerable<string> paths)
    {
        var documents = new List<SourceFile>();
        var overlays = new List<SourceFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var folder = In(path);
                if (folder.Documents.Count == 0)
                    throw new SpecException(SourceFile.At(path).Name, "", "has no document in it: put ClickUp's .json, .yaml or .md there.");
                documents.AddRange(folder.Documents);
                overlays.AddRange(folder.Overlays);
            }
            else if (File.Exists(path))
            {
                var file = SourceFile.At(path);
                if (IsOverlay(file))
                    throw new SpecException(file.Name, "", "is an overlay, not a document: name it with --overlay.") { Code = SpecException.WrongOverlay };
                documents.Add(file);
                overlays.AddRange(OverlaysBeside(path));
            }
            else
            {
                throw new SpecException(SourceFile.At(path).Name, "", "does not exist.") { Code = SpecException.Unreadable };
            }
        }
        return new InputFiles(Distinct(documents), Distinct(overlays));
    }

    /// <summary>What a folder holds, which may be nothing.</summary>
    public static InputFiles In(string folder)
    {
        var files = FilesIn(folder);
        return new InputFiles([.. files.Where(file => !IsOverlay(file) && !IsReadme(file))], [.. files.Where(IsOverlay)]);
    }

    /// <summary>An overlay, or those of a folder, in ordinal order of their names.</summary>
    public static IEnumerable<SourceFile> OverlaysAt(string path) => Directory.Exists(path) ? In(path).Overlays : [SourceFile.At(path)];

    /// <summary>The same file by two names, or twice, is one file.</summary>
    public static IReadOnlyList<SourceFile> Distinct(IEnumerable<SourceFile> files) => [.. files.DistinctBy(file => file.FullPath)];

    private static List<SourceFile> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .OrderBy(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal)
            .Select(SourceFile.At)];

    private static IEnumerable<SourceFile> OverlaysBeside(string document) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(document))!)
            .Where(file => file.EndsWith(OverlaySuffix, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(SourceFile.At);

    private static bool IsOverlay(SourceFile file) => file.FullPath.EndsWith(OverlaySuffix, StringComparison.OrdinalIgnoreCase);

    // spec/README.md says where the documents come from, and name.md explains name.overlay.json; every other .md has to be one of ClickUp's pages.
    private static bool IsReadme(SourceFile file) =>
        Path.GetFileName(file.FullPath).Equals("README.md", StringComparison.OrdinalIgnoreCase)
        || (Path.GetExtension(file.FullPath).Equals(".md", StringComparison.OrdinalIgnoreCase) && File.Exists(Path.ChangeExtension(file.FullPath, null) + OverlaySuffix));
}
