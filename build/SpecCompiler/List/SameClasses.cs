using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.List;

/// <summary>Classes of a compiled document that may be one thing: equal in their properties and types. It only proposes: <c>x-csharp-class</c> in csharp.overlay.json decides.</summary>
internal static class SameClasses
{
    /// <summary>What has fewer properties is like many others by chance.</summary>
    private const int FewestProperties = 2;

    public static string Of(JObject compiled)
    {
        var text = new StringBuilder();
        var classes = (compiled["components"]?["schemas"] as JObject ?? []).Properties().Where(component => component.Value["properties"] is JObject properties && properties.Count >= FewestProperties);
        foreach (var same in classes.GroupBy(component => Shape(component.Value), StringComparer.Ordinal).Where(same => same.Count() > 1))
            text.Append($"{string.Join(", ", same.Select(component => component.Name))}: {string.Join(", ", ((JObject)same.First().Value["properties"]!).Properties().Select(property => property.Name))}\n");
        return text.Length > 0 ? text.ToString() : "No two classes have the same properties of the same types.\n";
    }

    // Whether a property is required is said of one side alone, and does not part what is one thing.
    private static string Shape(JToken schema) => string.Join('|', ((JObject)schema["properties"]!).Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}:{Type(property.Value)}"));

    private static string Type(JToken schema) => schema switch
    {
        JObject { Count: 0 } => "*",
        _ when schema["$ref"] is { } reference => (string)reference!,
        _ => $"{schema["type"]}/{schema["format"]}/{(schema["items"] is { } items ? Type(items) : "")}/{(schema["additionalProperties"] is JObject others ? Type(others) : "")}",
    };
}
