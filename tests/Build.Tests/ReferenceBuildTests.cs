using System.Reflection;

namespace Build.Tests;

/// <summary>ClickUp's whole reference, each of its pages, and all of them together: the library built from each, in one run.</summary>
[Category("Build")]
internal sealed class ReferenceBuildTests
{
    private const string Reference = "clickup-api-v2-reference.json";

    private readonly Clone _clone = SharedClone.Instance;

    [Test]
    public void Library_BuildsFromTheReference_FromEachPage_AndFromAllTogether()
    {
        var samples = Path.Combine(Clone.Origin, "..", "shared", "spec-samples");
        if (!Directory.Exists(samples))
            Assert.Ignore("ClickUp's whole reference is not here: put it into ../shared/spec-samples, beside the repository, to run this test.");
        var pages = Directory.GetFiles(Path.Combine(samples, "pages"), "*.md").ToDictionary(file => Path.GetFileNameWithoutExtension(file)!);
        var documents = new Dictionary<string, string>(pages) { ["reference"] = Path.Combine(samples, Reference), ["all"] = samples };

        // Copies of the library, so that none waits for another: one restore, one build of SpecCompiler, one compiler server.
        // A page is built for one framework: what netstandard2.0 lacks shows in the reference, which has it all.
        // SpecCompiler comes first: to MSBuild it is another project for each ClickUpSpec, and they would write the same files at once.
        foreach (var name in documents.Keys)
            _clone.Copy("src/ClickUp.Generated", $"src/{name}");
        using var _ = _clone.Write("libraries.proj",
            $"""
            <Project DefaultTargets="Build">
              <ItemGroup>
                {string.Join("\n    ", documents.Select(document => $"<Library Include=\"src/{document.Key}/ClickUp.Generated.csproj\" AdditionalProperties=\"ClickUpSpec={Clone.Escaped(document.Value)}\" Only=\"{(pages.ContainsKey(document.Key) ? "TargetFramework=net10.0" : "")}\" />"))}
              </ItemGroup>
              <Target Name="Restore"><MSBuild Projects="build/SpecCompiler/SpecCompiler.csproj" Targets="Restore" /><MSBuild Projects="@(Library)" Targets="Restore" BuildInParallel="true" /></Target>
              <Target Name="Build"><MSBuild Projects="build/SpecCompiler/SpecCompiler.csproj" Targets="Build" /><MSBuild Projects="@(Library)" Properties="%(Only)" Targets="Build" BuildInParallel="true" ContinueOnError="ErrorAndContinue" /></Target>
            </Project>
            """);

        var build = _clone.Dotnet("build", "libraries.proj", "-m", "-c", "Release");

        Assert.That(build.Errors, Is.Empty);
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)"));
        Assert.That(pages, Has.Count.GreaterThanOrEqualTo(12));
        Assert.Multiple(() =>
        {
            foreach (var page in pages.Keys)
                Assert.That(Client.OperationsIn(Library(page, "net10.0")), Has.Exactly(1).Items, page);
            Assert.That(Client.OperationsIn(Library("reference", "net10.0")), Has.Exactly(135).Items);
            Assert.That(Client.OperationsIn(Library("reference", "net10.0")), Is.Unique);
            Assert.That(Client.OperationsIn(Library("all", "net10.0")), Is.EqualTo(Client.OperationsIn(Library("reference", "net10.0"))));
            Assert.That(new FileInfo(Library("reference", "net10.0")).Length, Is.LessThanOrEqualTo(600_000));
            Assert.That(new FileInfo(Library("reference", "netstandard2.0")).Length, Is.LessThanOrEqualTo(600_000));
        });
    }

    private string Library(string name, string framework) => _clone[$"src/{name}/bin/Release/{framework}/ClickUp.Generated.dll"];
}
