using Newtonsoft.Json.Linq;

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

    private readonly JObject _document;
    private readonly IReadOnlyList<TypeDeclaration> _types;

    private CodeCheck(JObject document, string code)
    {
        _document = document;
        _types = TypeDeclaration.In(code);
    }

    /// <param name="document">The compiled document; its tokens know their origin.</param>
    /// <param name="code">What NSwag made of it.</param>
    /// <exception cref="SpecException">The code does not hold all that the document describes.</exception>
    public static void Run(JObject document, string code)
    {
        var check = new CodeCheck(document, code);
        check.Templates();
        check.Operations();
        check.Schemas();
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
        throw Missing(_document, StockTemplate,
            $"{type.Kind} {type.Name} was written by NSwag's own template: build/templates/{template}.liquid is missing, or templateDirectory in nswag.json names another folder.");
    }

    private void Operations()
    {
        var operations = _document.SelectTokens("paths.*.*.operationId").ToList();
        if (operations.Count == 0)
            throw Missing(_document, NoOperation, "has no operation: nothing would be generated.");

        var clients = _types.Where(type => type.Kind == "interface" || type.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();
        var names = new HashSet<string>();
        foreach (var operation in operations)
        {
            var name = (string)operation!;
            if (!names.Add(name))
                throw Missing(operation.Parent!.Parent!, NoMethod, $"A second operation is called {name}; one of the two would be lost. Give one of them another name in the overlay.");
            foreach (var kind in (string[])["class", "interface"])
            {
                if (!clients.Any(type => type.Kind == kind && type.HasMethod(name + "Async")))
                    throw Missing(operation.Parent!.Parent!, NoMethod, $"NSwag generated no {name}Async in the client's {kind} for this operation.");
            }
        }
    }

    private void Schemas()
    {
        var schemas = _document["components"]?["schemas"] as JObject ?? [];
        var types = _types.ToLookup(type => type.Kind + " " + type.Name, StringComparer.Ordinal);
        foreach (var (name, schema) in schemas)
        {
            var kind = schema!["enum"] is null ? "class" : "struct";
            if (types[kind + " " + name].FirstOrDefault() is not { } type)
                throw Missing(schema, NoProperty, $"NSwag generated no {kind} {name} for this schema.");
            if (kind == "struct")
                continue;
            var properties = schema["properties"] as JObject ?? [];
            if (properties.Count == 0)
                throw Missing(schema, NoProperty, $"class {name} would be empty, and what ClickUp sends for it lost. Describe its properties in the overlay, or remove its type there, which makes it a RawJson.");
            foreach (var (wireName, property) in properties)
            {
                var member = (string?)property!["x-csharp-name"] ?? wireName;
                if (!type.HasProperty(member))
                    throw Missing(property, NoProperty, $"NSwag left out {name}.{member}.");
            }
        }
    }

    private static SpecException Missing(JToken at, string code, string message) => SpecException.At(Origin.Find(at), message, code);
}
