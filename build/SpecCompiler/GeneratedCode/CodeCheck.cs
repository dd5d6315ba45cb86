using System.Text.Json;
using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.GeneratedCode;

/// <summary>What NSwag made of a compiled document. NSwag ends with success when it skipped an operation, emptied a class or did not find our templates.</summary>
internal sealed class CodeCheck
{
    /// <summary>An operation of the document has no method.</summary>
    public const string NoMethod = "CUG1011";

    /// <summary>A schema of the document has no class, or one that lacks a property.</summary>
    public const string NoProperty = "CUG1012";

    /// <summary>A type was written by NSwag's own template instead of ours.</summary>
    public const string StockTemplate = "CUG1013";

    /// <summary>The document has nothing to generate.</summary>
    public const string NoOperation = "CUG1015";

    // NSwag's own templates put this on every type; ours must not.
    private const string StockMark = "GeneratedCode(\"N";

    private readonly string _file;
    private readonly string _text;
    private readonly JsonElement _document;
    private readonly IReadOnlyList<TypeDeclaration> _types;

    private CodeCheck(string file, string text, JsonElement document, string code)
    {
        (_file, _text, _document) = (file, text, document);
        _types = TypeDeclaration.In(code);
    }

    /// <param name="file">The name of the compiled document in errors.</param>
    /// <param name="text">The compiled document.</param>
    /// <param name="code">What NSwag made of it.</param>
    /// <exception cref="SpecException">The code does not hold all that the document describes.</exception>
    public static void Run(string file, string text, string code)
    {
        // With .NET's own reader, which every build waits for: where something is stands in it is asked only when something is wrong.
        using var document = Parse(file, text);
        var check = new CodeCheck(file, text, document.RootElement, code);
        check.Templates();
        check.Operations();
        check.Schemas();
    }

    private static JsonDocument Parse(string file, string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        }
        catch (JsonException)
        {
            JsonText.Parse(text, file);
            throw;
        }
    }

    private void Templates()
    {
        if (_types.FirstOrDefault(type => type.Text.Contains(StockMark)) is not { } type)
            return;
        var template = type.Kind switch
        {
            "interface" => "Client.Interface",
            "enum" => "Enum",
            _ when type.Text.Contains(StockMark + "Swag") => "Client.Class",
            _ => "Class",
        };
        throw Missing(StockTemplate,
            $"{type.Kind} {type.Name} was written by NSwag's own template: build/templates/{template}.liquid is missing, or templateDirectory in nswag.json names another folder.");
    }

    private void Operations()
    {
        var clients = _types.Where(type => type.Kind == "interface" || type.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();
        var names = new HashSet<string>();
        foreach (var path in Members(_document, "paths"))
        {
            foreach (var operation in Members(path.Value))
            {
                if (operation.Value.ValueKind != JsonValueKind.Object || !operation.Value.TryGetProperty("operationId", out var id))
                    continue;
                var name = id.GetString()!;
                if (!names.Add(name))
                    throw Missing(NoMethod, $"A second operation is called {name}; one of the two would be lost. Give one of them another name in the overlay.", "paths", path.Name, operation.Name);
                foreach (var kind in (string[])["class", "interface"])
                {
                    if (!clients.Any(type => type.Kind == kind && type.HasMethod(name + "Async")))
                        throw Missing(NoMethod, $"NSwag generated no {name}Async in the client's {kind} for this operation.", "paths", path.Name, operation.Name);
                }
            }
        }

        if (names.Count == 0)
            throw Missing(NoOperation, "has no operation: nothing would be generated.");
    }

    private void Schemas()
    {
        var types = _types.ToLookup(type => type.Kind + " " + type.Name, StringComparer.Ordinal);
        foreach (var schema in _document.TryGetProperty("components", out var components) ? Members(components, "schemas") : [])
        {
            var name = schema.Name;
            var kind = schema.Value.TryGetProperty("enum", out _) ? "struct" : "class";
            if (types[kind + " " + name].FirstOrDefault() is not { } type)
                throw Missing(NoProperty, $"NSwag generated no {kind} {name} for this schema.", "components", "schemas", name);
            if (kind == "struct")
                continue;
            var properties = Members(schema.Value, "properties");
            if (properties.Count == 0)
                throw Missing(NoProperty, $"class {name} would be empty, and what ClickUp sends for it lost. Describe its properties in the overlay, or remove its type there, which makes it a RawJson.", "components", "schemas", name);
            foreach (var property in properties)
            {
                var member = property.Value.TryGetProperty("x-csharp-name", out var pinned) ? pinned.GetString()! : property.Name;
                if (!type.HasProperty(member))
                    throw Missing(NoProperty, $"NSwag left out {name}.{member}.", "components", "schemas", name, "properties", property.Name);
            }
        }
    }

    private static List<JsonProperty> Members(JsonElement holder, string name) => holder.TryGetProperty(name, out var members) ? Members(members) : [];

    private static List<JsonProperty> Members(JsonElement members) => members.ValueKind == JsonValueKind.Object ? [.. members.EnumerateObject()] : [];

    private SpecException Missing(string code, string message, params ReadOnlySpan<string> steps)
    {
        var at = JsonText.Parse(_text, _file);
        foreach (var step in steps)
            at = JsonPointer.Child(at, step)!;
        return SpecException.At(Origin.Find(at), message, code);
    }
}
