using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>One OpenAPI document as published: read, and known to be OpenAPI 3.0 or 3.1 with at least one operation or webhook.</summary>
internal sealed class SourceDocument
{
    /// <summary>The members of a path item that are operations.</summary>
    public static readonly IReadOnlySet<string> Methods =
        new HashSet<string>(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    private static readonly IReadOnlySet<string> OtherMembers =
        new HashSet<string>(StringComparer.Ordinal) { "$ref", "summary", "description", "servers", "parameters" };

    private SourceDocument(string file, JObject root)
    {
        File = file;
        Root = root;
    }

    /// <summary>The file's name in errors.</summary>
    public string File { get; }

    public JObject Root { get; }

    public JObject Paths => (JObject)Root["paths"]!;

    /// <summary>The requests that ClickUp makes: name and path item; empty where the document has none.</summary>
    public JObject Webhooks => Root["webhooks"] as JObject ?? [];

    /// <summary>Every path and its path item.</summary>
    public IEnumerable<(JProperty Path, JObject Item)> PathItems => Paths.Properties()
        .Where(path => !path.Name.StartsWith("x-", StringComparison.Ordinal))
        .Select(path => (path, (JObject)path.Value));

    /// <summary>Every operation: its property in the path item bears the method.</summary>
    public IEnumerable<(JProperty Path, JObject Item, JProperty Operation)> Operations =>
        from at in PathItems
        from operation in at.Item.Properties()
        where Methods.Contains(operation.Name)
        select (at.Path, at.Item, operation);

    /// <summary>Reads JSON, YAML or a page, by the file's extension.</summary>
    public static SourceDocument Load(SourceFile file) => Load(file.Name, file.ReadText());

    /// <summary>The same from text; the name's extension says what it is, unless <paramref name="extension"/> does. <paramref name="edit"/> changes it before it is checked.</summary>
    public static SourceDocument Load(string name, string text, string? extension = null, Action<JToken>? edit = null)
    {
        var root = Parse(name, text, extension ?? Path.GetExtension(name));
        edit?.Invoke(root);
        return Check(name, root);
    }

    private static JToken Parse(string name, string text, string extension)
    {
        switch (extension.ToLowerInvariant())
        {
            case ".json":
                return JsonText.Parse(text, name);
            case ".yaml" or ".yml":
                return YamlText.Parse(text, name);
            case ".md":
                var (json, linesBefore) = PageText.Extract(text, name);
                return JsonText.Parse(json, name, linesBefore);
            default:
                throw new SpecException(name, "", "is neither .json, .yaml, .yml nor .md.");
        }
    }

    private static SourceDocument Check(string file, JToken token)
    {
        if (token is not JObject root)
            throw SpecDocument.Refuse(token, "is not an OpenAPI document: an object was expected.");
        if (root["swagger"] is { } swagger)
            throw SpecDocument.Refuse(swagger, $"is Swagger {swagger}; only OpenAPI 3.0 and 3.1 are read. Convert the document first.");
        if (root["openapi"] is not { } version)
            throw SpecDocument.Refuse(root, "is not an OpenAPI document: it has no \"openapi\".");
        if (version is not JValue { Value: string text } || !(text.StartsWith("3.0.", StringComparison.Ordinal) || text.StartsWith("3.1.", StringComparison.Ordinal)))
            throw SpecDocument.Refuse(version, $"is OpenAPI {version}; only 3.0 and 3.1 are read (as a string, such as \"3.1.0\").");
        if (root["webhooks"] is { } webhooks && webhooks is not JObject)
            throw SpecDocument.Refuse(webhooks, "is not an object of webhooks.");
        if (root["paths"] is null && root["webhooks"] is JObject { Count: > 0 })
            root["paths"] = new JObject();
        if (root["paths"] is not JObject paths)
            throw SpecDocument.Refuse(root["paths"] ?? root, "is an OpenAPI document without \"paths\" and \"webhooks\": there is nothing to generate.");

        var document = new SourceDocument(file, root);
        foreach (var webhook in document.Webhooks.Properties())
            CheckItem(webhook);
        foreach (var path in paths.Properties().Where(path => !path.Name.StartsWith("x-", StringComparison.Ordinal)))
            CheckPath(path);
        if (root["components"] is { } components && (components is not JObject sections || sections.Properties().Any(IsNotSection)))
            throw SpecDocument.Refuse(components, "is not an object of objects.");
        if (!document.Operations.Any() && document.Webhooks.Count == 0 && document.PathItems.All(at => at.Item["$ref"] is null))
            throw SpecDocument.Refuse(paths, "has no operation in it.");
        return document;
    }

    private static bool IsNotSection(JProperty section) =>
        section.Value is not JObject && !section.Name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Refuses what is no path item.</summary>
    public static void CheckPath(JProperty path)
    {
        if (!path.Name.StartsWith('/') || path.Name.Contains('?') || path.Name.Contains('#'))
            throw SpecDocument.Refuse(path.Value, $"The path \"{path.Name}\" must begin with / and have neither ? nor #.");
        CheckItem(path);
    }

    private static void CheckItem(JProperty path)
    {
        if (path.Value is not JObject item)
            throw SpecDocument.Refuse(path.Value, "is not a path item: an object was expected.");
        foreach (var member in item.Properties())
        {
            // A misspelt method would be an operation that vanishes.
            if (Methods.Contains(member.Name) ? member.Value is not JObject : !OtherMembers.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
                throw SpecDocument.Refuse(member.Value, $"\"{member.Name}\" is no operation of a path.");
            CheckParameters(member.Name == "parameters" ? member.Value : (member.Value as JObject)?["parameters"]);
        }
    }

    private static void CheckParameters(JToken? parameters)
    {
        if (parameters is null)
            return;
        if (parameters is not JArray list || list.Any(parameter => parameter is not JObject))
            throw SpecDocument.Refuse(parameters, "is not a list of parameters.");
    }
}
