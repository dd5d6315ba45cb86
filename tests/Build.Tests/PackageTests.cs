using System.IO.Compression;
using System.Xml.Linq;

namespace Build.Tests;

[Category("Build")]
internal sealed class PackageTests
{
    [Test]
    public void Pack_InAFreshClone_DependsOnNothingThatOnlyTheBuildNeeds()
    {
        using var clone = new Clone();

        var pack = clone.Dotnet("pack", "src/ClickUp.Generated", $"-p:PackageOutputPath={Clone.Escaped(clone["packages"])}");

        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        using var package = ZipFile.OpenRead(Directory.GetFiles(clone["packages"], "*.nupkg").Single());
        using var nuspec = package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var dependencies = XDocument.Load(nuspec).Descendants()
            .Where(element => element.Name.LocalName == "group")
            .ToDictionary(group => (string)group.Attribute("targetFramework")!, group => group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order());

        Assert.That(dependencies.Keys, Is.EquivalentTo(["net10.0", ".NETStandard2.0"]));
        Assert.That(dependencies["net10.0"], Is.EqualTo(["Newtonsoft.Json"]));
        Assert.That(dependencies[".NETStandard2.0"], Is.EqualTo(["Microsoft.Bcl.TimeProvider", "Newtonsoft.Json", "System.Diagnostics.DiagnosticSource", "System.Memory", "System.Threading.Tasks.Extensions"]));
        Assert.That(package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)),
            Is.EquivalentTo(["lib/net10.0/ClickUp.Generated.dll", "lib/netstandard2.0/ClickUp.Generated.dll"]));
    }

    [Test]
    public void Restore_WithAnotherPatchOfTheSdk_KeepsTheLockFiles()
    {
        // The file by which an SDK says which packages go with it; the pinned version is in it as the SDK's own.
        var clone = SharedClone.Instance;
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
}
