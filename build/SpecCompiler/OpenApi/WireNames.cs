using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Names;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.OpenApi;

/// <summary>The names of components: the class that is pinned, else ClickUp's own name, else that of the place where the schema stands.</summary>
internal sealed class WireNames(References references)
{
    private readonly Dictionary<string, (JObject Schema, bool Lenient)> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a schema that several places mean. Equal shapes of one name have it together.</summary>
    public string Take(JObject schema, bool lenient)
    {
        var names = Candidates(schema).ToList();
        foreach (var name in names.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => names[0] + number)))
        {
            if (_taken.TryAdd(name, (schema, lenient)))
                return name;
            var (other, isLenient) = _taken[name];
            if (isLenient == lenient && Sameness.Difference(other, schema, references) is null)
                return name;
        }
        throw new InvalidOperationException("There is no end of numbers.");
    }

    private static IEnumerable<string> Candidates(JObject schema)
    {
        var name = "";
        if (schema[Schema.ClassName] is JValue { Value: string pinned })
            yield return pinned;
        foreach (var word in Around(schema))
        {
            name = word + name;
            yield return name;
        }
    }

    // From the schema outwards: its property, that of the object around it, and at last the operation.
    private static IEnumerable<string> Around(JToken schema)
    {
        var isItem = false;
        for (var at = schema; at is not null; at = at.Parent)
        {
            if (at is not JProperty member)
                continue;
            if (member.Name is "items" && !IsMap(member.Parent))
                isItem = true;
            else if (IsMap(member.Parent))
                yield return Pascal(isItem ? Singular.Of(member.Name) : member.Name);
            else if (member.Name is "requestBody" or "responses")
                yield return Operation(member) + (member.Name == "requestBody" ? "Request" : "Response");
            isItem &= !IsMap(member.Parent);
        }
    }

    private static string Operation(JProperty member) =>
        Pascal((string?)member.Parent!["summary"] is { Length: > 0 } summary ? summary : (string?)member.Parent["operationId"] ?? "Operation");

    private static bool IsMap(JToken? holder) => holder?.Parent is JProperty { Name: "properties" or "schemas" };

    private static string Pascal(string text)
    {
        var words = text.Split([.. text.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "Schema" : string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
