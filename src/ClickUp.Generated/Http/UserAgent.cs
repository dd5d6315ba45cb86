using System.Reflection;

namespace ClickUp.Generated;

/// <summary>What the client calls itself: the package and its version.</summary>
internal static class UserAgent
{
    public const string Header = "User-Agent";

    public static string Value { get; } = Describe(typeof(UserAgent).Assembly);

    private static string Describe(Assembly assembly)
    {
        var name = assembly.GetName();
        // What stands behind a plus is the commit.
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? name.Version?.ToString(3);
        return $"{name.Name}/{version}";
    }
}
