namespace Build.Tests.Small;

[Category("Build")]
internal sealed class ClickUpSpecTests
{
    private readonly Clone _clone = SmallClone.Instance;

    [Test]
    public void ClickUpSpec_ThereAndBack_AlwaysYieldsTheClassesOfItsDocuments()
    {
        using var _ = _clone.Write("other/get-thing.json", Documents.WithOperation("Get thing", "/v2/thing"));
        using var __ = _clone.Write("other/deeper/get-page.md", Documents.Page);

        Assert.That(Operations(), Is.EqualTo(["TrackTimeAsync"]));
        Assert.That(Operations("-p:ClickUpSpec=other"), Is.EqualTo(["GetPageAsync", "GetThingAsync"]));
        Assert.That(Operations(), Is.EqualTo(["TrackTimeAsync"]));
    }

    [Test]
    public void ClickUpSpec_OfOneYamlFile_IsRelativeToWhereTheBuildIsCalled()
    {
        using var _ = _clone.Write("other/things.yaml", Documents.Yaml);

        var build = _clone.DotnetIn("other", "build", "../src/ClickUp.Generated", "-f", "net10.0", "--no-restore", "-p:ClickUpSpec=things.yaml");

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(_clone.Read(Client.Path), Does.Contain("GetThingsAsync"));
    }

    [Test]
    public void ClickUpSpec_WithAnOverlayBesideIt_FollowsTheOverlay()
    {
        using var _ = _clone.Write("other/get-thing.json", Documents.WithOperation("Get thing", "/v2/thing"));
        using var __ = _clone.Write("other/own.overlay.json",
            """
            { "overlay": "1.0.0", "info": { "title": "own", "version": "1" }, "actions": [
              { "target": "$.paths['/v2/thing'].get", "description": "another name", "update": { "x-csharp-name": "FetchThing" } } ] }
            """);

        Assert.That(Operations("-p:ClickUpSpec=other"), Is.EqualTo(["FetchThingAsync"]));
    }

    [Test]
    public void ClickUpSpec_ThatDoesNotExist_IsAnErrorThatSaysWhereItWasLookedFor()
    {
        var build = _clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:GenerateClient", "-p:ClickUpSpec=nowhere");

        Assert.That(build.Errors, Has.Exactly(1).Items);
        Assert.That(build.Errors[0], Does.Contain("nowhere: CUG1001").And.Contain("counts from"));
    }

    private IReadOnlyList<string> Operations(params string[] more)
    {
        var build = _clone.Dotnet(["build", "src/ClickUp.Generated", "-f", "net10.0", "--no-restore", .. more]);
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        return Client.OperationsIn(_clone["src/ClickUp.Generated/bin/Debug/net10.0/ClickUp.Generated.dll"]);
    }
}
