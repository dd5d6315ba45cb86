using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>Small documents, put through all rules.</summary>
internal static class Given
{
    /// <summary>The compiled document with these paths.</summary>
    public static JObject Paths(string paths, string rest = "") => Document($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "2.0" }, "paths": {{paths}} {{rest}} }""");

    /// <summary>The compiled document.</summary>
    public static JObject Document(string json)
    {
        var document = new SpecDocument(Parse(json));
        foreach (var rule in AllRules.InOrder)
            rule.Apply(document);
        return document.Root;
    }

    /// <summary>The compiled operation "Get Thing" with these members besides.</summary>
    public static JObject Operation(string members, string path = "/v2/thing", string method = "get", string summary = "Get Thing") =>
        (JObject)Paths(OperationText(members, path, method, summary))["paths"]![path]![method]!;

    /// <summary>The compiled document of "Get Thing", which answers this.</summary>
    public static JObject Answer(string schema, string example = "") => Paths(AnswerText(schema, example));

    /// <summary>The compiled document of "Create Thing", which takes this.</summary>
    public static JObject Body(string schema) =>
        Paths(OperationText($$""" "requestBody": { "required": true, "content": { "application/json": { "schema": {{schema}} } } }, "responses": {} """, "/v2/thing", "post", "Create Thing"));

    /// <summary>What is refused, and why.</summary>
    public static SpecException Refused(Func<JObject> compile) => Assert.Throws<SpecException>(() => compile())!;

    /// <summary>The paths of an operation that answers this.</summary>
    public static string AnswerText(string schema, string example = "", string path = "/v2/thing", string summary = "Get Thing") =>
        OperationText($$""" "responses": { "200": { "description": "", "content": { "application/json": { "schema": {{schema}} {{(example.Length > 0 ? $", \"example\": {example}" : "")}} } } } } """, path, "get", summary);

    public static string OperationText(string members, string path, string method, string summary) =>
        $$"""{ "{{path}}": { "{{method}}": { "summary": "{{summary}}" {{(members.Trim().Length > 0 ? "," + members : "")}} {{(members.Contains("\"responses\"") ? "" : ", \"responses\": {}")}} } } }""";

    /// <summary>A class or enum of a compiled document.</summary>
    public static JObject Component(this JObject document, string name) =>
        document["components"]!["schemas"]![name] as JObject ?? throw new AssertionException($"There is no {name}, only {string.Join(", ", document.ComponentNames())}.");

    public static IEnumerable<string> ComponentNames(this JObject document) => ((JObject)document["components"]!["schemas"]!).Properties().Select(p => p.Name);

    /// <summary>The type of a class's property as C# has it, with ? when it may be null.</summary>
    public static string TypeOf(this JObject document, string className, string property)
    {
        var component = document.Component(className);
        var schema = component["properties"]![property] as JObject ?? throw new AssertionException($"{className} has no {property}.");
        return TypeText(schema) + (component["required"]!.Any(name => (string?)name == property) ? "" : "?");
    }

    /// <summary>The C# name of a class's property.</summary>
    public static string? NameOf(this JObject document, string className, string property) => (string?)document.Component(className)["properties"]![property]!["x-csharp-name"];

    /// <summary>The type of a schema as C# has it.</summary>
    public static string TypeText(JToken schema) => (string?)schema["$ref"] is { } reference ? reference.Split('/')[^1] : ((string?)schema["type"], (string?)schema["format"]) switch
    {
        (null, _) => "RawJson",
        ("string", "date-time") => "DateTimeOffset",
        ("string", "duration") => "TimeSpan",
        ("string", "binary") => "FileParameter",
        ("string", null) => "string",
        ("integer", "int64") => "long",
        ("number", "double") => "double",
        ("boolean", null) => "bool",
        ("array", _) => $"IList<{ElementText(schema["items"]!)}>",
        ("object", _) => $"IDictionary<string, {ElementText(schema["additionalProperties"]!)}>",
        var (type, format) => throw new AssertionException($"{type} with {format} is no type of the generator."),
    };

    /// <summary>The library reads and writes no list in a list or dictionary, and no dictionary in one.</summary>
    private static string ElementText(JToken schema) =>
        (string?)schema["type"] is "array" or "object" ? throw new AssertionException($"{schema} is no element that the library can read.") : TypeText(schema);

    /// <summary>Throws where the library could not compile with what the generator makes of a compiled document.</summary>
    public static void AssertTypes(JObject document)
    {
        foreach (var operation in ((JObject)document["paths"]!).Properties().SelectMany(path => ((JObject)path.Value).Properties()).Select(operation => operation.Value))
        {
            foreach (var parameter in operation["parameters"]!)
            {
                var type = TypeText(parameter["schema"]!);
                if ((string?)parameter["in"] == "path" ? type != "string" : type.StartsWith("IDictionary", StringComparison.Ordinal) || type is "IList<bool>" or "IList<DateTimeOffset>" or "IList<TimeSpan>")
                    throw new AssertionException($"{parameter["name"]} in {parameter["in"]} is {type}.");
            }
            ResultOf(operation);
        }
        foreach (var property in ((JObject)document["components"]!["schemas"]!).Properties().SelectMany(component => (component.Value["properties"] as JObject ?? []).Properties()))
            TypeText(property.Value);
    }

    /// <summary>What an operation gives back: null is no result.</summary>
    public static string? ResultOf(JToken operation) =>
        operation["responses"]!["200"]!["content"]?["application/json"]?["schema"] is { } schema ? TypeText(schema) : null;

    private static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var root = JObject.Load(reader);
        root.AddAnnotation(new Origin("test.json", "#"));
        return root;
    }
}
