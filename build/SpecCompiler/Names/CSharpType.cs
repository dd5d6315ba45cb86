using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>The type of a property, an item, a body or an answer, as far as C# can say it.</summary>
internal abstract record CSharpType
{
    /// <summary>A value of any kind: <c>RawJson</c>.</summary>
    public static readonly CSharpType Anything = new Unknown(false);

    /// <summary>A value that is of this kind here and of that kind there: <c>RawJson</c>, whatever else is known.</summary>
    public static readonly CSharpType Contradictory = new Unknown(false, true);

    /// <summary>An object of which nothing is known: as good as anything, until another document knows it.</summary>
    public static readonly CSharpType AnyObject = new Unknown(true);

    /// <summary>The schema that the generator turns into this type.</summary>
    public abstract JObject ToSchema();

    /// <summary>The list of this type; lists and dictionaries in it are anything.</summary>
    public CSharpType List() => new ListOf(this is Scalar or Named or Unknown ? this : Anything);

    /// <summary>The dictionary of this type; lists and dictionaries in it are anything.</summary>
    public CSharpType Dictionary() => new DictionaryOf(this is Scalar or Named ? this : Anything);

    /// <summary>
    /// The type that holds the values of both. What one document knows better counts: ClickUp describes an object by a
    /// string where its example had null, and an empty list as a list of strings.
    /// </summary>
    public static CSharpType Common(CSharpType one, CSharpType other)
    {
        if (one == other)
            return one;
        return (one, other) switch
        {
            (Scalar { Guessed: true }, Scalar { Guessed: false } or not Scalar) => other,
            (Scalar { Guessed: false } or not Scalar, Scalar { Guessed: true }) => one,
            (Scalar { Type: "integer" }, Scalar { Type: "number" } number) => number,
            (Scalar { Type: "number" } number, Scalar { Type: "integer" }) => number,
            (Scalar { IsTime: true } time, Scalar { Type: "string" or "integer" or "number", IsTime: false }) => time,
            (Scalar { Type: "string" or "integer" or "number", IsTime: false }, Scalar { IsTime: true } time) => time,
            (Scalar { Type: "string", Format: null } text, Scalar { Type: "integer" or "number" }) => text,
            (Scalar { Type: "integer" or "number" }, Scalar { Type: "string", Format: null } text) => text,
            (Scalar { Type: "string", Format: null } text, Named { IsEnum: true, IsNumber: false }) => text,
            (Named { IsEnum: true, IsNumber: false }, Scalar { Type: "string", Format: null } text) => text,
            // Open over numbers: any other is one of its values, too.
            (Scalar { Type: "integer" or "number" }, Named { IsNumber: true }) => other,
            (Named { IsNumber: true }, Scalar { Type: "integer" or "number" }) => one,
            (ListOf { Item: Scalar { Type: "string" } }, ListOf { Item: Named } list) => list,
            (ListOf { Item: Named } list, ListOf { Item: Scalar { Type: "string" } }) => list,
            // A list of which no example had an element says nothing.
            (ListOf { Item: Unknown { IsContradictory: false } }, ListOf) => other,
            (ListOf, ListOf { Item: Unknown { IsContradictory: false } }) => one,
            (Unknown { IsObject: true }, Named { IsEnum: false } or DictionaryOf) => other,
            (Named { IsEnum: false } or DictionaryOf, Unknown { IsObject: true }) => one,
            (ListOf a, ListOf b) => Common(a.Item, b.Item).List(),
            (DictionaryOf a, DictionaryOf b) => Common(a.Value, b.Value).Dictionary(),
            _ => Contradictory,
        };
    }

    internal sealed record Unknown(bool IsObject, bool IsContradictory = false) : CSharpType
    {
        public override JObject ToSchema() => [];
    }

    /// <summary>A plain value; guessed when the document knows it from nothing but null.</summary>
    internal sealed record Scalar(string Type, string? Format, bool Guessed = false) : CSharpType
    {
        public bool IsTime => Format is "date-time" or "duration";

        public override JObject ToSchema()
        {
            var schema = new JObject { ["type"] = Type };
            if (Format is not null)
                schema["format"] = Format;
            return schema;
        }
    }

    /// <summary>A class or an open enum of this document, of texts or of numbers.</summary>
    internal sealed record Named(string Name, bool IsEnum, bool IsNumber = false) : CSharpType
    {
        public override JObject ToSchema() => new() { ["$ref"] = "#/components/schemas/" + Name };
    }

    internal sealed record ListOf(CSharpType Item) : CSharpType
    {
        public override JObject ToSchema() => new() { ["type"] = "array", ["items"] = Item.ToSchema() };
    }

    internal sealed record DictionaryOf(CSharpType Value) : CSharpType
    {
        public override JObject ToSchema() => new() { ["type"] = "object", ["additionalProperties"] = Value.ToSchema() };
    }
}
