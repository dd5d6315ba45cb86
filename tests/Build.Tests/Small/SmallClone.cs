using System.Text.Json.Nodes;

namespace Build.Tests.Small;

/// <summary>
/// The repository with one operation in <c>spec/</c>: how it is built does not depend on how much there is to build. A test that changes a file
/// puts it back.
/// </summary>
[SetUpFixture, Parallelizable(ParallelScope.Self)]
internal sealed class SmallClone
{
    private const string Document = "track-time.json";
    private const string Operation = "$.paths['/v2/task/{task_id}/time'].post";

    private static readonly Lazy<BuildRun> _record = new(() => Instance!.Dotnet("build", "src/ClickUp.Generated", "-t:RecordPublicApi"));

    public static Clone Instance { get; private set; } = null!;

    /// <summary>The first build in this clone, of a project that takes the library as .NET Framework gets it.</summary>
    public static BuildRun FirstBuild { get; private set; } = null!;

    /// <summary>Makes the listing of the public API that of the one operation.</summary>
    public static void RecordPublicApi() => Assert.That(_record.Value.ExitCode, Is.Zero, _record.Value.Output);

    [OneTimeSetUp]
    public static void BuildOnce()
    {
        Instance = new Clone();
        foreach (var file in Directory.GetFiles(Instance["spec"], "*.json").Where(file => Path.GetFileName(file) != Document))
        {
            if (file.EndsWith(".overlay.json", StringComparison.Ordinal))
                KeepWhatNamesTheOperation(file);
            else
                File.Delete(file);
        }

        Instance.Write("taker/Taker.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../src/ClickUp.Generated/ClickUp.Generated.csproj" SetTargetFramework="TargetFramework=netstandard2.0" />
              </ItemGroup>
            </Project>
            """);
        FirstBuild = Instance.Dotnet("build", "taker");
    }

    // Of patterns, those that are dead without the other operations would be errors.
    private static void KeepWhatNamesTheOperation(string overlay)
    {
        var text = JsonNode.Parse(File.ReadAllText(overlay))!;
        var actions = text["actions"]!.AsArray();
        foreach (var action in actions.Where(action => !((string)action!["target"]!).StartsWith(Operation, StringComparison.Ordinal)).ToList())
            actions.Remove(action);
        File.WriteAllText(overlay, text.ToJsonString());
    }

    [OneTimeTearDown]
    public static void Remove() => Instance.Dispose();
}
