using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Build.Tests;

/// <summary>What the build makes of the documents.</summary>
internal static class Client
{
    public const string File = "ClickUpClient.g.cs";

    /// <summary>The generated file, in a clone.</summary>
    public const string Path = "src/ClickUp.Generated/obj/Debug/client/" + File;

    /// <summary>The operations of the built library.</summary>
    public static IReadOnlyList<string> OperationsIn(string library)
    {
        using var reader = new PEReader(System.IO.File.OpenRead(library));
        var metadata = reader.GetMetadataReader();
        var client = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(type => metadata.GetString(type.Name) == "IClickUpClient");
        return [.. client.GetMethods().Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name)).Order()];
    }
}
