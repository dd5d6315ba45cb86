using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>ClickUp's documents as they stand, read here and nowhere else: nothing of what the build makes of them is used.</summary>
internal sealed class Documents
{
    private Documents(IEnumerable<string> files)
    {
        // An operation that has a document of its own is that of this document.
        Operations =
        [
            .. from file in files.Order(StringComparer.Ordinal)
               let operations = In((JObject)Parse(File.ReadAllText(file))).ToList()
               from operation in operations
               group (operation, operations.Count) by operation.Identity into same
               select same.MinBy(one => one.Count).operation,
        ];
    }

    /// <summary>The folder of global.json.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Whether the client was generated from spec/, and not from others.</summary>
    public static bool AreThoseOfSpec => Path.GetFullPath(Path.Combine(Repository, Metadata("Documents"))).TrimEnd('/', '\\') == Path.Combine(Repository, "spec");

    /// <summary>Those that the client was generated from.</summary>
    public static Documents OfTheClient { get; } = new(FilesAt(Path.Combine(Repository, Metadata("Documents"))));

    /// <summary>The reference as ClickUp published it, with its examples, for tests of the category Published.</summary>
    public static Documents Published => PublishedOnce.Value;

    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>A document of one's own.</summary>
    public static Documents Read(string file) => new([file]);

    /// <summary>JSON as it stands there: texts that look like dates stay texts, numbers keep their digits.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = null };
        return JToken.ReadFrom(reader);
    }

    /// <summary>What a ref means, or the token itself.</summary>
    public static JToken Follow(JToken token)
    {
        while (token is JObject && token["$ref"] is JValue { Value: string reference })
        {
            token = reference[2..].Split('/')
                .Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                .Aggregate(token.Root, (at, step) => at is JArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : at[step]!);
        }

        return token;
    }

    /// <summary>The examples of a media type: its own, and those at the top of its schema.</summary>
    public static IEnumerable<JToken> ExamplesOf(JToken? mediaType)
    {
        if (mediaType is null)
            return [];
        var schema = Follow(mediaType["schema"] ?? new JObject());
        return new[] { mediaType["example"], schema["example"] }.OfType<JToken>()
            .Concat((mediaType["examples"] as JObject)?.Properties().Select(named => named.Value["value"]!) ?? [])
            .Concat(schema["examples"] as JArray ?? []);
    }

    private static string Metadata(string key) => typeof(Documents).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private static readonly Lazy<Documents> PublishedOnce = new(() => new Documents([Path.Combine(Repository, "..", "shared", "spec-samples", "clickup-api-v2-reference.json")]));

    private static IEnumerable<string> FilesAt(string path) =>
        File.Exists(path) ? [path] : Directory.GetFiles(path, "*.json").Where(file => !file.EndsWith(".overlay.json", StringComparison.Ordinal));

    // What ClickUp sends to a webhook is no operation of its API: such a document has no paths.
    private static IEnumerable<DocumentedOperation> In(JObject document) =>
        from path in (document["paths"] as JObject ?? []).Properties()
        from member in ((JObject)path.Value).Properties()
        where member.Name is "get" or "put" or "post" or "delete" or "patch"
        select new DocumentedOperation(path.Name, member.Name.ToUpperInvariant(), (JObject)path.Value, (JObject)member.Value);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
