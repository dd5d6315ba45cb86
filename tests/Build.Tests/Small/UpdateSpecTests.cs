namespace Build.Tests.Small;

[Category("Build")]
internal sealed class UpdateSpecTests
{
    private const string Document = "spec/track-time.json";
    private const string ReadMe = "spec/README.md";
    private const string Listing = "src/ClickUp.Generated/PublicAPI.Unshipped.txt";

    private readonly Clone _clone = SmallClone.Instance;

    [Test]
    public void UpdateSpec_ToADocumentThatBreaksUsers_SaysSoAndRecordsThePublicApi()
    {
        SmallClone.RecordPublicApi();
        using var _ = _clone.Write(Document, _clone.Read(Document));
        using var __ = _clone.Write(ReadMe, _clone.Read(ReadMe));
        using var ___ = _clone.Write(Listing, _clone.Read(Listing));
        using var ____ = _clone.Write("newer/track-time.json", _clone.Read(Document).Replace("\"id\"", "\"interval\""));

        var update = _clone.Script("build/update-spec.sh", "report.md", "newer/track-time.json");

        Assert.That(update.ExitCode, Is.Zero, update.Output);
        Assert.That(update.Output, Does.EndWith("changed=true\nbreaking=true\n"));
        Assert.That(_clone.Read("report.md"), Does.Contain("`TrackTimeResponse.Id`").And.Contain("`TrackTimeResponse.Interval`"));
        // What was never shipped goes without a trace.
        Assert.That(_clone.Read(Listing), Does.Contain("\nClickUp.Generated.TrackTimeResponse.Interval.get -> string!").And.Not.Contain("TrackTimeResponse.Id.get"));
        var build = _clone.Dotnet("build", "src/ClickUp.Generated", "-f", "net10.0", "--no-restore", "-p:RunAnalyzers=true");
        Assert.That(build.Errors, Is.Empty, build.Output);
    }

    [Test]
    public void UpdateSpec_ToWhatIsThereAlready_LeavesEverythingAsItWas()
    {
        var (document, readMe) = (_clone.Read(Document), _clone.Read(ReadMe));
        using var _ = _clone.Write("newer/track-time.json", document);

        var update = _clone.Script("build/update-spec.sh", "report.md", "newer/track-time.json");

        Assert.That(update.ExitCode, Is.Zero, update.Output);
        Assert.That(update.Output, Does.EndWith("changed=false\nbreaking=false\n"));
        Assert.That((_clone.Read(Document), _clone.Read(ReadMe)), Is.EqualTo((document, readMe)));
    }
}
