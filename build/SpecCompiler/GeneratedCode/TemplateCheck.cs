using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.GeneratedCode;

/// <summary>Every template of ours is one that NSwag looks for: a misspelt one is skipped by NSwag without a word.</summary>
internal static class TemplateCheck
{
    /// <summary>A template that nothing uses, or the name of one that is not there.</summary>
    public const string UnknownTemplate = "CUG1014";

    private const string Extension = ".liquid";

    /// <param name="folder">Our templates.</param>
    /// <param name="nswag">The folder of NSwag's program: its libraries hold the original templates.</param>
    public static void Run(string folder, string nswag) => Run(Read(folder), NamesIn(nswag));

    /// <param name="templates">File and text of each of our templates.</param>
    /// <param name="originals">The names of NSwag's own templates.</param>
    internal static void Run(IReadOnlyDictionary<string, string> templates, IReadOnlySet<string> originals)
    {
        var names = templates.Keys.Select(NameOf).ToHashSet();
        var used = new HashSet<string>();
        foreach (var (file, text) in templates)
        {
            foreach (var name in Use.Matches(text).Select(match => match.Groups["name"].Value))
            {
                if (!names.Contains(name) && !originals.Contains(name))
                    throw new SpecException(file, "", $"uses a template {name}, which is neither here nor in NSwag.") { Code = UnknownTemplate };
                used.Add(name);
            }
        }
        foreach (var file in templates.Keys.Order(StringComparer.Ordinal))
        {
            if (!used.Contains(NameOf(file)) && !originals.Contains(NameOf(file)))
                throw new SpecException(file, "", "is no template that NSwag knows, and no other template uses it: is its name misspelt, or the template gone that used it?") { Code = UnknownTemplate };
        }
    }

    /// <summary>The names of the templates that NSwag's libraries in a folder bring.</summary>
    internal static IReadOnlySet<string> NamesIn(string nswag) =>
        Directory.EnumerateFiles(nswag, "*.CodeGeneration.CSharp.dll").SelectMany(Resources).ToHashSet();

    private static Dictionary<string, string> Read(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Extension).ToDictionary(file => file, File.ReadAllText)
            : [];

    private static IEnumerable<string> Resources(string library)
    {
        using var reader = new PEReader(File.OpenRead(library));
        var metadata = reader.GetMetadataReader();
        foreach (var handle in metadata.ManifestResources)
        {
            var parts = metadata.GetString(metadata.GetManifestResource(handle).Name).Split(".Templates.");
            if (parts.Length == 2 && parts[1].EndsWith(Extension, StringComparison.Ordinal))
                yield return parts[1][..^Extension.Length];
        }
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static readonly Regex Use = new(@"{%-?\s*template\s+(?<name>[\w.]+)");
}
