using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>The C# names of a class's properties and of an open enum's members.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['%'] = "Percent", ['#'] = "Number", ['$'] = "Dollar", ['&'] = "And", ['+'] = "Plus", ['-'] = "Minus", ['*'] = "Star", ['/'] = "Slash",
        ['<'] = "Less", ['>'] = "Greater", ['='] = "Equal", ['!'] = "Not", ['?'] = "Question", ['@'] = "At", ['.'] = "Dot", [','] = "Comma",
        ['€'] = "Euro", ['£'] = "Pound", ['_'] = "Underscore", ['~'] = "Tilde", ['|'] = "Or", [':'] = "Colon", [' '] = "Space",
    };

    /// <summary>The names of the properties, by their names on the wire.</summary>
    public static Dictionary<string, string> Properties(string className, IEnumerable<(string Wire, JObject? Schema)> properties)
    {
        var names = new Dictionary<string, string>();
        var taken = new HashSet<string>();
        // The plainest wire name keeps the plain name: order of appearance decides nothing.
        foreach (var (wire, schema) in properties.OrderByDescending(p => p.Schema?.ContainsKey(Rules.Schema.CSharpName)).ThenBy(p => p.Wire.Any(char.IsUpper)).ThenBy(p => p.Wire, StringComparer.Ordinal))
        {
            var name = Pinned(schema) ?? Of(wire);
            if (Reserved.Member(name, className) || taken.Contains(name))
                name += "Value";
            if (!taken.Add(name) || Reserved.Member(name, className))
            {
                throw schema is null ? new SpecException("", "", $"Two properties of {className} would both be {name}.")
                    : SpecDocument.Refuse(schema, $"Two properties of {className} would both be {name}; give '{wire}' a name in an overlay ({Rules.Schema.CSharpName}).");
            }

            names[wire] = name;
        }
        return names;
    }

    /// <summary>The names of an open enum's values, in their order.</summary>
    /// <param name="enumName">The type, whose name no member has.</param>
    /// <param name="values">What stands on the wire.</param>
    /// <param name="pinned">The name that the overlay gives to a value, if any.</param>
    public static List<string> Values(string enumName, IReadOnlyList<string> values, Func<string, string?>? pinned = null)
    {
        var names = new List<string>();
        var spoken = values.Select(Of).ToList();
        var often = spoken.CountBy(name => name).ToDictionary();
        foreach (var (index, value) in values.Index())
        {
            if (pinned?.Invoke(value) is { } pin)
            {
                names.Add(Reserved.IsName(pin) && !Reserved.Member(pin, enumName) && !names.Contains(pin) ? pin
                    : throw new SpecException("", "", $"'{pin}' is no name for the value {value} of {enumName}, or one that it has already; correct {ModelClass.ValueNames}."));
                continue;
            }
            var name = spoken[index];
            // AND and and: each says which it is, so that their order decides nothing.
            if (often[name] > 1)
                name = Case(value) + name;
            if (Reserved.Member(name, enumName))
                name += "Value";
            while (names.Contains(name))
                name += "Value";
            names.Add(name);
        }
        return names;
    }

    /// <summary>One wire name or value as a name: symbols that stand alone are spoken.</summary>
    public static string Of(string wire)
    {
        var name = Words.Pascal(wire);
        if (name.Length > 0)
            return wire[0] is '-' or '+' && wire.Length > 1 && char.IsAsciiDigit(wire[1]) ? Symbols[wire[0]] + name : name;
        return wire.Length == 0 ? "Empty" : string.Concat(wire.Select(symbol => Symbols.GetValueOrDefault(symbol, "Symbol")));
    }

    private static string Case(string value) => value.Any(char.IsLower) ? "Lower" : "Upper";

    private static string? Pinned(JObject? schema)
    {
        if (schema?[Rules.Schema.CSharpName] is not { } pin)
            return null;
        var name = (pin as JValue)?.Value as string ?? "";
        return Reserved.IsName(name) ? char.ToUpperInvariant(name[0]) + name[1..] : throw SpecDocument.Refuse(pin, $"'{name}' is no name for a property; correct {Rules.Schema.CSharpName}.");
    }
}
