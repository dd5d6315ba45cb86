using System.Text.RegularExpressions;

namespace Build.Tests;

[Category("Build")]
internal sealed partial class WorkflowTests
{
    private static readonly string _folder = Path.Combine(Clone.Origin, ".github/workflows");
    private static readonly string[] _files = [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order()];

    [TestCaseSource(nameof(_files))]
    public void Workflow_UsesEachActionByTheHashOfACommit(string file)
    {
        var uses = Uses().Matches(Read(file)).Select(match => match.Groups["action"].Value).ToList();

        Assert.That(uses, Is.Not.Empty);
        Assert.That(uses.Where(action => !Pinned().IsMatch(action)), Is.Empty);
    }

    [TestCaseSource(nameof(_files))]
    public void Workflow_MayOnlyRead_UnlessAJobSaysMore(string file) =>
        Assert.That(Read(file), Does.Contain("\npermissions:\n  contents: read\n\n"));

    [TestCaseSource(nameof(_files))]
    public void Workflow_HoldsNoStoredKeyAndNoAddressOfAFeed(string file) =>
        Assert.That(Read(file), Does.Not.Match(@"secrets\.|https?://"));

    [Test]
    public void Actions_HaveOneHashEach()
    {
        var uses = _files.SelectMany(file => Uses().Matches(Read(file))).Select(match => match.Groups["action"].Value).Distinct();

        Assert.That(uses.GroupBy(action => action.Split('@')[0]).Where(versions => versions.Count() > 1).Select(versions => versions.Key), Is.Empty);
    }

    [Test]
    public void Build_OfEveryChange_RunsTheWholeBuildOnThreeSystems()
    {
        var ci = Read("ci.yml");

        Assert.That(ci, Does.Contain("os: [ubuntu-latest, windows-latest, macos-latest]").And.Contain("run: build/ci.sh").And.Contain("run: build/audit.sh"));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(_folder, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\s*(- )?uses: (?<action>.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
