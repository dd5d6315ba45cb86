using System.Reflection;

namespace ClickUp.Generated;

/// <summary>What the client calls itself: the package and its version.</summary>
internal static class UserAgent
{
    public const string Header = "User-Agent";

    /// <summary>The version of the package; what stands behind a plus is the commit.</summary>
    public static string? Version { get; } = Own.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? Own.GetName().Version?.ToString(3);

    public static string Value { get; } = $"{Own.GetName().Name}/{Version}";

    private static Assembly Own => typeof(UserAgent).Assembly;
}
