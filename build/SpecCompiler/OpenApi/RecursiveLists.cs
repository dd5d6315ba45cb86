using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>A list whose elements hold such a list again: who makes up an example stops somewhere, and leaves out what is required. The empty list is one without an end.</summary>
internal static class RecursiveLists
{
    public static void ShowEmpty(JObject components)
    {
        var uses = components.Properties().ToDictionary(component => component.Name, component => References(component.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var component in components.Properties())
        {
            foreach (var list in component.Value.SelfAndDescendants().Where(list => list["items"] is not null && IsList(list)).ToList())
            {
                if (References(list["items"]!).Any(name => Reaches(name, component.Name, uses)))
                    list["examples"] = new JArray { new JArray() };
            }
        }
    }

    private static IEnumerable<JObject> SelfAndDescendants(this JToken token) => (token as JContainer)?.DescendantsAndSelf().OfType<JObject>() ?? [];

    private static bool IsList(JObject schema) => schema["type"] is JValue { Value: "array" } || schema["type"] is JArray kinds && kinds.Any(kind => (string?)kind == "array");

    private static IEnumerable<string> References(JToken token) => token.SelfAndDescendants()
        .Select(holder => (holder["$ref"] as JValue)?.Value as string).OfType<string>().Select(reference => reference.Split('/')[^1]);

    private static bool Reaches(string from, string to, Dictionary<string, HashSet<string>> uses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<string>([from]);
        while (rest.TryPop(out var name))
        {
            if (name == to)
                return true;
            if (!seen.Add(name) || !uses.TryGetValue(name, out var used))
                continue;
            foreach (var next in used)
                rest.Push(next);
        }
        return false;
    }
}
