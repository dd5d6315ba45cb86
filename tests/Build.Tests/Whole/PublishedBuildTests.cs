namespace Build.Tests.Whole;

/// <summary>ClickUp's documents as they were published, each alone and together: the library built from each, in one run.</summary>
[Category("Build"), Category("Published")]
internal sealed class PublishedBuildTests
{
    private static readonly string _samples = Path.Combine(Clone.Origin, "..", "shared", "spec-samples");

    private readonly Clone _clone = WholeClone.Instance;

    [Test, Category("Long")]
    public void Library_BuildsFromEachDocument_AndFromAllTogether() => Build(Pages());

    /// <summary>Of the pages three, others each day.</summary>
    [Test]
    public void Library_BuildsFromTheReferences_AndFromSomeOfThePages()
    {
        var seed = DateTime.UtcNow.DayOfYear;
        TestContext.Out.WriteLine($"Seed {seed}");
        var pages = Pages();
        new Random(seed).Shuffle(pages);
        Build(pages[..3]);
    }

    // Copies of the library, so that none waits for another: one restore, one build of SpecCompiler, one compiler server.
    // A page is built for one framework: what netstandard2.0 lacks shows in the references, which have it all.
    private void Build(string[] pages)
    {
        var documents = pages.Select(page => (Name: Path.GetFileNameWithoutExtension(page), Documents: page, Frameworks: "TargetFramework=net10.0"))
            .Append((Name: "older", Documents: Path.Combine(_samples, "clickup-api-v2-reference.json"), Frameworks: "TargetFramework=net10.0"))
            .Append((Name: "newest", Documents: Path.Combine(_samples, "2026-08"), Frameworks: "")).ToList();
        foreach (var (name, _, _) in documents)
            _clone.Copy("src/ClickUp.Generated", $"src/{name}");
        using var project = _clone.Write("libraries.proj",
            $"""
            <Project DefaultTargets="Build">
              <ItemGroup>
                {string.Join("\n    ", documents.Select(document => $"<Library Include=\"src/{document.Name}/ClickUp.Generated.csproj\" AdditionalProperties=\"ClickUpSpec={Clone.Escaped(document.Documents)}\" Only=\"{document.Frameworks}\" />"))}
              </ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Library)" Targets="Restore" BuildInParallel="true" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Library)" Properties="%(Only)" Targets="Build" BuildInParallel="true" ContinueOnError="ErrorAndContinue" /></Target>
            </Project>
            """);

        var build = _clone.Dotnet("build", "libraries.proj", "-m", "-c", "Release", "-p:RunAnalyzers=false");

        Assert.That(build.Errors, Is.Empty);
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)"));
        Assert.Multiple(() =>
        {
            foreach (var page in pages)
                Assert.That(Client.OperationsIn(Library(Path.GetFileNameWithoutExtension(page))), Has.Exactly(1).Items, page);
            foreach (var (name, count) in new[] { ("older", 135), ("newest", 172) })
            {
                Assert.That(Client.OperationsIn(Library(name)), Has.Exactly(count).Items, name);
                Assert.That(Client.OperationsIn(Library(name)), Is.Unique, name);
            }
        });
    }

    private static string[] Pages()
    {
        if (!Directory.Exists(_samples))
            Assert.Ignore("ClickUp's published documents are not here: put them into ../shared/spec-samples, beside the repository, to run this test.");
        return [.. Directory.GetFiles(Path.Combine(_samples, "pages"), "*.md").Order(StringComparer.Ordinal)];
    }

    private string Library(string name) => _clone[$"src/{name}/bin/Release/net10.0/ClickUp.Generated.dll"];
}
