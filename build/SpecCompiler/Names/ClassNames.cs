using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>
/// The name of the class that stands in a property. It depends on the property, on the class around it and on the shape,
/// never on what else is in the documents or in which order, so that classes keep their names when operations are added.
/// </summary>
internal sealed class ClassNames
{
    /// <summary>Words that say nothing about the thing they name: such a class carries its parent's name in front.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "After", "Attribute", "Before", "Body", "Config", "Content", "Count", "Current", "Data", "Default", "Detail", "Details", "Entry", "Extra", "Field",
        "Fields", "Info", "Item", "Items", "Kind", "Level", "Meta", "Metadata", "Object", "Option", "Options", "Parent", "Properties", "Property",
        "Record", "Response", "Request", "Result", "Results", "Setting", "Settings", "Source", "State", "Target", "Total", "Type", "TypeConfig", "Value",
        "ValueOptions", "Values",
    };

    /// <summary>Stands at the end of what is only sent.</summary>
    private const string Input = "Input";

    /// <summary>Stands before a name that the usual usings have already.</summary>
    private const string Prefix = "ClickUp";

    private readonly Dictionary<(string Stem, bool Request), HashSet<JObject>> _main = [];

    /// <summary>Whether a name says nothing alone, so that its parent's stands in front.</summary>
    public static bool SaysNothing(string stem) => Vague.Contains(stem);

    /// <summary>The stem of a class's name: the property's words, the last one in the singular where it is one of many.</summary>
    public static string Stem(string property, bool many) => (many ? StemsOfMany : Stems)[property];

    private static readonly Memo<string> Stems = new(property => Words.Pascal(property) is { Length: > 0 } name ? name : MemberNames.Of(property));
    private static readonly Memo<string> StemsOfMany = new(property => Words.Split(property) is { Count: > 0 } words ? Words.Pascal(Singular.Of(words)) : MemberNames.Of(property));

    /// <summary>The name pinned by the overlay on the schema or on a reference to it.</summary>
    public static string? Pinned(JObject schema, bool isProperty)
    {
        for (var depth = 0; depth < 100; depth++)
        {
            if ((schema[Schema.ClassName] ?? (isProperty ? null : schema[Schema.CSharpName])) is { } pin)
            {
                var name = (pin as JValue)?.Value as string ?? "";
                return Reserved.IsName(name) && !Reserved.Type(name) ? name : throw SpecDocument.Refuse(pin, $"'{name}' is no name for a class, or one that the usual usings have; pin another one.");
            }
            if (!schema.ContainsKey("$ref"))
                return null;
            // Past the reference stands the target, whose member name is not ours; a component's name is.
            schema = Schema.Resolve(schema);
        }
        return null;
    }

    /// <summary>
    /// Learns which shapes stand under one name, and which of them are one thing. Where they are not, the fullest shape
    /// with an id keeps the plain name; the others carry their parent's name.
    /// </summary>
    public void Learn(IEnumerable<(string Stem, bool Request, JObject Schema)> uses)
    {
        foreach (var group in uses.Where(use => !Vague.Contains(use.Stem)).GroupBy(use => (use.Stem, use.Request)))
        {
            var shapes = group.Select(use => use.Schema).Distinct<JObject>(ReferenceEqualityComparer.Instance).Select(schema => new Shape(schema))
                .OrderByDescending(shape => shape.HasId).ThenByDescending(shape => shape.Kinds.Count).ThenBy(shape => shape.Text, StringComparer.Ordinal).ToList();
            var main = new List<Shape> { shapes[0] };
            shapes.RemoveAt(0);
            // A shape that is like one of the thing's known shapes is that thing.
            for (var found = true; found;)
            {
                var more = shapes.Where(shape => main.Any(shape.IsLike)).ToList();
                found = more.Count > 0;
                main.AddRange(more);
                shapes.RemoveAll(more.Contains);
            }
            _main[group.Key] = new(main.Select(shape => shape.Schema), ReferenceEqualityComparer.Instance);
        }
    }

    /// <summary>The name of the class for a schema that stands in a property of another class.</summary>
    public string Nested(string stem, JObject schema, string parent, bool request)
    {
        var plain = _main.TryGetValue((stem, request), out var main) && main.Contains(schema);
        return Finish(plain ? stem : Join(Base(parent), stem), request);
    }

    /// <summary>The name of an open enum: always with its parent's, since lists of values are seldom the same thing.</summary>
    public static string Enum(string property, bool many, string parent) => Finish(Join(Base(parent), Stem(property, many)), false);

    /// <summary>What a class name is called after: an answer or body is called after what its operation is about.</summary>
    public static string Base(string className)
    {
        foreach (var (suffix, operation) in new[] { ("Response", true), ("Request", true), (Input, false) })
        {
            if (!className.EndsWith(suffix, StringComparison.Ordinal) || className.Length == suffix.Length)
                continue;
            var name = className[..^suffix.Length];
            var words = Words.Split(name);
            return operation && words.Count > 1 && Verbs.Contains(words[0]) ? Words.Pascal(Singular.Of(words[1..])) : name;
        }
        // ClickUpTask is called so only because Task is another's name.
        return className.StartsWith(Prefix, StringComparison.Ordinal) && Reserved.Type(className[Prefix.Length..]) ? className[Prefix.Length..] : className;
    }

    private static readonly HashSet<string> Verbs =
    [
        "Get", "Create", "Update", "Edit", "Delete", "Remove", "Add", "Set", "Start", "Stop", "Invite", "Search", "List", "Fetch", "Post", "Put", "Change",
    ];

    private static string Join(string parent, string stem)
    {
        // TimeEntry + EntryTag is TimeEntryTag: a word is not said twice.
        var words = Words.Split(parent);
        var own = Words.Split(stem);
        if (own.Count > 1 && words.Count > 0 && words[^1] == own[0])
            own.RemoveAt(0);
        else if (parent.EndsWith(stem, StringComparison.Ordinal) && parent.Length > stem.Length)
            return parent + "Part";
        return parent + Words.Pascal(own);
    }

    /// <summary>A nested class of a request ends in Input: it is never the class of an answer, whose properties may be promised.</summary>
    public static string Finish(string name, bool request)
    {
        if (request && !name.EndsWith(Input, StringComparison.Ordinal))
            name += Input;
        return Reserved.Type(name) ? Prefix + name : name;
    }

    private sealed class Shape
    {
        public Shape(JObject schema)
        {
            Schema = schema;
            foreach (var property in ((JObject)schema["properties"]!).Properties())
                Kinds[property.Name] = property.Value is JObject value ? Kind(value) : "";
            Text = string.Join(' ', Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.Key));
        }

        public JObject Schema { get; }

        public Dictionary<string, string> Kinds { get; } = [];

        public string Text { get; }

        private static readonly string[] Mention = ["id", "name", "access"];

        public bool HasId => Kinds.ContainsKey("id");

        /// <summary>
        /// At least half of what the smaller shape tells is told by the other too, and hardly any of it is of another kind.
        /// An id and a name alone tell nothing: they mention a thing.
        /// </summary>
        public bool IsLike(Shape other)
        {
            var (small, large) = Kinds.Count <= other.Kinds.Count ? (this, other) : (other, this);
            var common = small.Kinds.Keys.Where(large.Kinds.ContainsKey).ToList();
            var different = common.Count(name => small.Kinds[name] is not "" and var kind && large.Kinds[name] is not "" and var kind2 && kind != kind2);
            var telling = small.Kinds.Keys.Where(name => !Mention.Contains(name)).ToList();
            return telling.Count(large.Kinds.ContainsKey) * 2 >= telling.Count && common.Count > 0 && different * 3 <= common.Count;
        }

        /// <summary>Strings and numbers are read for each other, and what may be null is often described by a string.</summary>
        private static string Kind(JObject schema)
        {
            var resolved = Rules.Schema.Resolve(schema);
            return Rules.Schema.Type(resolved) switch
            {
                "string" when resolved.ContainsKey(Rules.Schema.Nullable) => "",
                "string" or "integer" or "number" => "value",
                { } type => type,
                _ => "",
            };
        }
    }
}
