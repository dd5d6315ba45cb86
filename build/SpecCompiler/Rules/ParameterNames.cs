using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>The C# names of parameters, in camelCase; one in the query that has the name of one in the path says so.</summary>
internal sealed class ParameterNames : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var taken = new Dictionary<string, JObject>();
            foreach (var parameter in operation.Parameters.OfType<JObject>().OrderBy(p => (string)p["in"]!, StringComparer.Ordinal).ToList())
            {
                var name = Name(parameter);
                if (taken.TryGetValue(name, out var other) && (string?)other["in"] != (string?)parameter["in"])
                    name = "query" + char.ToUpperInvariant(name[0]) + name[1..];
                if (!taken.TryAdd(name, parameter))
                    throw SpecDocument.Refuse(parameter, $"Two parameters of {operation} would both be '{name}'; give '{parameter["name"]}' a name in an overlay ({Schema.CSharpName}).");
                parameter["x-originalName"] = name;
            }
        }
    }

    private static string Name(JObject parameter)
    {
        if (parameter[Schema.CSharpName] is { } pin)
        {
            var pinned = (pin as JValue)?.Value as string ?? "";
            return Reserved.IsName(pinned) ? char.ToLowerInvariant(pinned[0]) + pinned[1..] : throw SpecDocument.Refuse(pin, $"'{pinned}' is no name for a parameter; correct {Schema.CSharpName}.");
        }
        var name = Words.Camel((string)parameter["name"]!);
        if (name.Length == 0)
            throw SpecDocument.Refuse(parameter, $"The parameter '{parameter["name"]}' has no letter to make a name of; give it one in an overlay ({Schema.CSharpName}).");
        return Reserved.Parameter(name) ? name + "Value" : name;
    }
}
