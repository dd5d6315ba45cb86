namespace Build.Tests.Whole;

/// <summary>The repository as it is, built once as a newcomer builds it, but with all analyzers: what has a warning anywhere fails here.</summary>
[SetUpFixture, Parallelizable(ParallelScope.Self)]
internal sealed class WholeClone
{
    private const string WithAnalyzers = "-p:RunAnalyzers=true";

    public static Clone Instance { get; private set; } = null!;

    /// <summary><c>dotnet build</c> of the solution, the first in this clone.</summary>
    public static BuildRun FirstBuild { get; private set; } = null!;

    /// <summary>The same right after it.</summary>
    public static BuildRun SecondBuild { get; private set; } = null!;

    /// <summary><c>dotnet pack</c> of what was built.</summary>
    public static BuildRun Pack { get; private set; } = null!;

    /// <summary>The folder of the packages.</summary>
    public static string Packages => Instance["packages"];

    /// <summary>The generated file that went into the packages.</summary>
    public static string GeneratedClient { get; private set; } = "";

    [OneTimeSetUp]
    public static void BuildOnce()
    {
        Instance = new Clone();
        FirstBuild = Instance.Dotnet("build", WithAnalyzers);
        SecondBuild = Instance.Dotnet("build", WithAnalyzers);
        Pack = Instance.Dotnet("pack", "--no-build", "--configuration", "Debug", $"-p:PackageOutputPath={Clone.Escaped(Packages)}");
        if (Pack.ExitCode == 0)
            GeneratedClient = Instance.Read(Client.Path);
    }

    [OneTimeTearDown]
    public static void Remove() => Instance.Dispose();
}
