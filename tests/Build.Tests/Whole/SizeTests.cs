using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Build.Tests.Whole;

/// <summary>What every program carries that uses one operation.</summary>
[Category("Build")]
internal sealed class SizeTests
{
    private const int Largest = 800_000;

    /// <summary>Where a heap is longer, each of the many references into it takes two bytes more.</summary>
    private const int LongestShortHeap = 1 << 16;

    [Test]
    public void Library_WithAllOperations_IsSmall()
    {
        var build = WholeClone.Instance.Dotnet("build", "src/ClickUp.Generated", "--configuration", "Release", "--framework", "net10.0", "-p:RunAnalyzers=false", "-p:PublicApiListing=false");
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var file = WholeClone.Instance["src/ClickUp.Generated/bin/Release/net10.0/ClickUp.Generated.dll"];

        Assert.That(new FileInfo(file).Length, Is.LessThanOrEqualTo(Largest), Heaps(file));
    }

    private static string Heaps(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        return $"The heap of names has {metadata.GetHeapSize(HeapIndex.String):N0} bytes, that of signatures and attributes {metadata.GetHeapSize(HeapIndex.Blob):N0}; "
            + $"above {LongestShortHeap:N0}, an assembly of this kind grows by 40 KB at once.";
    }
}
