namespace Build.Tests.Whole;

[Category("Build")]
internal sealed class FirstBuildTests
{
    [Test]
    public void Build_OfTheSolutionInAFreshClone_GeneratesOnceForAllFrameworksAndProjects()
    {
        var build = WholeClone.FirstBuild;

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var library = build.In("ClickUp.Generated");
        Assert.That((library.SpecCompilerRuns, library.NSwagRuns, library.CheckRuns), Is.EqualTo((1, 1, 1)));
        Assert.That(library.Compiled, Has.Count.EqualTo(2));
        Assert.That(build.In("SpecCompiler").Compiled, Has.Count.EqualTo(1));
    }

    [Test]
    public void Build_WithNothingChanged_RunsNeitherSpecCompilerNorNSwagNorTheCompiler()
    {
        var build = WholeClone.SecondBuild;

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That((build.SpecCompilerRuns, build.NSwagRuns, build.CheckRuns), Is.EqualTo((0, 0, 0)));
        Assert.That(build.Compiled, Is.Empty);
    }
}
