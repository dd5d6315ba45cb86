using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>The API as it is on the wire, corrected and described, before any rule that only C# needs: plain OpenAPI 3.1 for mocks, checkers and generators of any language.</summary>
internal static class WireDocument
{
    /// <param name="document">The merged and corrected document; it is only read.</param>
    /// <param name="judging">
    /// For checking answers instead of making them up: any property may be null, text and number stand for each other, and only <c>id</c> and
    /// <c>name</c> are required. Requests stay as they are.
    /// </param>
    public static JObject Of(SpecDocument document, bool judging)
    {
        var references = new References();
        references.Add(document.Root);
        var schemas = new WireSchemas(references, judging);
        var paths = new WireOperations(references, schemas).Write(document.Paths);
        var root = new JObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JObject
            {
                ["title"] = "ClickUp API",
                ["version"] = (string?)document.Root["info"]?["version"] is { Length: > 0 } version ? version : "2.0",
                ["description"] = "ClickUp's API, v2 and v3, from the facts of ClickUp's own documents, corrected and described by ClickUp.Generated." + (judging
                    ? " For checking answers: any property may be null, text and number stand for each other, only id and name are required."
                    : ""),
            },
            ["servers"] = new JArray(new JObject { ["url"] = Servers.BaseAddress }),
            ["tags"] = Tags(paths),
            ["paths"] = paths,
        };
        if (document.Root["webhooks"] is JObject webhooks)
            root["webhooks"] = new WireOperations(references, schemas, fromClickUp: true).Write(webhooks);
        root["components"] = new JObject { ["schemas"] = schemas.Components() };
        if (document.Root["components"]?["securitySchemes"] is JObject { HasValues: true } schemes)
            root["components"]!["securitySchemes"] = WithoutExtensions(schemes);
        RecursiveLists.ShowEmpty((JObject)root["components"]!["schemas"]!);
        return root;
    }

    private static JArray Tags(JObject paths) =>
        new(paths.Properties().SelectMany(path => path.Value.Children<JProperty>()).SelectMany(operation => operation.Value["tags"] ?? new JArray())
            .Select(tag => (string)tag!).Distinct().Select(tag => new JObject { ["name"] = tag }));

    private static JObject WithoutExtensions(JObject schemes)
    {
        var copy = (JObject)schemes.DeepClone();
        foreach (var mark in copy.Descendants().OfType<JProperty>().Where(member => member.Name.StartsWith("x-", StringComparison.Ordinal)).ToList())
            mark.Remove();
        return copy;
    }
}
