namespace Build.Tests;

/// <summary>One clone for most tests, built once as a newcomer builds it. A test that changes a file puts it back.</summary>
[SetUpFixture]
internal sealed class SharedClone
{
    public static Clone Instance { get; private set; } = null!;

    /// <summary><c>dotnet build</c> of the solution, the first in this clone.</summary>
    public static BuildRun FirstBuild { get; private set; } = null!;

    /// <summary>The same right after it.</summary>
    public static BuildRun SecondBuild { get; private set; } = null!;

    [OneTimeSetUp]
    public static void BuildOnce()
    {
        Instance = new Clone();
        FirstBuild = Instance.Dotnet("build");
        SecondBuild = Instance.Dotnet("build");
    }

    [OneTimeTearDown]
    public static void Remove() => Instance.Dispose();
}
