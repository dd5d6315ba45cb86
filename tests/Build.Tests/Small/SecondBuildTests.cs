namespace Build.Tests.Small;

[Category("Build")]
internal sealed class SecondBuildTests
{
    private readonly Clone _clone = SmallClone.Instance;

    [Test]
    public void Build_WithTheTargetsChanged_Regenerates()
    {
        const string Targets = "build/GenerateClient.targets";
        Generate();
        using var _ = _clone.Write(Targets, _clone.Read(Targets) + "\n");

        Assert.That(Generate().NSwagRuns, Is.EqualTo(1));
        Assert.That(Generate().NSwagRuns, Is.Zero, "and once is enough");
    }

    [Test]
    public void Build_WithSpecCompilerChanged_BuildsItAndRegenerates()
    {
        Generate();
        using var _ = _clone.Write("build/SpecCompiler/Another.cs", "namespace ClickUp.SpecCompiler;\ninternal static class Another;\n");

        var build = Generate();

        Assert.That(build.Compiled, Is.EqualTo(["SpecCompiler"]));
        Assert.That(build.SpecCompilerRuns, Is.EqualTo(1));
    }

    [Test]
    public void Clean_RemovesAllThatWasBuiltForAllFrameworks()
    {
        Assert.That(_clone.Dotnet("build", "src/ClickUp.Generated").ExitCode, Is.Zero);
        Assert.That(Products(), Is.Not.Empty);

        Assert.That(_clone.Dotnet("clean", "src/ClickUp.Generated").ExitCode, Is.Zero);

        Assert.That(Products(), Is.Empty);

        string[] Products() => [.. ((string[])["bin/Debug", "obj/Debug"])
            .Select(folder => _clone[$"src/ClickUp.Generated/{folder}"])
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".dll" or ".pdb" or ".xml" or ".sarif" || file.Contains("client"))];
    }

    [Test]
    public async Task TwoBuilds_AtOnce_GenerateTheSameWholeFile()
    {
        Generate();
        var before = _clone.Read(Client.Path);
        var files = Directory.GetFiles(Path.GetDirectoryName(_clone[Client.Path])!).Select(Path.GetFileName).ToList();
        File.Delete(_clone[Client.Path]);

        var builds = await Task.WhenAll(Task.Run(Generate), Task.Run(Generate));

        Assert.That(builds.Select(build => build.ExitCode), Is.All.Zero, builds[0].Output + builds[1].Output);
        Assert.That(_clone.Read(Client.Path), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_clone[Client.Path])!).Select(Path.GetFileName), Is.EquivalentTo(files), "nothing is left behind");
    }

    private BuildRun Generate() => _clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:GenerateClient");
}
