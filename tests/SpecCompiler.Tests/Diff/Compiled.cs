using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Diff;

/// <summary>Documents as they are after all rules.</summary>
internal static class Compiled
{
    /// <summary>One operation <c>GetA</c> with these members.</summary>
    public static JObject Operation(string members, string schemas = "{}", string path = "/v2/a/{task_id}", string name = "GetA") => JObject.Parse($$"""
        {
          "paths": { "{{path}}": { "get": { "operationId": "{{name}}" {{(members.Length > 0 ? "," : "")}} {{members}} } } },
          "components": { "schemas": {{schemas}} }
        }
        """);

    /// <summary>Only schemas.</summary>
    public static JObject Schemas(string schemas) => JObject.Parse($$"""{ "paths": {}, "components": { "schemas": {{schemas}} } }""");
}
