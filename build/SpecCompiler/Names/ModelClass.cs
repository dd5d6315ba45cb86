using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>One class or open enum of the client, and the schemas that describe it in the documents.</summary>
internal sealed class ModelClass(string name, bool request, bool isEnum)
{
    private readonly HashSet<JObject> _sent = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JObject> _received = new(ReferenceEqualityComparer.Instance);

    public string Name { get; } = name;

    /// <summary>Whether it was made for what is sent.</summary>
    public bool Request { get; } = request;

    public bool IsEnum { get; } = isEnum;

    /// <summary>Whether it is one thing in requests and answers: pinned so, or inside of what is.</summary>
    public bool IsShared { get; set; }

    /// <summary>What the class or enum of a property was named when the first of the schemas was read: one property has one type.</summary>
    public Dictionary<string, string> PropertyClasses { get; } = [];

    /// <summary>The schemas, each with the types that its properties have in this class.</summary>
    public Dictionary<JObject, Dictionary<string, CSharpType>> Schemas { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Learns that a schema describes the class; false when it was known.</summary>
    public bool Add(JObject schema, bool request)
    {
        (request ? _sent : _received).Add(schema);
        return Schemas.TryAdd(schema, []);
    }

    /// <summary>Whether it is what one operation takes: then that is what it is, whatever else has such a shape.</summary>
    public bool IsBody { get; set; }

    /// <summary>What the names of the wire are in C#, of what stands in other classes.</summary>
    public IReadOnlyDictionary<string, string>? Others { get; init; }

    /// <summary>What the class is, for the reader, where no schema says it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The component: one class with the properties of all its schemas, in an order that the documents' order does not change; made once, when all are known.</summary>
    public JObject ToSchema() => _schema ??= IsEnum ? EnumSchema() : ClassSchema();

    private JObject? _schema;

    private JObject ClassSchema()
    {
        var schemas = Schemas.Keys.Select(schema => (JObject)schema["properties"]!).OrderByDescending(properties => properties.Count)
            .ThenBy(properties => string.Join(' ', properties.Properties().Select(p => p.Name)), StringComparer.Ordinal)
            .Select(properties => (JObject)properties.Parent!.Parent!).ToList();
        // A task has sixty properties in thirty places: each is asked for what it says, over and over.
        var places = new Dictionary<string, List<JObject>>(StringComparer.Ordinal);
        var wires = new List<string>();
        foreach (var property in schemas.SelectMany(schema => ((JObject)schema["properties"]!).Properties()))
        {
            if (!places.TryGetValue(property.Name, out var same))
            {
                places[property.Name] = same = [];
                wires.Add(property.Name);
            }
            if (property.Value is JObject place)
                same.Add(place);
        }
        var sentRequire = Required(_sent);
        var receivedRequire = Required(_received);
        var names = MemberNames.Properties(Name, wires.Select(wire => (wire, places[wire].Find(s => s.ContainsKey(Schema.CSharpName)) ?? places[wire].FirstOrDefault())));
        var properties = new JObject();
        var required = new JArray();
        foreach (var wire in wires)
        {
            var type = Type(wire);
            var property = type.ToSchema();
            property[Schema.CSharpName] = names[wire];
            if (Wire(places[wire]) is { } kind)
                property[Ids.Wire] = kind;
            Marks(places[wire], property);
            if (Prose.Of(First(places[wire], s => s["description"] is JValue { Value: string { Length: > 0 } } text ? text : null), Prose.HasUnit(property), names, Others) is { Length: > 0 } description)
                property["description"] = description;
            var isRequired = sentRequire.Contains(wire);
            if (isRequired)
                property["x-required"] = true;
            // Promised by every answer; and a list is empty rather than null, in answers and where a request needs it.
            if (type is CSharpType.ListOf ? _received.Count > 0 || isRequired : receivedRequire.Contains(wire))
                required.Add(wire);
            if (First(places[wire], s => s["minItems"] is JValue { Value: > 0L } ? s : null) is not null)
                property[Presence.AtLeastOne] = true;
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
        var values = Schemas.Keys.SelectMany(schema => (JArray)schema["enum"]!).DistinctBy(value => value.ToString()).ToList();
        var isNumber = values.All(value => value.Type == JTokenType.Integer);
        var texts = values.ConvertAll(value => value.ToString());
        var pinned = Schemas.Keys.Select(schema => schema[ValueNames] as JObject).OfType<JObject>().ToList();
        var schema = new JObject
        {
            ["type"] = isNumber ? "integer" : "string",
            ["description"] = Description([.. Schemas.Keys]),
            ["enum"] = new JArray(isNumber ? values : texts),
            ["x-enumNames"] = new JArray(MemberNames.Values(Name, texts, value => pinned.Select(names => (string?)names[value]).FirstOrDefault(found => found is not null))),
        };
        var words = texts.Select(value => Schemas.Keys.Select(one => Prose.Of((one[Schema.Words] as JObject)?[value])).FirstOrDefault(text => text.Length > 0) ?? "").ToList();
        if (words.Any(text => text.Length > 0))
            schema["x-enumDescriptions"] = new JArray(words);
        return schema;
    }

    /// <summary>What the class is. A description speaks of the property that the schema stands in, so it counts only where nothing else is said.</summary>
    private string Description(List<JObject> schemas) => IsBody ? Summary :
        schemas.Select(schema => Prose.Of((schema[Schema.Words] as JObject)?[""] ?? schema[Schema.Words])).Concat(schemas.Select(schema => Prose.Of(schema["description"])))
            .FirstOrDefault(text => text.Length > 0) ?? Summary;

    private CSharpType Type(string wire) =>
        Schemas.Values.Where(types => types.ContainsKey(wire)).Select(types => types[wire]).Aggregate(CSharpType.Common) is var type
            && type is CSharpType.Scalar { Guessed: true } guess ? guess with { Guessed = false } : type;

    /// <summary>What the wire has instead of a text or a time, where all places agree; those that are sent decide.</summary>
    private string? Wire(List<JObject> places)
    {
        var sent = places.FindAll(place => _sent.Contains((JObject)place.Parent!.Parent!.Parent!.Parent!));
        return (sent.Count > 0 ? sent : places).Select(WireOf).Distinct().ToList() is [var single] ? single : null;
    }

    private static string? WireOf(JObject schema)
    {
        schema = Schema.Resolve(schema);
        if ((schema["items"] ?? schema["additionalProperties"]) is JObject inner)
            return WireOf(inner);
        return Changes.Is(schema) ? WireOf((JObject)((JObject)schema["properties"]!).Properties().First().Value) : (string?)schema[Ids.Wire];
    }

    /// <summary>What the overlay says of a property for the templates.</summary>
    private static void Marks(List<JObject> places, JObject property)
    {
        foreach (var mark in Output.PropertyMarks)
        {
            if (First(places, place => place[mark]) is { } value)
                property[mark] = value.DeepClone();
        }
    }

    /// <summary>What all of these require; nothing where there are none.</summary>
    private static HashSet<string> Required(HashSet<JObject> schemas)
    {
        HashSet<string>? required = null;
        foreach (var schema in schemas)
        {
            var names = (schema["required"] as JArray ?? []).Select(name => (string?)name).OfType<string>();
            if (required is null)
                required = new(names, StringComparer.Ordinal);
            else if (required.Count > 0)
                required.IntersectWith(names);
        }
        return required ?? [];
    }

    /// <summary>The names that the overlay gives to values of a closed list: an object from value to name.</summary>
    public const string ValueNames = "x-value-names";

    private static T? First<T>(List<JObject> places, Func<JObject, T?> select) where T : class =>
        places.Select(select).FirstOrDefault(found => found is not null);
}
