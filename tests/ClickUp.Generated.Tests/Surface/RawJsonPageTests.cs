namespace ClickUp.Generated.Tests.Surface;

/// <summary>docs/raw-json.md names every member that is no more than JSON, and no other.</summary>
public partial class RawJsonPageTests
{
    [Test]
    public void Page_NamesEveryMemberThatIsJson_AndNoOther()
    {
        var properties = typeof(Model).Assembly.GetExportedTypes().Where(type => typeof(Model).IsAssignableFrom(type)).SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType != typeof(Model) && IsJson(property.PropertyType)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        var methods = typeof(ClickUpClient).GetMethods().Where(method => method.ReturnType == typeof(Task<RawJson>)).Select(method => method.Name);

        var named = Quoted().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "raw-json.md"))).Select(match => match.Groups["name"].Value)
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal) || (name.Contains('.') && !name.EndsWith('…')));

        Assert.That(named.Distinct(), Is.EquivalentTo(properties.Concat(methods).Distinct()));
    }

    private static bool IsJson(Type type) => type == typeof(RawJson) || type == typeof(RawJson?) || (type.IsGenericType && type.GetGenericArguments()[^1] == typeof(RawJson));

    private static string Root()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ClickUp.Generated.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder;
    }

    [System.Text.RegularExpressions.GeneratedRegex("`(?<name>[A-Za-z.]+…?)`")]
    private static partial System.Text.RegularExpressions.Regex Quoted();
}
