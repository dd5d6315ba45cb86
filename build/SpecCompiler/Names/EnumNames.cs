using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>
/// The names of open enums: one list of values is one type, called after the property that holds it wherever it stands. Where that
/// says nothing alone, or is the name of other lists too, the first class around it stands in front.
/// </summary>
internal sealed class EnumNames
{
    private readonly Dictionary<string, string> _pinned = [];
    private readonly Dictionary<string, string> _stems = [];
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Learns which lists of values stand where.</summary>
    public void Learn(SpecDocument document)
    {
        var uses = new List<(string List, string Stem)>();
        foreach (var parameter in Operation.In(document).SelectMany(operation => operation.Parameters).OfType<JObject>())
        {
            if (parameter["schema"] is JObject schema)
                Use((string)parameter["name"]!, schema);
        }
        foreach (var property in Schema.All(document).SelectMany(schema => (schema["properties"] as JObject ?? []).Properties()))
        {
            if (property.Value is JObject value)
                Use(property.Name, value);
        }
        foreach (var stem in uses.Distinct().GroupBy(use => use.Stem).Where(stem => !ClassNames.SaysNothing(stem.Key) && !Reserved.Type(stem.Key)))
        {
            // The shortest of a list's names, whatever the order of the documents.
            if (stem.Select(use => use.List).Distinct().ToList() is [var list] && (!_stems.TryGetValue(list, out var other) || Before(stem.Key, other)))
                _stems[list] = stem.Key;
        }

        void Use(string name, JObject schema)
        {
            var leaf = Models.Leaf(schema, out var many, out var pin);
            if (leaf["enum"] is not JArray)
                return;
            if (pin is not null)
                _pinned.TryAdd(Values(leaf, ClassNames.Stem(name, many)), pin);
            uses.Add((Values(leaf, ClassNames.Stem(name, many)), ClassNames.Stem(name, many)));
        }
    }

    /// <summary>The name of the enum for a schema; what is no closed list has none.</summary>
    public string NameOf(JObject leaf, string property, bool many, string parent)
    {
        if (leaf["enum"] is not JArray)
            return ClassNames.Enum(property, many, parent);
        var values = Values(leaf, ClassNames.Stem(property, many));
        if (_pinned.TryGetValue(values, out var name) || _stems.TryGetValue(values, out name) || _names.TryGetValue(values, out name))
            return name;
        return _names[values] = ClassNames.Enum(property, many, parent);
    }

    private static bool Before(string one, string other) =>
        one.Length != other.Length ? one.Length < other.Length : string.CompareOrdinal(one, other) < 0;

    // 1 and 2 mean nothing alone: lists of numbers are the same only under the same name.
    private static string Values(JObject leaf, string stem) =>
        string.Join('\n', ((JArray)leaf["enum"]!).Select(value => value.ToString()).Order(StringComparer.Ordinal).Prepend(Schema.Type(leaf) == "integer" ? stem : ""));
}
