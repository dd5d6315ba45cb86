using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// One way to say that a value may be null, for the four that documents have: <c>nullable</c>, a type list with null,
/// an alternative that is null, null in an <c>enum</c>. A type list of several kinds is a value without a type,
/// unless the overlay says that its text is digits.
/// </summary>
internal sealed class Nulls : IRule
{
    /// <summary>The overlay's mark on a whole number that comes as text, here or there: digits are read as a number.</summary>
    private const string Digits = "x-digits";

    public void Apply(SpecDocument document)
    {
        foreach (var schema in Schema.All(document))
        {
            if (schema["nullable"] is JValue { Value: true })
                schema[Schema.Nullable] = true;
            schema.Remove("nullable");
            if (schema["enum"] is JArray values && values.Any(value => value.Type == JTokenType.Null))
            {
                schema[Schema.Nullable] = true;
                foreach (var value in values.Where(value => value.Type == JTokenType.Null).ToList())
                    value.Remove();
            }
            if (schema["const"] is { Type: JTokenType.Null })
            {
                schema.Remove("const");
                schema["type"] = "null";
            }
            Types(schema);
        }
    }

    private static void Types(JObject schema)
    {
        // Nearly all have one kind.
        if (schema["type"] is null or JValue { Value: not "null" } && !schema.ContainsKey(Digits))
            return;
        var names = (schema["type"] is JArray list ? list : schema["type"] is { } one ? [one.DeepClone()] : new JArray()).Select(name => (string)name!).ToList();
        var isDigits = schema[Digits] is JValue { Value: true };
        schema.Remove(Digits);
        if (names.Remove("null"))
            schema[Schema.Nullable] = true;
        else if (names.Count < 2 && !isDigits)
            return;
        if (isDigits)
            names = ["integer"];
        if (names is ["integer", "number"] or ["number", "integer"])
            names = ["number"];
        if (names is [var type])
        {
            schema["type"] = type;
            return;
        }
        if (names.Count > 0 && names.All(name => name is "string" or "integer" or "number"))
            schema[Schema.TextOrNumber] = "text";
        Schema.MakeAnything(schema);
    }
}
