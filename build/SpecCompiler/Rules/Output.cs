using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>Leaves in the document what the generator and the templates read, in a fixed order, and nothing else.</summary>
internal sealed class Output : IRule
{
    private static readonly string[] Extensions =
    [
        "x-url", "x-task-ids", "x-any-task-ids", "x-custom-task-ids", "x-workspace", "x-options", "x-options-always", "x-body", "x-form", "x-reads", "x-group", "x-page", Links.Mark,
    ];

    /// <summary>What the overlay says of a property, and the templates read.</summary>
    public static readonly string[] PropertyMarks = [Presence.ZeroIsNull, Updates.Clear, Givers.Mark, Givers.MadeBy];

    public void Apply(SpecDocument document)
    {
        var root = document.Root;
        var others = OtherNames.Of(root);
        var secured = root["security"] as JArray;
        var paths = new JObject();
        foreach (var path in Operation.In(document).Where(operation => !operation.Node.ContainsKey(Webhooks.Mark)).GroupBy(operation => operation.Path))
            paths[path.Key] = new JObject(path.Select(operation => new JProperty(operation.Method, Clean(operation, secured, others))));
        var version = (root["info"]?["version"] as JValue)?.Value?.ToString();
        var schemas = root["components"]?["schemas"] ?? new JObject();
        schemas.Parent?.Remove();
        var groups = root[Groups.List];
        root.RemoveAll();
        root["openapi"] = "3.0.0";
        root["info"] = new JObject { ["title"] = "ClickUp", ["version"] = string.IsNullOrEmpty(version) ? "2.0" : version };
        if (groups is JArray { Count: > 0 })
            root[Groups.List] = groups;
        root["paths"] = paths;
        root["components"] = new JObject { ["schemas"] = Ordered((JObject)schemas) };
    }

    // Moved, not copied.
    private static JObject Ordered(JObject schemas)
    {
        var ordered = schemas.Properties().OrderBy(schema => schema.Name, StringComparer.Ordinal).ToList();
        schemas.RemoveAll();
        return new JObject(ordered);
    }

    private static JObject Clean(Operation operation, JArray? secured, IReadOnlyDictionary<string, string>? others)
    {
        var node = operation.Node;
        var clean = new JObject { ["operationId"] = node["operationId"] };
        // Of a description, the first paragraph says what the operation does; without one, its title has to.
        var names = Names(operation);
        var paragraphs = ((node["description"] as JValue)?.Value as string ?? "").Split("\n\n", 2).Select(text => Prose.Of(text, names: names, others: others)).ToList();
        var title = PlainText.Of((node["summary"] as JValue)?.Value as string).TrimEnd('.', ' ');
        clean["summary"] = paragraphs[0].Length > 0 ? paragraphs[0] : title.Length > 0 ? title : string.Join(' ', Words.Split((string)node["operationId"]!));
        if (paragraphs is [_, { Length: > 0 } more])
            clean["description"] = more;
        if (node["deprecated"] is JValue { Value: true })
            clean["deprecated"] = true;
        if ((node["security"] as JArray ?? secured) is { } security && security.All(requirement => requirement is JObject { Count: 0 }))
            clean["x-anonymous"] = true;
        foreach (var extension in Extensions)
        {
            if (node[extension] is { } value)
                clean[extension] = value;
        }
        clean["parameters"] = new JArray(Order(operation).Select(parameter => Clean(parameter, names, others)));
        if (node["requestBody"] is JObject body)
            clean["requestBody"] = Body(node, body);
        clean["responses"] = node["responses"];
        if (((JObject)clean["responses"]!)["200"]!["content"]?["application/json"] is JObject media)
            media.Replace(new JObject { ["schema"] = media["schema"] });
        return clean;
    }

    /// <summary>The path's parameters in its order, then required ones of the query, then optional ones.</summary>
    private static IEnumerable<JObject> Order(Operation operation)
    {
        var names = Parameters.Placeholders(operation.Path);
        return operation.Parameters.OfType<JObject>().OrderBy(parameter => (string?)parameter["in"] == "path"
            ? names.IndexOf((string)parameter["name"]!)
            : names.Count + (parameter["required"] is JValue { Value: true } ? 0 : 1)).ToList();
    }

    /// <summary>What a user finds the operation's own names of the wire as: members of its options and its body, and parameters.</summary>
    private static Dictionary<string, string> Names(Operation operation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { (string?)operation.Node["x-options"], ((string?)operation.BodySchema?["$ref"])?.Split('/')[^1] }.OfType<string>())
        {
            foreach (var property in (operation.Node.Root.SelectToken("components.schemas")?[name]?["properties"] as JObject ?? []).Properties())
                names[property.Name] = (string?)property.Value[Schema.CSharpName] ?? property.Name;
        }
        foreach (var parameter in operation.Parameters.OfType<JObject>())
            names[(string)parameter["name"]!] = (string)parameter["x-originalName"]!;
        return names;
    }

    private static JObject Clean(JObject parameter, Dictionary<string, string> names, IReadOnlyDictionary<string, string>? others)
    {
        var clean = new JObject { ["name"] = parameter["name"], ["x-originalName"] = parameter["x-originalName"], ["in"] = parameter["in"] };
        if ((string?)parameter["in"] == "path" || parameter["required"] is JValue { Value: true })
            clean["required"] = true;
        foreach (var mark in new[] { "x-query", Queries.IsJson, Givers.Mark })
        {
            if (parameter[mark] is { } value)
                clean[mark] = value;
        }
        if (Prose.Of(parameter["description"], Prose.HasUnit(parameter["schema"]), names, others) is { Length: > 0 } description)
            clean["description"] = description;
        clean["schema"] = parameter["schema"];
        return clean;
    }

    private static JObject Body(JObject operation, JObject body)
    {
        var clean = new JObject { ["required"] = body["required"] is JValue { Value: true }, ["x-name"] = "body" };
        if (PlainText.Of((body["description"] as JValue)?.Value as string) is { Length: > 0 } description)
            clean["description"] = description;
        var media = ((JObject)body["content"]!).Properties().First();
        clean["content"] = new JObject
        {
            [(string?)operation["x-body"] == "multipart" ? media.Name : "application/json"] = new JObject { ["schema"] = media.Value["schema"] },
        };
        return clean;
    }
}
