using System.IO.Compression;
using System.Text.Json;

namespace ClickUp.Generated.Testing.Contract;

/// <summary>An OpenAPI document: its operations, and its schemas, each compiled when it is needed first.</summary>
internal sealed class ApiDocument
{
    private const string _resource = "openapi.json.gz";

    private static readonly Lazy<ApiDocument?> _embedded = new(ReadEmbedded);
    private static readonly string[] _methods = ["get", "put", "post", "delete", "patch"];

    private readonly Dictionary<string, Shape> _referenced = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public ApiDocument(JsonElement root)
    {
        Root = root;
        Operations =
        [
            .. root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
                .Where(method => _methods.Contains(method.Name))
                .Select(method => new ApiOperation(this, method.Name.ToUpperInvariant(), Relative(path.Name), method.Value, path.Value))),
        ];
    }

    /// <summary>The corrected document of the API, as it was when this assembly was built.</summary>
    public static ApiDocument? Embedded => _embedded.Value;

    public JsonElement Root { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public Shape Compile(JsonElement schema)
    {
        lock (_gate) return Compiled(schema);
    }

    /// <summary>What a reference leads to; the schema itself if it is none.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        for (var i = 0; i < 32 && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference); i++) schema = Find(reference.GetString()!);
        return schema;
    }

    private Shape Compiled(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return new Shape();
        if (!schema.TryGetProperty("$ref", out var reference)) return Fill(new Shape(), schema);
        var pointer = reference.GetString()!;
        if (_referenced.TryGetValue(pointer, out var known)) return known;
        // Known before it is filled: what is inside may refer to it.
        var shape = _referenced[pointer] = new Shape();
        return Fill(shape, Resolve(schema));
    }

    private Shape Fill(Shape shape, JsonElement schema)
    {
        shape.Kinds = KindsOf(schema);
        shape.AnyOf = [.. Branches(schema, "anyOf"), .. Branches(schema, "oneOf")];
        shape.AllOf = [.. Branches(schema, "allOf")];
        if (schema.TryGetProperty("items", out var items)) shape.Items = Compiled(items);
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object) shape.Others = Compiled(others);
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return shape;
        var required = schema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        shape.Properties = new(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject()) shape.Properties[property.Name] = (shape.Properties.Count, Compiled(property.Value));
        shape.Required = [.. shape.Properties.Keys.Select(name => required.Contains(name) ? name : null)];
        return shape;
    }

    private IEnumerable<Shape> Branches(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var branches) && branches.ValueKind == JsonValueKind.Array ? branches.EnumerateArray().Select(Compiled) : [];

    private static Kinds KindsOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
            return schema.TryGetProperty("properties", out _) ? Kinds.Object | (IsNullable(schema) ? Kinds.Null : Kinds.None) : Kinds.Any;
        var kinds = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Aggregate(Kinds.None, (all, one) => all | Kind(one.GetString())) : Kind(type.GetString());
        return IsNullable(schema) ? kinds | Kinds.Null : kinds;
    }

    private static bool IsNullable(JsonElement schema) => schema.TryGetProperty("nullable", out var nullable) && nullable.ValueKind == JsonValueKind.True;

    private static Kinds Kind(string? type) => type switch
    {
        "null" => Kinds.Null,
        "boolean" => Kinds.Boolean,
        "integer" => Kinds.Integer,
        "number" => Kinds.Number,
        "string" => Kinds.Text,
        "array" => Kinds.List,
        "object" => Kinds.Object,
        _ => Kinds.Any,
    };

    private JsonElement Find(string pointer)
    {
        var at = Root;
        foreach (var step in Uri.UnescapeDataString(pointer.TrimStart('#')).TrimStart('/').Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(step);
        return at;
    }

    private static string Relative(string path)
    {
        path = path.TrimStart('/');
        return path.StartsWith("api/", StringComparison.Ordinal) ? path["api/".Length..] : path;
    }

    private static ApiDocument? ReadEmbedded()
    {
        using var packed = typeof(ApiDocument).Assembly.GetManifestResourceStream(_resource);
        if (packed is null) return null;
        using var text = new GZipStream(packed, CompressionMode.Decompress);
        // Kept for as long as the process lives.
        return new ApiDocument(JsonDocument.Parse(text).RootElement);
    }
}
