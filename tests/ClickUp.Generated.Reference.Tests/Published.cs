using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>ClickUp's reference as it was published, read here and nowhere else: nothing of what the build makes of it is used.</summary>
internal static class Published
{
    /// <summary>The folder of global.json.</summary>
    public static string Repository { get; } = FindRepository();

    public static JObject Document { get; } = (JObject)Parse(File.ReadAllText(Path.Combine(Repository, "..", "shared", "spec-samples", "clickup-api-v2-reference.json")));

    public static IReadOnlyList<PublishedOperation> Operations { get; } =
    [
        .. from path in ((JObject)Document["paths"]!).Properties()
           from member in ((JObject)path.Value).Properties()
           where member.Name is "get" or "put" or "post" or "delete" or "patch"
           select new PublishedOperation(path.Name, member.Name.ToUpperInvariant(), (JObject)path.Value, (JObject)member.Value),
    ];

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
                .Aggregate((JToken)Document, (at, step) => at is JArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : at[step]!);
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

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
