using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>What the names of the wire are in C#, wherever they stand: an answer comes with what an option of the call asks for.</summary>
/// <remarks>Names of several words alone, of which all places agree: <c>status</c> and <c>date</c> are values and words, too.</remarks>
internal static class OtherNames
{
    /// <summary>Learns them, and remembers them with the document.</summary>
    public static IReadOnlyDictionary<string, string> Learn(SpecDocument document)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var parameter in Operation.In(document).SelectMany(operation => operation.Parameters).OfType<JObject>())
            Add((string)parameter["name"]!, parameter);
        foreach (var property in Schema.All(document).SelectMany(schema => (schema["properties"] as JObject ?? []).Properties()))
            Add(property.Name, property.Value as JObject);
        IReadOnlyDictionary<string, string> known = names.Where(name => name.Value is not null).ToDictionary(name => name.Key, name => name.Value!, StringComparer.Ordinal);
        document.Root.AddAnnotation(known);
        return known;

        void Add(string wire, JObject? holder)
        {
            if (!wire.Contains('_'))
                return;
            var name = (holder?[Schema.CSharpName] as JValue)?.Value as string ?? MemberNames.Of(wire);
            name = char.ToUpperInvariant(name[0]) + name[1..];
            names[wire] = !names.TryGetValue(wire, out var other) || other == name ? name : null;
        }
    }

    /// <summary>What was learned.</summary>
    public static IReadOnlyDictionary<string, string>? Of(JToken root) => root.Annotation<IReadOnlyDictionary<string, string>>();
}
