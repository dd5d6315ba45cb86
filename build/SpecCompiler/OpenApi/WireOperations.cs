using System.Globalization;
using System.Net;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>The operations, with everything that they refer to but schemas in its place.</summary>
internal sealed class WireOperations(References references, WireSchemas schemas, bool fromClickUp = false)
{
    private static readonly string[] HeadersOfHttp = ["accept", "authorization", "content-type"];
    private static readonly string[] WithoutContent = ["204", "205", "304"];

    // Placeholders that are text in some path: then in each.
    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="paths">Paths, or webhooks by their names.</param>
    public JObject Write(JObject paths)
    {
        foreach (var parameter in Operations(paths).SelectMany(operation => Parameters(operation.Item, operation.Node)))
        {
            if (In(parameter) == "path" && references.Follow(parameter["schema"] ?? new JObject()) is JObject schema && WireKinds.Of(schema) is not (["integer"] or ["number"]))
                _texts.Add(Name(parameter));
        }
        var written = new JObject();
        var spelled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, item, method, operation) in Operations(paths))
        {
            // One path, however ClickUp calls its placeholders from one operation to the next.
            var shape = PathTemplate.ShapeOf(path);
            var first = spelled.GetValueOrDefault(shape) ?? (spelled[shape] = path);
            if (written[first] is not JObject members)
                written[first] = members = [];
            members[method] = Respelled(Write(item, operation), path, first);
        }
        return written;
    }

    private static JObject Respelled(JObject operation, string path, string other)
    {
        if (path == other)
            return operation;
        var names = Rules.Parameters.Placeholders(path).Zip(Rules.Parameters.Placeholders(other)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in (operation["parameters"] ?? new JArray()).OfType<JObject>().Where(parameter => In(parameter) == "path"))
            parameter["name"] = names.GetValueOrDefault(Name(parameter)) ?? Name(parameter);
        return operation;
    }

    private static IEnumerable<(string Path, JObject Item, string Method, JObject Node)> Operations(JObject paths) =>
        from path in paths.Properties()
        where path.Value is JObject
        from member in ((JObject)path.Value).Properties()
        where SourceDocument.Methods.Contains(member.Name) && member.Value is JObject
        select (path.Name, (JObject)path.Value, member.Name, (JObject)member.Value);

    private JObject Write(JObject item, JObject operation)
    {
        var written = Some(operation, "tags", "summary", "description", "operationId");
        var parameters = Parameters(item, operation).Where(parameter => In(parameter) != "header" || !HeadersOfHttp.Contains(Name(parameter).ToLowerInvariant())).Select(Parameter).ToList();
        if (parameters.Count > 0)
            written["parameters"] = new JArray(parameters);
        if (operation["requestBody"] is { } body)
            written["requestBody"] = Body((JObject)references.Follow(body));
        written["responses"] = Responses(operation["responses"] as JObject ?? []);
        if (operation["deprecated"] is JValue { Value: true })
            written["deprecated"] = true;
        if (operation["security"] is { } security)
            written["security"] = security.DeepClone();
        return written;
    }

    // Those of the operation, and those of its path that it does not have itself.
    private List<JObject> Parameters(JObject item, JObject operation)
    {
        var own = Followed(operation["parameters"]);
        return [.. Followed(item["parameters"]).Where(shared => !own.Any(parameter => In(parameter) == In(shared) && Name(parameter) == Name(shared))), .. own];
    }

    private List<JObject> Followed(JToken? list) => [.. (list ?? new JArray()).Select(references.Follow).OfType<JObject>()];

    private static string Name(JObject parameter) => (string?)parameter["name"] ?? "";

    private static string In(JObject parameter) => (string?)parameter["in"] ?? "";

    private JObject Parameter(JObject parameter)
    {
        var written = Some(parameter, "name", "in", "description", "required");
        var isPath = In(parameter) == "path";
        if (isPath)
            written["required"] = true;
        var style = (parameter["style"] as JValue)?.Value as string;
        var usual = In(parameter) is "query" or "cookie" ? "form" : "simple";
        if (style is not null && style != usual)
            written["style"] = style;
        if (parameter["explode"] is JValue { Value: bool explode } && explode != ((style ?? usual) == "form"))
            written["explode"] = explode;
        if (parameter["allowReserved"] is JValue { Value: true })
            written["allowReserved"] = true;
        if (parameter["content"] is JObject content)
            written["content"] = Content(content, isAnswer: false);
        else
            written["schema"] = isPath && _texts.Contains(Name(parameter)) && references.Follow(parameter["schema"] ?? new JObject()) is JObject schema && WireKinds.Of(schema) is ["integer"] or ["number"]
                ? Text(parameter["schema"]!)
                : schemas.Write(parameter["schema"] ?? new JObject(), isAnswer: false);
        if (parameter["deprecated"] is JValue { Value: true })
            written["deprecated"] = true;
        return written;
    }

    private static JObject Text(JToken schema)
    {
        var text = new JObject { ["type"] = "string" };
        if (schema["description"] is { } description)
            text["description"] = description.DeepClone();
        return text;
    }

    private JObject Body(JObject body)
    {
        var written = Some(body, "description", "required");
        // What ClickUp sends to a webhook is judged as its answers are.
        written["content"] = Content(body["content"] as JObject ?? [], isAnswer: fromClickUp);
        return written;
    }

    private JObject Responses(JObject responses)
    {
        var written = new JObject();
        foreach (var response in responses.Properties().Where(response => response.Value is JObject))
        {
            var source = (JObject)references.Follow(response.Value);
            var answer = new JObject { ["description"] = source["description"] is JValue { Value: string { Length: > 0 } said } ? said : Phrase(response.Name) };
            if (source["headers"] is JObject { HasValues: true } headers)
                answer["headers"] = new JObject(headers.Properties().Select(header => new JProperty(header.Name, Header((JObject)references.Follow(header.Value)))));
            if (source["content"] is JObject { HasValues: true } content && !WithoutContent.Contains(response.Name))
                answer["content"] = Content(content, isAnswer: true);
            written[response.Name] = answer;
        }
        if (written.Count == 0)
            written["200"] = new JObject { ["description"] = Phrase("200") };
        return written;
    }

    private JObject Header(JObject header)
    {
        var written = Some(header, "description", "required");
        written["schema"] = schemas.Write(header["schema"] ?? new JObject(), isAnswer: true);
        return written;
    }

    private JObject Content(JObject content, bool isAnswer)
    {
        var written = new JObject();
        foreach (var media in content.Properties().Where(media => media.Value is JObject))
        {
            var entry = new JObject();
            if (media.Value["schema"] is { } schema)
                entry["schema"] = schemas.Write(schema, isAnswer);
            if (media.Name.StartsWith("multipart/", StringComparison.Ordinal))
                Files(entry["schema"]);
            written[media.Name] = entry;
        }
        return written;
    }

    // A part without a kind is a file: a form has no other values that are nothing in particular.
    private static void Files(JToken? schema)
    {
        foreach (var part in (schema?["properties"] as JObject ?? []).Properties())
        {
            if (part.Value is JObject { } list && list["items"] is JObject { Count: 0 })
                part.Value = new JObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" };
        }
    }

    private static JObject Some(JObject source, params string[] names) => new(names.Where(source.ContainsKey).Select(name => new JProperty(name, source[name]!.DeepClone())));

    private static string Phrase(string status)
    {
        if (!int.TryParse(status, CultureInfo.InvariantCulture, out var code))
            return status.Length == 3 && status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? $"Any status that begins with {status[0]}" : "Any other status";
        using var response = new HttpResponseMessage((HttpStatusCode)code);
        return response.ReasonPhrase is { Length: > 0 } phrase ? phrase : $"Status {code}";
    }
}
