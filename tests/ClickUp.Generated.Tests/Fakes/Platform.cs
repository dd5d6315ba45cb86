namespace ClickUp.Generated.Tests;

/// <summary>For which framework the library under test was built: these tests run against both.</summary>
internal static class Platform
{
    /// <summary>Skips the test where the library is the one for netstandard2.0, which does not refer to JsonContent's assembly.</summary>
    public static void NeedsDotNet(string why) =>
        Assume.That(typeof(RateLimitHandler).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name), Does.Contain("System.Net.Http.Json"), why);
}
