using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>What changed in the generated classes and enums.</summary>
internal sealed class TypeDifferences(JObject oldDocument, JObject newDocument)
{
    public IEnumerable<Change> All()
    {
        var old = Schemas(oldDocument);
        var now = Schemas(newDocument);
        foreach (var name in old.Properties().Select(type => type.Name).Order(StringComparer.Ordinal))
        {
            foreach (var change in Between(name, (JObject)old[name]!, now[name] as JObject))
                yield return change;
        }
        foreach (var name in now.Properties().Select(type => type.Name).Where(name => old[name] is null).Order(StringComparer.Ordinal))
            yield return new Change("type added", name, "", Kind((JObject)now[name]!));
    }

    private static JObject Schemas(JObject document) => document["components"]?["schemas"] as JObject ?? [];

    // What an enum is made of is the type of its constructor's parameter.
    private static string Kind(JObject schema) => schema["enum"] is null ? "class" : (string?)schema["type"] == "integer" ? "enum of numbers" : "enum";

    private IEnumerable<Change> Between(string type, JObject old, JObject? now)
    {
        if (now is null)
            return [new Change("type removed", type, Kind(old), "", Breaks.Both)];
        if (Kind(old) != Kind(now))
            return [new Change("type changed", type, Kind(old), Kind(now), Breaks.Both)];
        return Kind(old) == "class" ? [.. Updates(type, old, now), .. Fields(type, old, now)] : Members(type, old, now);
    }

    // What changes something has methods that say so.
    private static IEnumerable<Change> Updates(string type, JObject old, JObject now)
    {
        var (before, after) = (old["x-updates"] is JValue { Value: true }, now["x-updates"] is JValue { Value: true });
        if (before != after)
            yield return new Change(before ? "methods removed" : "methods added", type, before ? "Clear, Difference" : "", before ? "" : "Clear, Difference", before ? Breaks.Both : Breaks.None);
    }

    private static IEnumerable<Change> Members(string type, JObject old, JObject now)
    {
        var (before, after) = (Values(old), Values(now));
        foreach (var (name, value) in before)
        {
            if (!after.TryGetValue(name, out var other))
                yield return new Change("enum member removed", $"{type}.{name}", value, "", Breaks.Both);
            else if (other != value)
                yield return new Change("enum value changed", $"{type}.{name}", value, other);
        }
        foreach (var (name, value) in after.Where(member => !before.ContainsKey(member.Key)))
            yield return new Change("enum member added", $"{type}.{name}", "", value);
    }

    private static SortedDictionary<string, string> Values(JObject schema)
    {
        var values = schema["enum"]!.Select(value => (string?)value ?? "").ToList();
        var names = (schema["x-enumNames"] as JArray)?.Select(name => (string?)name ?? "") ?? values;
        return new SortedDictionary<string, string>(names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second), StringComparer.Ordinal);
    }

    private IEnumerable<Change> Fields(string type, JObject old, JObject now)
    {
        var (before, after) = (Field.AllOf(old), Field.AllOf(now));
        foreach (var field in before.Values)
        {
            var changes = after.TryGetValue(field.Name, out var other)
                ? Between($"{type}.{field.Name}", field, other)
                : [new Change("field removed", $"{type}.{field.Name}", field.ToString(), "", Breaks.Both)];
            foreach (var change in changes)
                yield return change;
        }
        foreach (var field in after.Values.Where(field => !before.ContainsKey(field.Name)))
            yield return new Change("field added", $"{type}.{field.Name}", "", field.ToString());
    }

    private IEnumerable<Change> Between(string member, Field old, Field now)
    {
        if (old.Type != now.Type)
        {
            yield return new Change("field type changed", member, old.ToString(), now.ToString(), Breaks.Both);
        }
        else if (old.IsNullable != now.IsNullable)
        {
            var isValue = CSharpType.IsValue(old.Type, oldDocument) || CSharpType.IsValue(now.Type, newDocument);
            yield return new Change(now.IsNullable ? "field nullable" : "field not nullable", member, old.ToString(), now.ToString(), isValue ? Breaks.Both : Breaks.Source);
        }
        if (old.Wire != now.Wire)
            yield return new Change("field's name in JSON changed", member, old.Wire, now.Wire);
        if (old.IsRequired != now.IsRequired)
            yield return new Change(now.IsRequired ? "field required" : "field no longer required", member, "", "");
    }
}
