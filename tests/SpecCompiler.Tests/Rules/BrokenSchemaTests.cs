using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class BrokenSchemaTests
{
    private const string Document = """
        { "openapi": "3.1.0", "info": { "title": "t", "version": "2.0" }, "security": [ { "t": [] } ],
          "paths": { "/v2/team/{team_id}/thing": { "post": { "summary": "Create Thing", "description": "Creates.", "operationId": "createThing", "deprecated": false,
            "parameters": [
              { "name": "team_id", "in": "path", "description": "d", "required": true, "style": "simple", "schema": { "type": "number", "contentEncoding": "double" } },
              { "name": "statuses[]", "in": "query", "explode": true, "schema": { "type": "array", "items": { "type": "string", "enum": ["a", "b"] } } },
              { "name": "page", "in": "query", "required": true, "x-csharp-name": "page", "schema": { "type": "integer", "format": "unix-milliseconds" } } ],
            "requestBody": { "description": "d", "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["name"], "properties": {
              "name": { "type": "string", "x-task-id": true }, "fields": { "type": "array", "items": { "anyOf": [ { "type": "object", "properties": { "v": { "type": ["string", "null"] } } }, { "type": "object", "properties": { "v": { "type": "integer" } } } ] } } } },
              "example": { "name": "a" } } } },
            "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "required": ["id"], "properties": {
              "id": { "type": "string", "nullable": true, "examples": [ "a" ] }, "user": { "$ref": "#/components/schemas/u" }, "27075wz": { "type": "object", "properties": { "a": { "type": "string" } } },
              "map": { "type": "object", "additionalProperties": { "type": "integer", "format": "int64" } }, "kind": { "type": "string", "enum": ["x"] }, "parts": { "allOf": [ { "$ref": "#/components/schemas/u" }, { "type": "object", "properties": { "b": {} } } ] } } },
              "examples": { "one": { "value": { "id": null } } } } } } } } } },
          "components": { "schemas": { "u": { "type": "object", "x-csharp-class": "User", "properties": { "id": { "type": "integer" }, "const": { "const": "a" } } } } } }
        """;

    private static readonly string[] Wrong = ["null", "true", "17", "2.5", "\"text\"", "\"\"", "[]", "[null]", "[17]", "{}", """{ "a": 17 }""", """{ "$ref": "#/nowhere" }""", """{ "type": "object" }"""];

    /// <summary>Every value of the document in turn becomes one of every kind of wrong value.</summary>
    [Test]
    public void WrongValue_AtAnyPlace_EndsInAClearErrorOrInADocument([ValueSource(nameof(Wrong))] string wrong)
    {
        var failures = new List<string>();
        foreach (var path in JObject.Parse(Document)["paths"]!.Concat(JObject.Parse(Document)["components"]!).OfType<JContainer>().SelectMany(part => part.Descendants())
            .Where(token => token is not JProperty).Select(token => token.Path).Where(path => path.Length > 0))
        {
            var document = JObject.Parse(Document);
            var at = document.SelectToken(Absolute(path, document));
            if (at is null)
                continue;
            at.Replace(JToken.Parse(wrong));
            try
            {
                Given.AssertTypes(Given.Document(document.ToString()));
            }
            catch (SpecException error)
            {
                if (error.Message.Length < 20)
                    failures.Add($"{path}: {error.Message}");
            }
            catch (Exception error)
            {
                failures.Add($"{path}: {error.GetType().Name} {error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SpecCompiler."))?.Trim()}");
            }
        }

        Assert.That(failures, Is.Empty);
    }

    private static string Absolute(string path, JObject document) => document.SelectToken(path) is null ? "paths." + path : path;
}
