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
        var types = metadata.TypeDefinitions.ToDictionary(handle => handle, metadata.GetTypeDefinition);
        var client = types.Values.Single(type => metadata.GetString(type.Name) == "IClickUpClient");
        // It is put together from others: one for each group of operations.
        var groups = client.GetInterfaceImplementations().Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
            .Where(handle => handle.Kind == HandleKind.TypeDefinition).Select(handle => types[(TypeDefinitionHandle)handle]);
        return [.. groups.Append(client).SelectMany(type => type.GetMethods()).Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name))
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal) && name != "SendAsync" && !name.EndsWith("OnceAsync", StringComparison.Ordinal) && !name.StartsWith("Enumerate", StringComparison.Ordinal)).Order()];
    }
}
