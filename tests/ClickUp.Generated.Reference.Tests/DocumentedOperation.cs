using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>One operation of a document.</summary>
internal sealed partial record DocumentedOperation(string Path, string Method, JObject Item, JObject Node)
{
    public IReadOnlyList<JObject> Parameters { get; } =
        [.. (Item["parameters"] ?? new JArray()).Concat(Node["parameters"] ?? new JArray()).Select(parameter => (JObject)Documents.Follow(parameter))];

    public IEnumerable<JObject> QueryParameters => Parameters.Where(parameter => (string)parameter["in"]! == "query");

    public IEnumerable<string> PathParameters => Placeholder().Matches(Path).Select(match => match.Value);

    public JObject? BodyContent => Documents.Follow(Node["requestBody"] ?? new JObject())["content"] as JObject;

    public JToken? Body => BodyContent?["application/json"];

    public JToken? Form => BodyContent?["multipart/form-data"]?["schema"] is { } schema ? Documents.Follow(schema) : null;

    public bool RequiresBody => (bool?)Node["requestBody"]?["required"] == true;

    public JObject Responses => (JObject)Node["responses"]!;

    public JToken? Answer => Documents.Follow(Responses.Properties().First(response => response.Name.StartsWith('2')).Value)["content"]?["application/json"];

    public bool IsSecured => Node["security"] is not JArray { Count: 0 };

    /// <summary>The path on the server: what one document has in its server's address, another has in its paths.</summary>
    public string WirePath => Path.StartsWith("/api/", StringComparison.Ordinal) ? Path : "/api" + Path;

    /// <summary>What makes it the same operation in another document.</summary>
    public string Identity => $"{Method} {Placeholder().Replace(WirePath, "{}")}";

    /// <summary>The path with values in the places of its parameters.</summary>
    public string WithPath(IReadOnlyList<string> values)
    {
        var next = 0;
        return Placeholder().Replace(WirePath, _ => Uri.EscapeDataString(values[next++]));
    }

    /// <summary>Whether a URL's path is this one, with the marked values in the places of the path parameters.</summary>
    public bool IsAt(string method, string path, string mark) => method == Method && path == Placeholder().Replace(WirePath, mark);

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
