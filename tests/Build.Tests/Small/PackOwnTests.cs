using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Build.Tests.Small;

[Category("Build")]
internal sealed class PackOwnTests
{
    private const string Script = "build/pack-own.sh";

    private readonly Clone _clone = SmallClone.Instance;

    [Test]
    public void PackOwn_OfOtherDocuments_IsUsedBesideClickUpGeneratedInOneProgram()
    {
        using var _ = _clone.Write("own/get-thing.json", Documents.WithOperation("Get thing", "/v2/thing"));
        using var __ = _clone.Write("own/deeper/get-page.md", Documents.Page);

        var own = _clone.Script(Script, "own", "Acme.ClickUp", "Acme.Tracking", "-p:Version=2.0.0");
        var pack = _clone.Dotnet("pack", "src/ClickUp.Generated", "--configuration", "Debug", "-p:PackageOutputPath=../../artifacts/own", "-p:PackageVersion=1.0.0-beside");
        var program = RunProgram(_clone["artifacts/own"]);

        Assert.That(own.ExitCode, Is.Zero, own.Output);
        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        Assert.That(program.Output, Does.EndWith("interval 42 by ClickUp.Generated, thing 42 by Acme.ClickUp\n"));
        var (operations, namespaces, strangers) = Contents(_clone["artifacts/own/Acme.ClickUp.2.0.0.nupkg"]);
        Assert.That(operations, Is.EqualTo(["GetPageAsync", "GetThingAsync"]));
        Assert.That(namespaces, Is.EqualTo(["Acme.Tracking"]));
        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void PackOwn_OfADocumentThatIsBroken_NamesFileAndPointer()
    {
        using var _ = _clone.Write("broken/thing.json", Documents.WithOperation("Get thing", "/v2/thing").Replace("\"type\": \"object\"", "\"$ref\": \"#/components/schemas/Gone\""));

        var run = _clone.Script(Script, "broken/thing.json", "Acme.Broken", "Acme.Broken");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain("broken/thing.json").And.Contain("error CUG0001").And.Contain("#/paths/~1v2~1thing/get"));
        Assert.That(Directory.Exists(_clone["artifacts/own"]) ? Directory.GetFiles(_clone["artifacts/own"], "Acme.Broken.*") : [], Is.Empty);
    }

    [TestCase("expected <documents> <PackageId> <Namespace>", "spec", "Acme.ClickUp")]
    [TestCase("'nowhere' is neither a file nor a folder", "nowhere", "Acme.ClickUp", "Acme.Tracking")]
    [TestCase("'Acme..ClickUp' is no package id", "spec", "Acme..ClickUp", "Acme.Tracking")]
    [TestCase("'../Acme' is no package id", "spec", "../Acme", "Acme.Tracking")]
    [TestCase("'Acme.2nd' is no namespace", "spec", "Acme.ClickUp", "Acme.2nd")]
    [TestCase("'clickup.generated.redis' belongs to the packages of this repository", "spec", "clickup.generated.redis", "Acme.Tracking")]
    [TestCase("'ClickUp.Generated' belongs to the packages of this repository", "spec", "Acme.ClickUp", "ClickUp.Generated")]
    [TestCase("'Task' in 'Acme.Task' means something else", "spec", "Acme.ClickUp", "Acme.Task")]
    [TestCase("'event' in 'Acme.event' means something else", "spec", "Acme.ClickUp", "Acme.event")]
    [TestCase("'System' in 'System.Tracking' means something else", "spec", "Acme.ClickUp", "System.Tracking")]
    public void PackOwn_WithBadArguments_SaysWhichAndWhy(string error, params string[] arguments)
    {
        var run = _clone.Script(Script, arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.StartWith("pack-own: error: ").And.Contain(error));
    }

    // Outside of the clone, whose settings are none of a user's. Packages are unpacked there too, not into the user's folder.
    private (int ExitCode, string Output) RunProgram(string feed)
    {
        var installed = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        _clone.Write("../beside/beside.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestoreSources>{feed}</RestoreSources>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <RestoreFallbackFolders>{installed}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ClickUp.Generated" Version="1.0.0-beside" />
                <PackageReference Include="Acme.ClickUp" Version="2.0.0" />
              </ItemGroup>
            </Project>
            """);
        _clone.Write("../beside/Program.cs",
            """
            using ClickUp.Generated;
            using Own = Acme.Tracking;

            using var http = new HttpClient(new Canned());
            using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test" });
            using var own = new Own.ClickUpClient(http, new Own.ClickUpClientOptions { Token = "pk_test" });

            var interval = await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
            Own.GetThingResponse thing = await own.GetThingAsync();
            Console.Write($"interval {interval.Id} by {Assembly(client)}, thing {thing.Id} by {Assembly(own)}\n");

            static string? Assembly(object instance) => instance.GetType().Assembly.GetName().Name;

            internal sealed class Canned : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent("{ \"id\": \"42\" }") });
            }
            """);
        return _clone.Plain("run", "--project", "../beside");
    }

    private static (string[] Operations, string[] Namespaces, string[] Strangers) Contents(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var strangers = zip.Entries.Select(entry => entry.FullName).Where(name => name.Contains("ClickUp.Generated", StringComparison.Ordinal)).ToArray();
        var unpacked = Path.GetTempFileName();
        zip.GetEntry("lib/net10.0/Acme.ClickUp.dll")!.ExtractToFile(unpacked, overwrite: true);
        try
        {
            using var reader = new PEReader(File.OpenRead(unpacked));
            var metadata = reader.GetMetadataReader();
            var namespaces = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
                .Select(type => metadata.GetString(type.Namespace)).Distinct().ToArray();
            return ([.. Client.OperationsIn(unpacked)], namespaces, strangers);
        }
        finally
        {
            File.Delete(unpacked);
        }
    }
}
