using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>How a request's body goes out: JSON where it is offered, else a form; anything else is refused.</summary>
internal sealed class Bodies : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            if (operation.Node["requestBody"] is not { } token)
                continue;
            if (token is not JObject body)
                throw SpecDocument.Refuse(token, $"The request body of {operation} is not an object; correct the document.");
            var content = body["content"] as JObject ?? [];
            var chosen = Find(content, IsJson) ?? Find(content, type => type == "application/x-www-form-urlencoded") ?? Find(content, type => type == "multipart/form-data");
            if (chosen is null)
            {
                if (content.Count > 0)
                    throw SpecDocument.Refuse(body, $"{operation} takes a body of {string.Join(" or ", content.Properties().Select(p => p.Name))}; the client sends JSON and forms only. Remove the operation in an overlay, or describe its body as one of these.");
                operation.Node.Remove("requestBody");
                continue;
            }
            if (chosen.Value is not JObject media)
                throw SpecDocument.Refuse(chosen, $"The body of {operation} has no media type object; correct the document.");
            operation.Node["x-body"] = IsJson(chosen.Name) ? "json" : chosen.Name.StartsWith("multipart", StringComparison.Ordinal) ? "multipart" : "form";
            if (media["schema"] is not JObject)
                media["schema"] = new JObject();
            foreach (var other in content.Properties().Where(p => p != chosen).ToList())
                other.Remove();
        }
    }

    /// <summary>Whether the media type is JSON, with or without parameters.</summary>
    public static bool IsJson(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type is "application/json" or "*/*" or "text/json" or "" || type.EndsWith("+json", StringComparison.Ordinal);
    }

    private static JProperty? Find(JObject content, Func<string, bool> matches) =>
        content.Properties().FirstOrDefault(property => matches(property.Name.Split(';')[0].Trim().ToLowerInvariant()));
}
