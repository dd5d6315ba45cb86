using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Contract;

/// <summary>An operation of the document, compiled at its first call.</summary>
internal sealed class ApiOperation
{
    private readonly ApiDocument _document;
    private readonly JsonElement _operation;
    private readonly Lazy<Compiled> _compiled;

    public ApiOperation(ApiDocument document, string method, string path, JsonElement operation, JsonElement pathItem)
    {
        (_document, _operation, Method, Path) = (document, operation, method, path);
        _compiled = new(() => Compile(pathItem));
    }

    public string Method { get; }

    /// <summary>From <c>v2/</c> or <c>v3/</c> on.</summary>
    public string Path { get; }

    public string Summary => _operation.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";

    /// <summary>The names of its query and of the properties of its body.</summary>
    public (IReadOnlyList<string> Query, IReadOnlyList<string> Body) Names =>
        ([.. _compiled.Value.Parameters.Where(parameter => parameter.PathIndex < 0).Select(parameter => parameter.Name)], [.. _compiled.Value.Body?.Names ?? []]);

    /// <summary>Why a request does not fit the operation; null: it does.</summary>
    /// <param name="target">The request's query.</param>
    /// <param name="path">What stands for the placeholders, in their order.</param>
    /// <param name="body">The body, if it is JSON.</param>
    public string? Check(Target target, IReadOnlyList<string> path, JsonElement? body)
    {
        var compiled = _compiled.Value;
        foreach (var parameter in compiled.Parameters)
        {
            if (parameter.PathIndex >= 0)
            {
                // Several ids may share a place, joined by commas.
                if (!path[parameter.PathIndex].Split(',').All(parameter.Fits)) return $"{parameter.Name} invalid: {Shape.Named(parameter.Shape.Kinds)} expected";
                continue;
            }
            var values = target.QueryList(parameter.Name);
            if (values.Count == 0) values = target.QueryList(parameter.Name + "[]");
            if (values.Count == 0 && parameter.IsRequired) return $"{parameter.Name} is required";
            if (!values.All(parameter.Fits)) return $"{parameter.Name} invalid: {Shape.Named(parameter.Item.Kinds)} expected";
        }
        if (compiled.Body is null) return null;
        if (body is null) return compiled.IsBodyRequired ? "A body is required" : null;
        return compiled.Body.Check(body.Value, Leniency.NullsAreAbsent)?.ToString();
    }

    /// <summary>Why an answer does not fit the operation; null: it does, or the document says nothing of it.</summary>
    public string? CheckAnswer(int status, JsonElement body) =>
        Answer(status) is { } schema ? _document.Compile(schema).Check(body, Leniency.None)?.ToString() : null;

    /// <summary>The status of the first success, and a body of its shape; no body where none is documented.</summary>
    public (int Status, JsonNode? Body) Sample()
    {
        var status = _operation.TryGetProperty("responses", out var responses)
            ? responses.EnumerateObject().Where(response => response.Name is ['2', ..]).Select(response => int.Parse(response.Name, CultureInfo.InvariantCulture)).DefaultIfEmpty(200).Min()
            : 200;
        return (status, Answer(status) is { } schema ? Sampler.Make(_document, schema) : status == 204 ? null : new JsonObject());
    }

    private JsonElement? Answer(int status) =>
        _operation.TryGetProperty("responses", out var responses) && responses.TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var response)
            ? JsonContent(_document.Resolve(response))
            : null;

    private static JsonElement? JsonContent(JsonElement holder) =>
        holder.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out var schema) ? schema : null;

    private Compiled Compile(JsonElement pathItem)
    {
        var placeholders = Path.Split('/').Where(segment => segment is ['{', .., '}']).Select(segment => segment[1..^1]).ToList();
        var parameters = Parameters(pathItem).Concat(Parameters(_operation)).Select(parameter =>
        {
            var name = parameter.GetProperty("name").GetString()!;
            var place = parameter.GetProperty("in").GetString();
            var shape = parameter.TryGetProperty("schema", out var schema) ? _document.Compile(schema) : new Shape();
            var isRequired = parameter.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True;
            return (Place: place, Parameter: new Parameter(name, shape, isRequired, place == "path" ? placeholders.IndexOf(name) : -1));
        }).Where(found => found.Place == "query" || (found.Place == "path" && found.Parameter.PathIndex >= 0)).Select(found => found.Parameter).ToArray();
        var body = _operation.TryGetProperty("requestBody", out var sent) ? _document.Resolve(sent) : default;
        return new Compiled(
            parameters,
            body.ValueKind == JsonValueKind.Object && JsonContent(body) is { } content ? _document.Compile(content) : null,
            body.ValueKind == JsonValueKind.Object && body.TryGetProperty("required", out var isBodyRequired) && isBodyRequired.ValueKind == JsonValueKind.True);
    }

    private IEnumerable<JsonElement> Parameters(JsonElement holder) =>
        holder.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(_document.Resolve) : [];

    private sealed record Compiled(IReadOnlyList<Parameter> Parameters, Shape? Body, bool IsBodyRequired);

    private sealed record Parameter(string Name, Shape Shape, bool IsRequired, int PathIndex)
    {
        /// <summary>What one of its values is.</summary>
        public Shape Item => (Shape.Kinds & Kinds.List) != 0 && Shape.Items is not null ? Shape.Items : Shape;

        public bool Fits(string text)
        {
            var kinds = Item.Kinds;
            return (kinds & (Kinds.Text | Kinds.Object)) != 0 || Item.AnyOf.Count > 0
                || ((kinds & Kinds.Boolean) != 0 && text is "true" or "false")
                || ((kinds & Kinds.Integer) != 0 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                || ((kinds & Kinds.Fraction) != 0 && double.TryParse(text, CultureInfo.InvariantCulture, out _));
        }
    }
}
