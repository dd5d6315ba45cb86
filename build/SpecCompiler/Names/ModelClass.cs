using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>One class or open enum of the client, and the schemas that describe it in the documents.</summary>
internal sealed class ModelClass(string name, bool request, bool isEnum)
{
    public string Name { get; } = name;

    /// <summary>Whether it is only sent, so that no property is promised.</summary>
    public bool Request { get; } = request;

    public bool IsEnum { get; } = isEnum;

    /// <summary>The schemas, each with the types that its properties have in this class.</summary>
    public Dictionary<JObject, Dictionary<string, CSharpType>> Schemas { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the class is, for the reader, where no schema says it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The component: one class with the properties of all its schemas, in an order that the documents' order does not change.</summary>
    public JObject ToSchema() => IsEnum ? EnumSchema() : ClassSchema();

    private JObject ClassSchema()
    {
        var schemas = Schemas.Keys.Select(schema => (JObject)schema["properties"]!).OrderByDescending(properties => properties.Count)
            .ThenBy(properties => string.Join(' ', properties.Properties().Select(p => p.Name)), StringComparer.Ordinal)
            .Select(properties => (JObject)properties.Parent!.Parent!).ToList();
        var wires = schemas.SelectMany(schema => ((JObject)schema["properties"]!).Properties()).Select(p => p.Name).Distinct().ToList();
        var names = MemberNames.Properties(Name, wires.Select(wire => (wire, First(schemas, wire, s => s.ContainsKey(Schema.CSharpName) ? s : null) ?? First(schemas, wire, s => s))));
        var properties = new JObject();
        var required = new JArray();
        foreach (var wire in wires)
        {
            var property = Type(wire).ToSchema();
            property[Schema.CSharpName] = names[wire];
            if (PlainText.Of(First(schemas, wire, s => s["description"] is JValue { Value: string { Length: > 0 } text } ? text : null)) is { Length: > 0 } description)
                property["description"] = description;
            if (schemas.All(schema => Requires(schema, wire)))
            {
                if (Request)
                    property["x-required"] = true;
                else
                    required.Add(wire);
            }
            properties[wire] = property;
        }
        return new JObject
        {
            ["type"] = "object",
            ["description"] = Description(schemas),
            ["additionalProperties"] = false,
            ["required"] = required,
            ["properties"] = properties,
        };
    }

    private JObject EnumSchema()
    {
        var values = Schemas.Keys.SelectMany(schema => (JArray)schema["enum"]!).Select(value => (string)value!).Distinct().ToList();
        return new JObject
        {
            ["type"] = "string",
            ["description"] = Description([.. Schemas.Keys]),
            ["enum"] = new JArray(values),
            ["x-enumNames"] = new JArray(MemberNames.Values(Name, values)),
        };
    }

    private string Description(List<JObject> schemas) =>
        schemas.Select(schema => PlainText.Of((schema["description"] as JValue)?.Value as string)).FirstOrDefault(text => text.Length > 0) ?? Summary;

    private CSharpType Type(string wire) =>
        Schemas.Values.Where(types => types.ContainsKey(wire)).Select(types => types[wire]).Aggregate(CSharpType.Common) is var type
            && type is CSharpType.Scalar { Guessed: true } guess ? guess with { Guessed = false } : type;

    private static bool Requires(JObject schema, string wire) => (schema["required"] as JArray ?? []).Any(name => (string?)name == wire);

    private static T? First<T>(List<JObject> schemas, string wire, Func<JObject, T?> select) where T : class =>
        schemas.Select(schema => schema["properties"]![wire] as JObject).OfType<JObject>().Select(select).FirstOrDefault(found => found is not null);
}
