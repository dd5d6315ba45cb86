using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Build.Tests.Whole;

[Category("Build")]
internal sealed class PackageTests
{
    [TestCase("ClickUp.Generated", "net10.0: Newtonsoft.Json",
        ".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces, Microsoft.Bcl.TimeProvider, Newtonsoft.Json, System.Diagnostics.DiagnosticSource, System.Memory, System.Threading.Tasks.Extensions")]
    [TestCase("ClickUp.Generated.DependencyInjection", "net10.0: ClickUp.Generated, Microsoft.Extensions.Http, System.Threading.RateLimiting")]
    [TestCase("ClickUp.Generated.Redis", "net10.0: ClickUp.Generated.DependencyInjection, StackExchange.Redis")]
    [TestCase("ClickUp.Generated.AspNetCore", "net10.0: ClickUp.Generated")]
    [TestCase("ClickUp.Generated.Testing", "net10.0: ")]
    public void Package_DependsOnNothingElse(string id, params string[] dependencies) =>
        Assert.That(Open(id).Dependencies, Is.EquivalentTo(dependencies));

    [TestCase("ClickUp.Generated", "net10.0", "netstandard2.0")]
    [TestCase("ClickUp.Generated.DependencyInjection", "net10.0")]
    [TestCase("ClickUp.Generated.Redis", "net10.0")]
    [TestCase("ClickUp.Generated.AspNetCore", "net10.0")]
    [TestCase("ClickUp.Generated.Testing", "net10.0")]
    public void Package_HasAssembliesWithDocumentationAndStrongName_AndNoOtherFile(string id, params string[] frameworks)
    {
        var package = Open(id);

        Assert.That(package.Files, Is.EquivalentTo([package["readme"], package["icon"],
            .. frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })]));
        foreach (var framework in frameworks)
        {
            using var assembly = package.Assembly($"lib/{framework}/{id}.dll");
            Assert.That(assembly.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned), framework);
            Assert.That(package.Text($"lib/{framework}/{id}.xml"), Does.Contain("<summary>"));
        }
    }

    [TestCase("ClickUp.Generated")]
    [TestCase("ClickUp.Generated.DependencyInjection")]
    [TestCase("ClickUp.Generated.Redis")]
    [TestCase("ClickUp.Generated.AspNetCore")]
    [TestCase("ClickUp.Generated.Testing")]
    public void Package_TellsWhatItIs(string id)
    {
        var package = Open(id);

        Assert.That(package["license"], Is.EqualTo("MIT"));
        Assert.That(package["description"], Does.Contain("ClickUp"));
        Assert.That(package["tags"], Does.StartWith("clickup"));
        Assert.That(package.Text(package["readme"]!), Does.StartWith($"# {id}\n").And.Contain("```csharp\n"));
    }

    [Test]
    public void Package_BringsWhatTheChangelogSaysOfItsVersion()
    {
        var notes = Notes();

        Assert.That(notes, Does.StartWith("### Added").And.Contain("`TrackTimeAsync`"));
        Assert.That(Open("ClickUp.Generated")["releaseNotes"]!.ReplaceLineEndings("\n"), Is.EqualTo(notes));
    }

    [TestCase("[0.1.0] - 2026-01-01", "of the version", ExpectedResult = "of the version")]
    [TestCase("[0.1.0-rc.1] - 2026-01-01", "of another version", ExpectedResult = "not released; yet")]
    public string ReleaseNotes_AreThoseOfTheVersion_OrTheUnreleased(string heading, string text)
    {
        using var _ = WholeClone.Instance.Write("CHANGELOG.md", $"# Changelog\n\n## [Unreleased]\n\nnot released; yet\n\n## {heading}\n\n{text}\n\n## [0.0.1]\n\nold\n\n[0.0.1]: elsewhere\n");

        return Notes("-p:Version=0.1.0");
    }

    [Test]
    public void ReleaseNotes_OfAChangelogThatSaysNothing_AreAnError()
    {
        using var _ = WholeClone.Instance.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [0.0.1]\n\nold\n");

        Assert.That(WholeClone.Instance.Dotnet("msbuild", "src/ClickUp.Generated", "-t:ReadReleaseNotes", "-p:Version=0.1.0").Errors.Single(), Does.Contain("CUG1030"));
    }

    [TestCase("net10.0")]
    [TestCase("netstandard2.0")]
    public void Symbols_HoldTheGeneratedSource_SoThatADebuggerStepsIntoTrackTimeAsync(string framework)
    {
        var (document, source, line) = Open("ClickUp.Generated").SourceOf($"lib/{framework}/ClickUp.Generated.dll", "ClickUpClient", "TrackTimeAsync");

        Assert.That(document, Does.EndWith(Client.File));
        Assert.That(source, Is.EqualTo(WholeClone.GeneratedClient));
        Assert.That(string.Concat(source!.Split('\n')[(line - 4)..line]), Does.Contain("Task<TrackTimeResponse> TrackTimeAsync("));
    }

    [Test]
    public void Restore_WithAnotherPatchOfTheSdk_KeepsTheLockFiles()
    {
        // The file by which an SDK says which packages go with it; the pinned version is in it as the SDK's own.
        var clone = WholeClone.Instance;
        var versions = clone.Dotnet("msbuild", "src/ClickUp.Generated", "-getProperty:NETCoreSdkBundledVersionsProps,BundledNETCoreAppPackageVersion");
        var properties = System.Text.Json.JsonDocument.Parse(versions.Output).RootElement.GetProperty("Properties");
        var file = properties.GetProperty("NETCoreSdkBundledVersionsProps").GetString()!;
        var text = File.ReadAllText(file).Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file) + "/");
        var patched = text.Replace($"ILLinkPackVersion=\"{properties.GetProperty("BundledNETCoreAppPackageVersion")}\"", "ILLinkPackVersion=\"10.0.999\"");
        Assert.That(patched, Is.Not.EqualTo(text));
        using var _ = clone.Write("other/Versions.props", patched);

        var restore = clone.Dotnet("restore", "src/ClickUp.Generated", "--locked-mode", "--force", $"-p:NETCoreSdkBundledVersionsProps={Clone.Escaped(clone["other/Versions.props"])}");

        Assert.That(restore.ExitCode, Is.Zero, restore.Output);
    }

    private static Package Open(string id)
    {
        Assert.That(WholeClone.Pack.ExitCode, Is.Zero, WholeClone.Pack.Output);
        return new Package(WholeClone.Packages, id);
    }

    private static string Notes(params string[] more) =>
        WholeClone.Instance.Dotnet(["msbuild", "src/ClickUp.Generated", "-t:ReadReleaseNotes", "-getProperty:PackageReleaseNotes", .. more]).Output.ReplaceLineEndings("\n").Trim();
}
