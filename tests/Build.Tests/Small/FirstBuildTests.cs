namespace Build.Tests.Small;

[Category("Build")]
internal sealed class FirstBuildTests
{
    [Test]
    public void Build_OfOneProjectThatTakesTheNetStandardLibrary_GeneratesInAFreshClone()
    {
        var build = SmallClone.FirstBuild;

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That((build.SpecCompilerRuns, build.NSwagRuns, build.CheckRuns), Is.EqualTo((1, 1, 1)));
        Assert.That(build.Compiled, Is.EqualTo(["ClickUp.Generated", "SpecCompiler", "Taker"]));
    }

    [Test]
    public void DesignTimeBuild_WhereNothingWasBuilt_SeesTheGeneratedClasses()
    {
        var clone = SmallClone.Instance;
        foreach (var folder in (string[])["src/ClickUp.Generated/bin", "src/ClickUp.Generated/obj/Debug", "build/SpecCompiler/bin", "build/SpecCompiler/obj/Debug"])
            Directory.Delete(clone[folder], recursive: true);

        // What IDEs ask for.
        var build = clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:Compile", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true",
            "-p:BuildingInsideVisualStudio=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs");

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain(Client.File));
        Assert.That(clone.Read(Client.Path), Does.Contain("TrackTimeAsync"));
    }
}
