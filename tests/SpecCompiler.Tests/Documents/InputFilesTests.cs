using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class InputFilesTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Folder_GivesItsDocumentsInOrdinalOrderOfTheirPaths()
    {
        Touch("b.json", "a/z.md", "a.yaml", "B.yml", "a/y/x.JSON", "README.md", "a/readme.md", "notes.txt", "c.overlay.json", "c.md", "a/d.overlay.json", "a/d.md");

        var files = InputFiles.Find([_folder]);

        Assert.That(Relative(files.Documents), Is.EqualTo(new[] { "B.yml", "a.yaml", "a/y/x.JSON", "a/z.md", "b.json" }));
        Assert.That(Relative(files.Overlays), Is.EqualTo(new[] { "a/d.overlay.json", "c.overlay.json" }));
    }

    [Test]
    public void File_BringsTheOverlaysBesideIt()
    {
        Touch("b.json", "other.json", "x.overlay.json", "below/y.overlay.json");

        var files = InputFiles.Find([Path.Combine(_folder, "b.json")]);

        Assert.That(Relative(files.Documents), Is.EqualTo(new[] { "b.json" }));
        Assert.That(Relative(files.Overlays), Is.EqualTo(new[] { "x.overlay.json" }));
    }

    [Test]
    public void File_NamedTwice_IsReadOnce()
    {
        Touch("b.json");

        Assert.That(InputFiles.Find([_folder, Path.Combine(_folder, ".", "b.json")]).Documents, Has.Count.EqualTo(1));
    }

    [Test]
    public void Folder_WithoutDocuments_IsRefused()
    {
        Touch("README.md", "c.overlay.json");

        Assert.That(Sample.Refused(() => InputFiles.Find([_folder])).Message, Does.Contain("no document"));
    }

    [Test]
    public void Path_ThatDoesNotExist_IsUnreadable() =>
        Assert.That(Sample.Refused(() => InputFiles.Find([Path.Combine(_folder, "none")])).Code, Is.EqualTo(SpecException.Unreadable));

    [Test]
    public void Overlay_NamedAsADocument_IsRefused()
    {
        Touch("c.overlay.json");

        Assert.That(Sample.Refused(() => InputFiles.Find([Path.Combine(_folder, "c.overlay.json")])).Message, Does.Contain("--overlay"));
    }

    private void Touch(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }

    private IEnumerable<string> Relative(IEnumerable<SourceFile> files) =>
        files.Select(file => Path.GetRelativePath(_folder, file.FullPath).Replace('\\', '/'));
}
