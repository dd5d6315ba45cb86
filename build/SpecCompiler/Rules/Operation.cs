using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>One operation of the document: its path, its HTTP method, and its object.</summary>
internal sealed record Operation(string Path, string Method, JObject Node)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>All operations, in the document's order.</summary>
    public static IEnumerable<Operation> In(SpecDocument document) =>
        from path in document.Paths.Properties().ToList()
        where path.Value is JObject
        from member in ((JObject)path.Value).Properties().ToList()
        where Methods.Contains(member.Name) && member.Value is JObject
        select new Operation(path.Name, member.Name, (JObject)member.Value);

    /// <summary>The parameters, which this adds to the operation when it has none.</summary>
    public JArray Parameters
    {
        get
        {
            if (Node["parameters"] is not JArray parameters)
                Node["parameters"] = parameters = [];
            return parameters;
        }
    }

    /// <summary>The schema of the request body, whatever its content type; null without a body.</summary>
    public JObject? BodySchema => Content(Node["requestBody"])?["schema"] as JObject;

    /// <summary>The schema of the answer; null when the operation has no result.</summary>
    public JObject? AnswerSchema => Content((Node["responses"] as JObject)?.Properties().FirstOrDefault()?.Value)?["schema"] as JObject;

    /// <summary>The media types of the body and of the answer: what can hold examples.</summary>
    public IEnumerable<JObject> MediaTypes =>
        new[] { Content(Node["requestBody"]), Content((Node["responses"] as JObject)?.Properties().FirstOrDefault()?.Value) }.OfType<JObject>();

    /// <summary>The operation as messages name it.</summary>
    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";

    private static JObject? Content(JToken? holder) =>
        ((holder as JObject)?["content"] as JObject)?.Properties().FirstOrDefault()?.Value as JObject;
}
