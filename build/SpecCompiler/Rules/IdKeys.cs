using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>An object that an example with ids as keys was turned into describes a dictionary: <c>"27075wz"</c> is nobody's property.</summary>
internal sealed class IdKeys : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in Schema.All(document))
        {
            if (!Schema.IsClass(schema) || schema["additionalProperties"] is JObject)
                continue;
            var properties = ((JObject)schema["properties"]!).Properties().ToList();
            if (!AreIds(properties))
                continue;
            var values = properties.Select(p => p.Value).OfType<JObject>().ToList();
            schema.Remove("properties");
            schema.Remove("required");
            schema["additionalProperties"] = values is [var one] ? one : new JObject { ["anyOf"] = new JArray(values) };
        }
    }

    /// <summary>Whether an object of these properties is a dictionary.</summary>
    public static bool AreIds(List<JProperty> properties) =>
        properties.All(p => MayBeId(p.Name)) && (properties.Any(p => IsId(p.Name)) || properties.Count > 1 && SameObjects(properties));

    /// <summary>Never a name that people give: begins with a digit, or is a UUID.</summary>
    private static bool IsId(string name) => char.IsAsciiDigit(name[0]) && !Dimension.IsMatch(name) || Guid.TryParse(name, out _);

    private static bool MayBeId(string name) => name.Length > 0 && (IsId(name) || name.Any(char.IsAsciiDigit) && !name.Contains('_') && !name.Any(char.IsUpper) && !Counted.IsMatch(name));

    private static bool SameObjects(List<JProperty> properties)
    {
        var shapes = properties.Select(p => p.Value is JObject value ? Schema.Resolve(value) : null).ToList();
        return shapes.All(s => s is not null && Schema.IsClass(s))
            && shapes.Select(s => string.Join(' ', ((JObject)s!["properties"]!).Properties().Select(p => p.Name).Order(StringComparer.Ordinal))).Distinct().Count() == 1;
    }

    // 2fa, 3d, 1st_line: words that begin with a digit.
    private static readonly Regex Dimension = new("^[0-9](fa|d|st|nd|rd|th|x)?([_-].*)?$|^[0-9]+_[a-z_]+$");

    // line2, utf8, sha256: a word and a number.
    private static readonly Regex Counted = new("^[a-z]{2,}[0-9]+$");
}
