using ClickUp.SpecCompiler.Update;

namespace ClickUp.SpecCompiler.Tests.Update;

public class ReadmeTableTests
{
    private const string HashOfBraces = "`ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356`";
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 23, 0, 0, TimeSpan.Zero);
    private static readonly Published Document = new("https://example.com/b.md", "b.json", "{}\n", "");

    [Test]
    public void Row_ReplacesTheOldOneAndKeepsTheRest()
    {
        var readme = "# Title\n\n| Document | Source | Date | SHA-256 |\n|---|---|---|---|\n| a.json | x | y | z |\n| b.json | x | y | z |\n\nMore.\n";

        Assert.That(ReadmeTable.With(readme, "b.json", Document, Now), Is.EqualTo(
            $"# Title\n\n| Document | Source | Date | SHA-256 |\n|---|---|---|---|\n| a.json | x | y | z |\n| b.json | https://example.com/b.md | 2030-01-02 | {HashOfBraces} |\n\nMore.\n"));
    }

    [Test]
    public void Row_IsPutInOrder()
    {
        var readme = "| Document | Source | Date | SHA-256 |\n|---|---|---|---|\n| c.json | x | y | z |\n";

        Assert.That(ReadmeTable.With(readme, "b.json", Document, Now).Split('\n')[2], Does.StartWith("| b.json |"));
    }

    [Test]
    public void Table_ThatIsNotThere_IsBegun() =>
        Assert.That(ReadmeTable.With("# Title\n", "b.json", Document, Now), Does.StartWith("# Title\n\n| Document | Source | Date | SHA-256 |\n|---|---|---|---|\n| b.json |"));
}
