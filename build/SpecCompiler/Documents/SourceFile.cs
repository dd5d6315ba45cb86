namespace ClickUp.SpecCompiler.Documents;

/// <summary>A file to read, and its name as errors show it: relative to the working directory when it lies below that, else as the user gave it.</summary>
internal sealed record SourceFile(string FullPath, string Name)
{
    /// <summary>A file or folder as the user named it.</summary>
    public static SourceFile At(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return new SourceFile(full, (isBelow ? relative : path).Replace('\\', '/'));
    }

    /// <summary>The text, strictly UTF-8 (a byte order mark is allowed).</summary>
    public string ReadText() => Text.Read(FullPath, Name);
}
