using System.Net;
#if !NET
using System.Reflection;
#endif

namespace ClickUp.Generated;

/// <summary>The version of HTTP that a caller's HttpClient is set to.</summary>
internal static class HttpVersions
{
#if NET
    public static void Copy(HttpClient from, HttpRequestMessage to) => (to.Version, to.VersionPolicy) = (from.DefaultRequestVersion, from.DefaultVersionPolicy);
#else
    // netstandard2.0 does not know them, but the .NET that it runs on may: .NET Framework has none.
    private static readonly PropertyInfo? DefaultVersion = typeof(HttpClient).GetProperty("DefaultRequestVersion");
    private static readonly PropertyInfo? DefaultPolicy = typeof(HttpClient).GetProperty("DefaultVersionPolicy");
    private static readonly PropertyInfo? RequestPolicy = typeof(HttpRequestMessage).GetProperty("VersionPolicy");

    public static void Copy(HttpClient from, HttpRequestMessage to)
    {
        if (DefaultVersion?.GetValue(from) is Version version)
            to.Version = version;
        if (DefaultPolicy?.GetValue(from) is { } policy)
            RequestPolicy?.SetValue(to, policy);
    }
#endif
}
