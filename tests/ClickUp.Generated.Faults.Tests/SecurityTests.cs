using System.Reflection;
using System.Text.RegularExpressions;

namespace ClickUp.Generated.Faults.Tests;

/// <summary>SECURITY.md promises nothing that no test holds.</summary>
[Parallelizable(ParallelScope.All)]
public partial class SecurityTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(FindRoot(), "SECURITY.md"));

    [Test]
    public void Every_promise_names_tests_and_every_test_is_there()
    {
        var promises = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise |", StringComparison.Ordinal)).ToList();

        Assert.That(promises, Has.Count.GreaterThan(15));
        foreach (var promise in promises)
        {
            var tests = Test().Matches(promise.Split('|')[2]);
            Assert.That(tests, Is.Not.Empty, promise);
            foreach (Match test in tests)
                Assert.That(IsTest(test.Groups["class"].Value, test.Groups["method"].Value), Is.True, test.Value);
        }
    }

    // Here, or in another test project.
    private static bool IsTest(string className, string method) => IsTestHere(className, method)
        || Directory.EnumerateFiles(Path.Combine(FindRoot(), "tests"), $"{className}.cs", SearchOption.AllDirectories).Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\[Test[^\]]*\]\s+public [\w<>]+ (Task )?{method}\("));

    private static bool IsTestHere(string className, string method) =>
        typeof(SecurityTests).Assembly.GetTypes().Where(type => type.Name == className).SelectMany(type => type.GetMethods())
            .Any(candidate => candidate.Name == method && candidate.GetCustomAttributes().Any(attribute => attribute is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute) && candidate.GetCustomAttributes<CategoryAttribute>().All(category => category.Name != "Long"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClickUp.Generated.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"`(?<class>\w+)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
