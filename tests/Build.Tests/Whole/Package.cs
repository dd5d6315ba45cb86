using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Build.Tests.Whole;

/// <summary>A packed package and its symbols, read into memory.</summary>
internal sealed class Package
{
    // Custom debug information of a document: its source.
    private static readonly Guid _embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly Dictionary<string, byte[]> _files;
    private readonly Dictionary<string, byte[]> _symbols;

    public Package(string folder, string id)
    {
        _files = Unpack(Find(folder, id, "nupkg"));
        _symbols = Unpack(Find(folder, id, "snupkg"));
        Metadata = XDocument.Load(new MemoryStream(_files[$"{id}.nuspec"])).Root!.Elements().Single();
    }

    /// <summary>The one element of the nuspec.</summary>
    public XElement Metadata { get; }

    /// <summary>The files that are the package's own, not the format's.</summary>
    public IEnumerable<string> Files => _files.Keys.Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
        && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal));

    /// <summary>Per target framework, the packages that a user gets with this one.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants().Where(element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies")
        .Select(group => $"{(string)group.Attribute("targetFramework")!}: {string.Join(", ", group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal))}");

    public string? this[string element] => Metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element)?.Value;

    public string Text(string file) => Encoding.UTF8.GetString(_files[file]);

    public PEReader Assembly(string path) => new(ImmutableArray.Create(_files[path]));

    /// <summary>What a debugger finds for a method: the name of its document, the document as the symbols embed it, and its first line.</summary>
    public (string Document, string? Source, int Line) SourceOf(string assembly, string type, string method)
    {
        using var peReader = Assembly(assembly);
        var code = peReader.GetMetadataReader();
        var handle = code.TypeDefinitions.Select(code.GetTypeDefinition).Single(definition => code.GetString(definition.Name) == type)
            .GetMethods().Single(definition => code.GetString(code.GetMethodDefinition(definition).Name) == method);

        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(_symbols[Path.ChangeExtension(assembly, ".pdb")]));
        var symbols = provider.GetMetadataReader();
        var codeView = peReader.ReadCodeViewDebugDirectoryData(peReader.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
        Assert.That(new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid, Is.EqualTo(codeView.Guid), "the symbols are those of the assembly");

        var information = symbols.GetMethodDebugInformation(handle);
        var source = symbols.GetCustomDebugInformation(information.Document).Select(symbols.GetCustomDebugInformation)
            .Where(custom => symbols.GetGuid(custom.Kind) == _embeddedSource)
            .Select(custom => Decode(symbols.GetBlobBytes(custom.Value))).SingleOrDefault();
        return (symbols.GetString(symbols.GetDocument(information.Document).Name), source, information.GetSequencePoints().First(point => !point.IsHidden).StartLine);
    }

    // A length of 0 and the text, or the text's length and the text deflated.
    private static string Decode(byte[] blob)
    {
        if (BitConverter.ToInt32(blob) == 0)
            return Encoding.UTF8.GetString(blob, 4, blob.Length - 4);
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // After the id, a package's file has its version, and not the rest of another id.
    private static string Find(string folder, string id, string extension) =>
        Directory.GetFiles(folder, $"{id}.*.{extension}").Single(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));

    private static Dictionary<string, byte[]> Unpack(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
