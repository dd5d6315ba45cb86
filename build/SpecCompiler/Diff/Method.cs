using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>One generated method, as the templates make it from an operation of the compiled document.</summary>
/// <param name="Name">With <c>Async</c>.</param>
/// <param name="Wire">The HTTP method and path.</param>
/// <param name="Result">What is awaited: <c>void</c> for <c>Task</c>.</param>
/// <param name="Parameters">In C# order, without the cancellation token that is always last.</param>
/// <param name="IsDeprecated">Whether the document marks it so.</param>
internal sealed record Method(string Name, string Wire, string Result, IReadOnlyList<Parameter> Parameters, bool IsDeprecated)
{
    /// <summary>The interface of its group; empty when it is in none.</summary>
    public string Group { get; private init; } = "";

    /// <summary>The method that enumerates its pages; empty when it has none.</summary>
    public string Pages { get; private init; } = "";

    /// <summary>The HTTP method and path, whatever the path's parameters are called.</summary>
    public string Identity => Placeholder.Replace(Wire, "{}");

    public static IReadOnlyList<Method> AllOf(JObject document) =>
        [.. from path in ((JObject)document["paths"]!).Properties()
            from operation in ((JObject)path.Value).Properties()
            where operation.Value is JObject && Documents.SourceDocument.Methods.Contains(operation.Name)
            select Of(path.Name, operation.Name, (JObject)operation.Value)];

    public override string ToString() => $"{(Result == "void" ? "Task" : $"Task<{Result}>")} {Name}({string.Join(", ", Parameters)})";

    private static Method Of(string path, string verb, JObject operation) => new(
        (string?)operation["operationId"] + "Async",
        $"{verb.ToUpperInvariant()} {path}",
        ResultOf(operation),
        [.. ParametersOf(operation)],
        (bool?)operation["deprecated"] ?? false)
    {
        Group = (string?)operation["x-group"] ?? "",
        Pages = operation["x-page"] is { } page ? $"ClickUpPages<{page["item"]}> {page["name"]}Async" : "",
    };

    private static string ResultOf(JObject operation) =>
        operation["responses"]?["200"]?["content"]?["application/json"] is { } answer ? CSharpType.Of(answer["schema"]) : "void";

    // Required parameters, those of a form, the body, the options, then what may be left out.
    private static IEnumerable<Parameter> ParametersOf(JObject operation)
    {
        var inUrl = (operation["parameters"] as JArray ?? []).Select(parameter => new Parameter(
            (string?)parameter["x-originalName"] ?? (string)parameter["name"]!, CSharpType.Of(parameter["schema"]), (bool?)parameter["required"] is not true)).ToList();
        var fields = operation["requestBody"]?["content"]?["multipart/form-data"]?["schema"]?["properties"];
        var inForm = (operation["x-form"] as JArray ?? []).Select(field => new Parameter(
            (string)field["parameter"]!, CSharpType.Of(fields?[(string)field["name"]!]), (bool?)field["required"] is not true)).ToList();

        foreach (var parameter in inUrl.Concat(inForm).Where(parameter => !parameter.IsOptional))
            yield return parameter;
        if (operation["requestBody"] is { } body && body["content"]?["application/json"] is { } content)
            yield return new Parameter("body", CSharpType.Of(content["schema"]), (bool?)body["required"] is not true);
        if ((string?)operation["x-options"] is { } options)
            yield return new Parameter("options", options, true);
        foreach (var parameter in inUrl.Concat(inForm).Where(parameter => parameter.IsOptional))
            yield return parameter;
        if ((bool?)operation["x-custom-task-ids"] is true)
        {
            yield return new Parameter("customTaskIds", "bool", true);
            if (operation["x-workspace"] is null)
                yield return new Parameter("workspaceId", "string", true);
        }
    }

    private static readonly Regex Placeholder = new(@"\{[^{}]*\}");
}
