using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Lifts every object and closed list out of its place into a named component. Schemas of one name are one class with the
/// properties of all: a task is one class, however many operations answer with one.
/// </summary>
internal sealed class Models : IRule
{
    private readonly Dictionary<string, ModelClass> _classes = [];
    private readonly Queue<(JObject Schema, ModelClass Class, Chain Around, bool Request)> _open = new();
    private readonly ClassNames _names = new();
    private readonly EnumNames _enums = new();
    private IReadOnlyDictionary<string, string> _others = new Dictionary<string, string>();

    public void Apply(SpecDocument document)
    {
        _classes.Clear();
        _names.Learn(Uses(document));
        _enums.Learn(document);
        _others = OtherNames.Learn(document);
        foreach (var operation in Operation.In(document))
        {
            var name = (string)operation.Node["operationId"]!;
            if (operation.BodySchema is { } body && (string?)operation.Node["x-body"] != "multipart")
                Root(body, name + "Request", request: true, $"The body of {name}.");
            if (operation.AnswerSchema is { } answer)
                Root(answer, name + "Response", request: false, $"The answer of {name}.");
            foreach (var parameter in operation.Parameters.OfType<JObject>())
                Parameter(parameter, name);
        }
        while (_open.TryDequeue(out var next))
            Visit(next.Schema, next.Class, next.Around, next.Request);
        foreach (var operation in Operation.In(document))
            MarkTaskIds(operation);
        document.Root["components"] = new JObject
        {
            ["schemas"] = Used(document, _classes.Values.ToDictionary(c => c.Name, c => c.ToSchema())),
        };
    }

    /// <summary>What operations can reach: a class inside a list of lists, or inside what is a string elsewhere, is nobody's.</summary>
    private static JObject Used(SpecDocument document, Dictionary<string, JObject> classes)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<JToken>(Operation.In(document).Select(operation => operation.Node));
        while (rest.TryPop(out var at))
        {
            foreach (var name in ((JContainer)at).Descendants().OfType<JProperty>().Where(p => p.Name == "$ref" && p.Value.Type == JTokenType.String).Select(p => ((string)p.Value!).Split('/')[^1]))
            {
                if (classes.TryGetValue(name, out var schema) && used.Add(name))
                    rest.Push(schema);
            }
        }
        return new JObject(used.Order(StringComparer.Ordinal).Select(name => new JProperty(name, classes[name])));
    }

    /// <summary>Every object that stands in a property, with the stem of its name and whether it is sent.</summary>
    private static IEnumerable<(string, bool, JObject)> Uses(SpecDocument document)
    {
        var seen = new HashSet<(JObject, bool, string)>(new ByReference());
        var rest = new Stack<(JObject Schema, bool Request)>();
        foreach (var operation in Operation.In(document))
        {
            if (operation.BodySchema is { } body)
                rest.Push((Leaf(body, out _, out var pin), pin is null && ClassNames.Pinned(body, isProperty: false) is null));
            if (operation.AnswerSchema is { } answer)
                rest.Push((Leaf(answer, out _), false));
        }
        while (rest.TryPop(out var next))
        {
            if (!Schema.IsClass(next.Schema))
                continue;
            foreach (var property in ((JObject)next.Schema["properties"]!).Properties())
            {
                if (property.Value is not JObject value)
                    continue;
                var leaf = Leaf(value, out var many, out var pin);
                // What is pinned is one thing wherever it stands, and so is what is inside of it.
                var isSent = next.Request && pin is null;
                var stem = Stem(property.Name, many, leaf, next.Request);
                if (!Schema.IsClass(leaf) || !seen.Add((leaf, isSent, stem)))
                    continue;
                rest.Push((leaf, isSent));
                yield return (stem, isSent, leaf);
            }
        }
    }

    /// <summary>Whoever has an id and a username is a user, whatever part they play: creator, assignee, owner.</summary>
    private static string Stem(string property, bool many, JObject leaf, bool request) =>
        !request && leaf["properties"] is JObject { } shape && shape.ContainsKey("id") && shape.ContainsKey("username") ? "User" : ClassNames.Stem(property, many);

    private void Root(JObject schema, string name, bool request, string summary)
    {
        var leaf = Leaf(schema, out var many, out var pin);
        var named = many ? name + "Item" : name;
        pin ??= ClassNames.Pinned(schema, isProperty: false);
        var type = TypeOf(schema, pin ?? named, request, summary, new Chain(null, leaf, ""), isShared: pin is not null);
        if (request && pin is null && _classes.TryGetValue(named, out var body))
            body.IsBody = true;
        if (type is CSharpType.Scalar or CSharpType.Named { IsEnum: true })
            type = CSharpType.Anything;
        Write(schema, request ? type : Kept(type));
    }

    /// <summary>Nothing is around an answer that could keep an element of another kind than the document says: a model does it itself, a plain value can not.</summary>
    private static CSharpType Kept(CSharpType answer) => answer switch
    {
        CSharpType.ListOf { Item: not CSharpType.Named { IsEnum: false } } => CSharpType.Anything,
        CSharpType.DictionaryOf { Value: not CSharpType.Named { IsEnum: false } } => CSharpType.Anything.Dictionary(),
        _ => answer,
    };

    private void Parameter(JObject parameter, string operation)
    {
        if (parameter["schema"] is not JObject schema)
            return;
        // Whatever a list in a URL holds, it is written as text; but for JSON.
        if (parameter[Queries.IsJson] is not JValue { Value: true } && Schema.Resolve(schema) is { } list && Schema.Type(list) == "array" && list["items"] is JObject items)
        {
            var item = Schema.Resolve(items);
            if (Schema.Type(item) == "array")
                throw SpecDocument.Refuse(parameter, $"The parameter '{parameter["name"]}' of {operation} is a list of lists, which the client can not write; describe it as a list of strings in an overlay.");
            if (Schema.IsAnything(item) || Schema.Type(item) == "boolean" || Schema.Type(item) == "string" && item.ContainsKey("format"))
                list["items"] = new JObject { ["type"] = "string" };
        }
        if ((string?)parameter["in"] == "path")
        {
            if (Schema.Type(Schema.Resolve(schema)) is "array" or "object")
                throw SpecDocument.Refuse(parameter, $"The path parameter '{parameter["name"]}' of {operation} is a list or an object, which the client can not write; describe it as a string in an overlay.");
            // One segment of the URL: a closed list, or any text.
            if (!Schema.Resolve(schema).ContainsKey("enum"))
            {
                Write(schema, new CSharpType.Scalar("string", null));
                return;
            }
        }
        var leaf = Leaf(schema, out var many, out var pin);
        var type = TypeOf(schema, pin ?? _enums.NameOf(leaf, (string)parameter["name"]!, many, operation), request: true, "", new Chain(null, leaf, ""), isShared: pin is not null);
        Write(schema, type);
    }

    private static void Write(JObject schema, CSharpType type) => schema.Replace(type.ToSchema());

    private void Visit(JObject schema, ModelClass model, Chain around, bool request)
    {
        var types = model.Schemas[schema];
        foreach (var property in ((JObject)schema["properties"]!).Properties())
        {
            var value = (JObject)property.Value;
            var leaf = Leaf(value, out var many, out var pin);
            var isSent = model.Request && !model.IsShared;
            string? name = pin;
            if (Changes.Is(leaf))
                name = Changes.ClassName;
            else if (Schema.IsClass(leaf))
                name ??= around.NameOf(leaf) ?? model.PropertyClasses.GetValueOrDefault(property.Name) ?? _names.Nested(Stem(property.Name, many, leaf, isSent), leaf, model.Name, isSent);
            else if (leaf.ContainsKey("enum"))
                name ??= _enums.NameOf(leaf, property.Name, many, model.Name);
            if (name is not null && Schema.IsClass(leaf))
                model.PropertyClasses.TryAdd(property.Name, name);
            types[property.Name] = TypeOf(value, name ?? "", request, "", around, isShared: model.IsShared || pin is not null || name == Changes.ClassName);
        }
    }

    /// <summary>The type of a schema; a class or enum in it has the name, and is remembered.</summary>
    private CSharpType TypeOf(JObject schema, string name, bool request, string summary, Chain around, bool isShared)
    {
        var isNull = schema.ContainsKey(Schema.Nullable);
        schema = Schema.Resolve(schema);
        switch (Schema.Type(schema))
        {
            case "array":
                return TypeOf((JObject)schema["items"]!, name, request, summary, around, isShared).List();
            case "object" when Schema.IsClass(schema):
                return new CSharpType.Named(Class(schema, name, request, false, summary, around, isShared).Name, false);
            case "object" when schema["additionalProperties"] is JObject additional:
                return TypeOf(additional, name, request, summary, around, isShared).Dictionary();
            case "object":
                return CSharpType.AnyObject;
            case "string" or "integer" when schema.ContainsKey("enum"):
                return new CSharpType.Named(Class(schema, name, request, true, summary, around, isShared).Name, true, Schema.Type(schema) == "integer");
            case "string" or "integer" or "number" or "boolean":
                return new CSharpType.Scalar(Schema.Type(schema)!, (string?)schema["format"], isNull && Schema.Type(schema) == "string" && schema["format"] is null);
            default:
                return schema.ContainsKey(Schema.Contradictory) ? CSharpType.Contradictory : CSharpType.Anything;
        }
    }

    private ModelClass Class(JObject schema, string name, bool request, bool isEnum, string summary, Chain around, bool isShared)
    {
        // A name may be claimed by both directions without being pinned, and an enum's by a class: the first claim in this fixed order keeps it.
        if (_classes.TryGetValue(name, out var known) && (known.Request != request && !isEnum && !known.IsShared && !isShared || known.IsEnum != isEnum))
        {
            name += isEnum ? "Kind" : request ? "Input" : "Response";
            _classes.TryGetValue(name, out known);
        }
        if (known is null)
            _classes[name] = known = new ModelClass(name, request, isEnum) { Others = _others, Summary = summary.Length > 0 ? summary : Summary(name, request, isEnum) };
        known.IsShared |= isShared;
        if (known.Add(schema, request) && !isEnum)
            _open.Enqueue((schema, known, new Chain(around, schema, name), request));
        return known;
    }

    private static string Summary(string name, bool request, bool isEnum)
    {
        var words = string.Join(' ', Words.Split(ClassNames.Base(name)).Select(word => word.ToLowerInvariant()));
        words = char.ToUpperInvariant(words[0]) + words[1..];
        return isEnum ? $"{words}: the values that ClickUp documents." : request ? $"{words}, in a request." : $"{words}, in an answer.";
    }

    private static JObject Leaf(JObject schema, out bool many) => Leaf(schema, out many, out _);

    /// <summary>What is inside the lists and dictionaries of a schema, and the class name pinned on the way to it.</summary>
    public static JObject Leaf(JObject schema, out bool many, out string? pin)
    {
        many = false;
        pin = ClassNames.Pinned(schema, isProperty: true);
        for (var depth = 0; depth < 100; depth++)
        {
            schema = Schema.Resolve(schema);
            var inner = Schema.Type(schema) == "array" ? schema["items"] as JObject
                : Schema.Type(schema) == "object" && !Schema.IsClass(schema) ? schema["additionalProperties"] as JObject : null;
            if (inner is null)
                break;
            many = true;
            schema = inner;
            pin ??= ClassNames.Pinned(schema, isProperty: false);
        }
        return schema;
    }

    /// <summary>Properties of a body that hold task ids.</summary>
    private void MarkTaskIds(Operation operation)
    {
        if (operation.Node["requestBody"]?["content"]?.First?.First?["schema"]?["$ref"] is not JValue { Value: string reference }
            || !_classes.TryGetValue(reference.Split('/')[^1], out var body))
        {
            return;
        }

        JToken? names = null;
        foreach (var (wire, schema) in body.Schemas.Keys.SelectMany(schema => ((JObject)schema["properties"]!).Properties()).DistinctBy(p => p.Name).Select(p => (p.Name, (JObject)p.Value)))
        {
            if (!TaskIds.IsTaskId(schema, wire))
                continue;
            var property = (JObject)(names ??= body.ToSchema()["properties"]!)[wire]!;
            var isList = Schema.Type(property) == "array";
            if (Schema.Type(isList ? (JObject)property["items"]! : property) != "string")
                continue;
            var id = new JObject { ["body"] = property[Schema.CSharpName]!.DeepClone() };
            if (isList)
                id["list"] = true;
            if (operation.Node["x-task-ids"] is not JArray ids)
                operation.Node["x-task-ids"] = ids = [];
            ids.Add(id);
        }
    }

    /// <summary>The schemas around the one that is being visited: inside itself a schema has the name that it has outside.</summary>
    private sealed record Chain(Chain? Around, JObject Schema, string Name)
    {
        public string? NameOf(JObject schema)
        {
            for (var at = this; at is not null; at = at.Around)
            {
                if (ReferenceEquals(at.Schema, schema) && at.Name.Length > 0)
                    return at.Name;
            }
            return null;
        }
    }

    private sealed class ByReference : IEqualityComparer<(JObject Schema, bool Request, string Stem)>
    {
        public bool Equals((JObject Schema, bool Request, string Stem) x, (JObject Schema, bool Request, string Stem) y) =>
            ReferenceEquals(x.Schema, y.Schema) && x.Request == y.Request && x.Stem == y.Stem;

        public int GetHashCode((JObject Schema, bool Request, string Stem) value) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Schema), value.Request, value.Stem);
    }
}
