using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// What an operation takes in its path and query: parameters of the path item come down to the operation, headers that
/// OpenAPI says are ignored go, and what can not be sent as it is described is refused.
/// </summary>
internal sealed class Parameters : IRule
{
    private static readonly string[] IgnoredHeaders = ["Content-Type", "Accept", "Authorization"];

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            TakeFromPathItem(document, operation);
            foreach (var parameter in operation.Parameters.ToList())
                Check(operation, parameter as JObject ?? throw SpecDocument.Refuse(parameter, "A parameter is not an object; correct the document."));
            AddMissingPathParameters(operation);
        }
        foreach (var path in document.Paths.Properties())
            (path.Value as JObject)?.Remove("parameters");
    }

    private static void TakeFromPathItem(SpecDocument document, Operation operation)
    {
        foreach (var parameter in (document.Paths[operation.Path]!["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if (!operation.Parameters.OfType<JObject>().Any(own => JToken.DeepEquals(own["name"], parameter["name"]) && JToken.DeepEquals(own["in"], parameter["in"])))
                operation.Parameters.Add(parameter.DeepClone());
        }
    }

    private static void Check(Operation operation, JObject parameter)
    {
        var name = (parameter["name"] as JValue)?.Value as string;
        if (string.IsNullOrEmpty(name))
            throw SpecDocument.Refuse(parameter, $"A parameter of {operation} has no name; correct the document.");
        switch ((parameter["in"] as JValue)?.Value as string)
        {
            case "header" when IgnoredHeaders.Contains(name, StringComparer.OrdinalIgnoreCase):
                parameter.Remove();
                return;
            case "path" or "query":
                break;
            case "header" or "cookie":
                throw SpecDocument.Refuse(parameter, $"{operation} takes '{name}' in a {(string)parameter["in"]!}, which the client can not send; remove the parameter in an overlay, with the reason.");
            default:
                throw SpecDocument.Refuse(parameter, $"The parameter '{name}' of {operation} is neither in the path nor in the query; say where it goes.");
        }
        if (parameter["content"] is JObject { Count: 1 } content && content.Properties().First() is var media && Bodies.IsJson(media.Name) && media.Value["schema"] is JObject json)
        {
            json.Parent!.Remove();
            (parameter["schema"], parameter[Queries.IsJson]) = (json, true);
            parameter.Remove("content");
        }
        if (parameter["content"] is not null)
            throw SpecDocument.Refuse(parameter, $"The parameter '{name}' of {operation} is described by a content type; describe it by a schema in an overlay.");
        if (parameter["schema"] is JValue { Type: JTokenType.Boolean } or null)
            parameter["schema"] = new JObject { ["type"] = "string" };
        if (parameter["schema"] is not JObject)
            throw SpecDocument.Refuse(parameter, $"The schema of the parameter '{name}' of {operation} is not an object; correct the document.");
        var style = (parameter["style"] as JValue)?.Value as string;
        if (style is not (null or "form" or "simple") || (style == "simple") != ((string?)parameter["in"] == "path") && style is not null)
            throw SpecDocument.Refuse(parameter, $"The parameter '{name}' of {operation} has the style '{style}', which the client can not write; describe it as plain values in an overlay.");
        if (parameter["in"]!.Value<string>() == "path" && !Placeholders(operation.Path).Contains(name, StringComparer.OrdinalIgnoreCase))
            throw SpecDocument.Refuse(parameter, $"{operation} has no place for its path parameter '{name}'; correct the path or the parameter.");
    }

    private static void AddMissingPathParameters(Operation operation)
    {
        foreach (var placeholder in Placeholders(operation.Path))
        {
            var named = operation.Parameters.OfType<JObject>().Where(p => (string?)p["in"] == "path"
                && string.Equals((string?)p["name"], placeholder, StringComparison.OrdinalIgnoreCase)).ToList();
            if (named.Count > 0)
                named[0]["name"] = placeholder;
            else
                operation.Parameters.Add(new JObject { ["name"] = placeholder, ["in"] = "path", ["required"] = true, ["schema"] = new JObject { ["type"] = "string" } });
        }
    }

    /// <summary>The names between the braces of a path, in order, each once.</summary>
    public static List<string> Placeholders(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
                break;
            var name = path[(open + 1)..close];
            if (!names.Contains(name))
                names.Add(name);
        }
        return names;
    }
}
