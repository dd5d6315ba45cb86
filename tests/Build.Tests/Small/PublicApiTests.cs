namespace Build.Tests.Small;

[Category("Build")]
internal sealed class PublicApiTests
{
    private const string Listing = "src/ClickUp.Generated/PublicAPI.Unshipped.txt";
    private const string Shipped = "src/ClickUp.Generated/PublicAPI.Shipped.txt";

    private readonly Clone _clone = SmallClone.Instance;

    [Test]
    public void PublicApi_ThatIsNotRecorded_StopsTheBuildWithTheCommandThatRecordsIt()
    {
        SmallClone.RecordPublicApi();
        var recorded = _clone.Read(Listing);
        using var _ = _clone.Write(Listing, recorded);
        using var __ = _clone.Write("src/ClickUp.Generated/Unrecorded.cs", "namespace ClickUp.Generated;\n/// <summary>New.</summary>\npublic static class Unrecorded;\n");
        using var ___ = _clone.Write(Shipped, _clone.Read(Shipped) + "ClickUp.Generated.Removed\n");

        Assert.That(_clone.Dotnet("build", "src/ClickUp.Generated", "-f", "net10.0", "--no-restore").Errors, Is.Empty, "without analyzers nothing is compared");
        var before = Build();
        Assert.That(before.Errors, Has.Exactly(1).Items, before.Output);
        Assert.That(before.Errors[0], Does.Contain("CUG1020").And.Contain("-t:RecordPublicApi"));
        Assert.That(before.Output, Does.Contain("RS0016").And.Contain("RS0017"));

        var record = _clone.Dotnet("build", "src/ClickUp.Generated", "-t:RecordPublicApi");
        Assert.That(record.ExitCode, Is.Zero, record.Output);
        // What was shipped stays where it stands; what is gone of it is said.
        Assert.That(Lines(_clone.Read(Listing)), Is.EquivalentTo([.. Lines(recorded), "ClickUp.Generated.Unrecorded", "*REMOVED*ClickUp.Generated.Removed"]));

        Assert.That(Build().Errors, Is.Empty);
    }

    [Test]
    public void PublicApi_WithOtherDocuments_IsNotCompared()
    {
        using var _ = _clone.Write("other/get-thing.json", Documents.WithOperation("Get thing", "/v2/thing"));

        Assert.That(Build("-p:ClickUpSpec=other").Errors, Is.Empty);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private BuildRun Build(params string[] more) =>
        _clone.Dotnet(["build", "src/ClickUp.Generated", "-f", "net10.0", "--no-restore", "-p:RunAnalyzers=true", .. more]);
}
