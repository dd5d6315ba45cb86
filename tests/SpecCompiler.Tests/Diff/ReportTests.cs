using ClickUp.SpecCompiler.Diff;
using Newtonsoft.Json;

namespace ClickUp.SpecCompiler.Tests.Diff;

public class ReportTests
{
    private static readonly Report Report = new([
        new Change("operation added", "GetAAsync", "", "Task GetAAsync()"),
        new Change("field removed", "A.X", "string|x", "", Breaks.Both),
        new Change("field nullable", "A.Y", "string", "string?", Breaks.Source),
        new Change("parameter added", "GetAAsync(a)", "", "string a", Breaks.Binary),
    ]);

    [Test]
    public void Report_IsATableForTheChangelog() => Assert.That(Report.ToMarkdown(), Is.EqualTo("""
        | Change | Member | Old | New | Breaking |
        |---|---|---|---|---|
        | operation added | `GetAAsync` |  | `Task GetAAsync()` | no |
        | field removed | `A.X` | `string\|x` |  | source, binary |
        | field nullable | `A.Y` | `string` | `string?` | source |
        | parameter added | `GetAAsync(a)` |  | `string a` | binary |

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Report_IsJsonForMachines()
    {
        var json = Report.ToJson();

        Assert.That((bool)json["breaking"]!, Is.True);
        Assert.That(json["changes"]![3]!.ToString(Formatting.None),
            Is.EqualTo("""{"kind":"parameter added","member":"GetAAsync(a)","old":"","new":"string a","source":false,"binary":true}"""));
    }

    [Test]
    public void Report_WithAdditionsOnly_IsNotBreaking() =>
        Assert.That(new Report([Report.Changes[0]]).IsBreaking, Is.False);

    [Test]
    public void Report_WithoutChanges_SaysSo() => Assert.That(new Report([]).ToMarkdown(), Is.EqualTo("No changes for C#.\n"));
}
