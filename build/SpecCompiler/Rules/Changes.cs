using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>What comes and what goes, as ClickUp takes it for assignees, watchers and members: <c>{ add, rem }</c>, each a list of ids.</summary>
internal static class Changes
{
    /// <summary>The one class for all of them.</summary>
    public const string ClassName = "Changes";

    private static readonly HashSet<string> Names = ["add", "rem", "remove"];

    /// <summary>Whether the schema is such an object.</summary>
    public static bool Is(JObject schema) =>
        Schema.IsClass(schema) && (JObject)schema["properties"]! is { Count: 2 } properties
        && properties.ContainsKey("add") && properties.Properties().All(p => Names.Contains(p.Name) && p.Value is JObject value && IsListOfTexts(Schema.Resolve(value)));

    private static bool IsListOfTexts(JObject schema) =>
        Schema.Type(schema) == "array" && schema["items"] is JObject items && Schema.Resolve(items) is var item && (Schema.Type(item) == "string" && !item.ContainsKey("enum") || item.Count == 0);
}
