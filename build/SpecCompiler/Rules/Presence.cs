using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// What is never null in C# has a default that nobody sent: the year 1, 0, false, an empty list. Such a property gets a bit
/// in its class, which says whether it came or was set: what was neither is not written.
/// </summary>
internal sealed class Presence : IRule
{
    /// <summary>The number of the property's bit.</summary>
    public const string Bit = "x-bit";

    /// <summary>On a list or dictionary that is never null: it is made when it is asked for.</summary>
    public const string Empty = "x-empty";

    /// <summary>On a list that the request needs: it is sent empty too.</summary>
    public const string Sent = "x-sent";

    /// <summary>On such a list: empty, it is refused.</summary>
    public const string AtLeastOne = "x-min-items";

    /// <summary>On a time that is zero where ClickUp means none; set by the overlay.</summary>
    public const string ZeroIsNull = "x-zero-is-null";

    // The bits of one number of 32: no class of ClickUp's has a third of that many such properties.
    private const int Bits = 32;

    public void Apply(SpecDocument document)
    {
        foreach (var schema in (document.Root["components"]?["schemas"] as JObject ?? []).Properties().Select(p => p.Value).OfType<JObject>())
        {
            if (schema["properties"] is JObject properties)
                Mark(schema, properties);
        }
    }

    private static void Mark(JObject schema, JObject properties)
    {
        var required = schema["required"] as JArray ?? [];
        var bit = 0;
        foreach (var (name, property) in properties.Properties().Select(p => (p.Name, p.Value as JObject)).Where(p => p.Item2 is not null))
        {
            // Only a time that may be null can be none.
            if (property!.ContainsKey(ZeroIsNull) && ((string?)property["format"] != "date-time" || required.Any(known => (string?)known == name)))
                property.Remove(ZeroIsNull);
            var promise = required.FirstOrDefault(known => (string?)known == name);
            if (IsList(property!) && property!["x-required"] is JValue { Value: true })
            {
                property[Empty] = property[Sent] = true;
                if (promise is null)
                    required.Add(name);
            }
            else if (promise is not null && (IsContainer(property!) || IsValue(property!)))
            {
                if (bit == Bits)
                {
                    promise.Remove();
                    continue;
                }
                property![Bit] = bit++;
                if (IsContainer(property))
                    property[Empty] = true;
            }
        }
        if (required.Parent is null && required.Count > 0)
            schema["required"] = required;
    }

    private static bool IsList(JObject property) => Schema.Type(property) == "array";

    private static bool IsContainer(JObject property) => IsList(property) || property["additionalProperties"] is JObject;

    /// <summary>Whether the C# type has no null, and no value that says "none" either, as that of an open enum has.</summary>
    private static bool IsValue(JObject property) =>
        Schema.Type(property) is "integer" or "number" or "boolean" || Schema.Type(property) == "string" && (string?)property["format"] is "date-time" or "duration";
}
