namespace Build.Tests;

[Category("Build")]
internal sealed class FirstBuildTests
{
    [Test]
    public void Build_OfTheSolutionInAFreshClone_GeneratesOnceForAllFrameworksAndProjects()
    {
        var build = SharedClone.FirstBuild;

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var library = build.In("ClickUp.Generated");
        Assert.That((library.SpecCompilerRuns, library.NSwagRuns, library.CheckRuns), Is.EqualTo((1, 1, 1)));
        Assert.That(library.Compiled, Has.Count.EqualTo(2));
        Assert.That(build.In("SpecCompiler").Compiled, Has.Count.EqualTo(1));
    }

    [Test]
    public void Build_OfOneProjectThatTakesTheNetStandardLibrary_GeneratesInAFreshClone()
    {
        using var clone = new Clone();

        var build = clone.Dotnet("build", "tests/ClickUp.Generated.NetStandard.Tests");

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That((build.SpecCompilerRuns, build.NSwagRuns, build.CheckRuns), Is.EqualTo((1, 1, 1)));
        Assert.That(build.Compiled, Does.Contain("SpecCompiler"));
        Assert.That(build.Compiled.Where(name => name == "ClickUp.Generated"), Has.Exactly(1).Items);
    }

    [Test]
    public void Run_OfTheSampleInAFreshClone_TracksTime()
    {
        using var clone = new Clone();

        var run = clone.Plain("run", "--project", "src/TrackTime");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("DEV-42"));
    }

    [Test]
    public void DesignTimeBuild_InACloneThatIsOnlyRestored_SeesTheGeneratedClasses()
    {
        using var clone = new Clone();
        clone.Dotnet("restore", "src/ClickUp.Generated");

        // What IDEs ask for.
        var build = clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:Compile", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true",
            "-p:BuildingInsideVisualStudio=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs");

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain(Client.File));
        Assert.That(clone.Read(Client.Path), Does.Contain("TrackTimeAsync"));
    }
}
