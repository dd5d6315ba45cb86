using System.IO.Compression;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>The corrected API as it is on the wire, as SpecCompiler writes it for others: the embedded ClickUp brings it along.</summary>
internal static class WireDocument
{
    /// <summary>Where it stands, beside the tests.</summary>
    public static string Path { get; } = Unpack();

    private static string Unpack()
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "wire.json");
        using var packed = new GZipStream(typeof(ClickUpServer).Assembly.GetManifestResourceStream("openapi.json.gz")!, CompressionMode.Decompress);
        using var file = File.Create(path);
        packed.CopyTo(file);
        return path;
    }
}
