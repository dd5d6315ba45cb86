namespace ClickUp.Generated.Testing.Tests;

internal static class ReadMe
{
    public static string Folder { get; } = Find();

    public static string Text => File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");

    private static string Find()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ClickUp.Generated.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return Path.Combine(folder, "src", "ClickUp.Generated.Testing");
    }
}
