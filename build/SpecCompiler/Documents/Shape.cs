using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>What a token of an OpenAPI document is, by its place and not by its name: a property of a schema may be called "example".</summary>
/// <remarks>
/// What stands in <c>example</c>, <c>examples</c>, <c>default</c>, <c>const</c>, <c>enum</c> and in extensions is data:
/// nothing in it is a ref, and a search for members does not look there.
/// </remarks>
internal sealed class Shape
{
    private readonly Dictionary<string, Shape> _members = new(StringComparer.Ordinal);
    private Shape? _others;
    private Shape? _items;

    private Shape(string name) => Name = name;

    /// <summary>In the words of OpenAPI, for errors.</summary>
    public string Name { get; }

    /// <summary>The folder of <c>components</c> that holds such things; null when there is none, and then it can not be a ref either.</summary>
    public string? Section { get; private init; }

    /// <summary>Whether this is an object whose names are the document's own choice: paths, properties, components.</summary>
    public bool IsMap { get; private init; }

    /// <summary>Whether nothing but an object can stand in its place. A schema may be true or false, and ClickUp has examples where schemas should be.</summary>
    public bool MustBeObject { get; private init; }

    /// <summary>Whether a <c>$ref</c> may stand in its place.</summary>
    public bool MayBeReference => Section is not null;

    /// <summary>A value without structure; so are all values in it.</summary>
    public static Shape Data { get; } = new("value");

    public static Shape Schema { get; } = new("schema") { Section = "schemas" };

    public static Shape Operation { get; } = new("operation") { MustBeObject = true };

    public static Shape Parameter { get; } = new("parameter") { Section = "parameters", MustBeObject = true };

    public static Shape PathItem { get; } = new("path item") { Section = "pathItems" };

    public static Shape Document { get; } = new("document");

    public static Shape MediaType { get; } = new("media type") { MustBeObject = true };

    public static Shape Response { get; } = new("response") { Section = "responses", MustBeObject = true };

    static Shape()
    {
        var example = new Shape("example") { Section = "examples" };
        var header = new Shape("header") { Section = "headers", MustBeObject = true };
        var requestBody = new Shape("request body") { Section = "requestBodies", MustBeObject = true };
        var callback = new Shape("callback") { Section = "callbacks", IsMap = true, _others = PathItem };
        var link = new Shape("link") { Section = "links" };
        var securityScheme = new Shape("security scheme") { Section = "securitySchemes" };
        var parameters = ListOf(Parameter);

        // Members that no version of JSON Schema knows are walked as schemas too: ClickUp's documents have properties beside "properties".
        Schema._others = Schema;
        Schema._items = Schema;
        foreach (var name in new[] { "example", "examples", "default", "const", "enum", "required", "type", "xml", "externalDocs", "discriminator", "dependentRequired" })
            Schema._members[name] = Data;
        foreach (var name in new[] { "properties", "patternProperties", "$defs", "definitions", "dependentSchemas" })
            Schema._members[name] = MapOf(Schema);

        Document.Has("paths", MapOf(PathItem, "paths")).Has("webhooks", MapOf(PathItem)).Has(MergedWebhooks.Models, ListOf(Schema)).Has("components", new Shape("components")
            .Has("schemas", MapOf(Schema)).Has("responses", MapOf(Response)).Has("parameters", MapOf(Parameter)).Has("examples", MapOf(example))
            .Has("requestBodies", MapOf(requestBody)).Has("headers", MapOf(header)).Has("securitySchemes", MapOf(securityScheme))
            .Has("links", MapOf(link)).Has("callbacks", MapOf(callback)).Has("pathItems", MapOf(PathItem)));
        PathItem.Has("parameters", parameters);
        foreach (var method in SourceDocument.Methods)
            PathItem.Has(method, Operation);
        Operation.Has("parameters", parameters).Has("requestBody", requestBody).Has("responses", MapOf(Response)).Has("callbacks", MapOf(callback));
        foreach (var shape in new[] { Parameter, header })
            shape.Has("schema", Schema).Has("content", MapOf(MediaType)).Has("examples", MapOf(example));
        requestBody.Has("content", MapOf(MediaType));
        Response.Has("headers", MapOf(header)).Has("content", MapOf(MediaType)).Has("links", MapOf(link));
        MediaType.Has("schema", Schema).Has("examples", MapOf(example)).Has("encoding", MapOf(new Shape("encoding").Has("headers", MapOf(header))));
    }

    /// <summary>What the child of an object is.</summary>
    public Shape Of(JProperty member)
    {
        if (IsMap && !(this == Paths && IsExtension(member)))
            return _others!;
        if (_members.TryGetValue(member.Name, out var known))
            return known;
        return _others is null || IsExtension(member) ? Data : _others;
    }

    /// <summary>What the child of an object or array is.</summary>
    public Shape Of(JToken child) => child.Parent switch
    {
        JProperty member => Of(member),
        _ => _items ?? Data,
    };

    /// <summary>What a token of a whole document is.</summary>
    public static Shape In(JToken token)
    {
        var parent = token.Parent is JProperty member ? member.Parent : token.Parent;
        return parent is null ? Document : In(parent).Of(token);
    }

    private static Shape Paths => Document._members["paths"];

    private static bool IsExtension(JProperty member) => member.Name.StartsWith("x-", StringComparison.Ordinal);

    private static Shape MapOf(Shape others, string name = "map") => new(name) { IsMap = true, _others = others };

    private static Shape ListOf(Shape items) => new("list") { _items = items };

    private Shape Has(string name, Shape shape)
    {
        _members[name] = shape;
        return this;
    }
}
