using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests;

/// <summary>Every value of a document in turn, replaced by every kind of wrong value, all the way to both documents that are made of it.</summary>
public class BrokenCompilationTests
{
    private const string Paths = """
        {
          "/v2/team/{team_id}/thing": {
            "parameters": [ { "name": "team_id", "in": "path", "required": true, "schema": { "type": "number" } } ],
            "post": {
              "tags": [ "Things" ], "summary": "Create Thing", "description": "Creates.", "operationId": "createThing", "deprecated": true, "security": [ { "Key": [] } ],
              "parameters": [
                { "name": "page", "in": "query", "style": "form", "explode": true, "schema": { "type": "integer", "default": 0, "minimum": 0 }, "deprecated": true },
                { "name": "X-Trace", "in": "header", "schema": { "type": "string" } } ],
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
              "responses": { "200": { "description": "d", "headers": { "X-Rate": { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } }
            }
          }
        }
        """;

    private const string Components = """
        {
          "schemas": { "Thing": { "type": "object", "title": "t", "required": [ "id" ], "additionalProperties": false, "minProperties": 1, "properties": {
            "id": { "type": "string", "examples": [ "a" ] }, "kind": { "enum": [ "x", null ] }, "parts": { "oneOf": [ { "type": "object", "properties": { "a": { "type": "string", "format": "uuid", "description": "d" } } }, { "type": "object", "properties": { "a": { "type": "string", "format": "uuid", "description": "d" } } }, { "type": "null" }, { "type": "object", "properties": { "b": { "const": 1 } } } ] },
            "list": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Thing" } }, "map": { "additionalProperties": { "type": "integer", "format": "int64" } } } } },
          "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "Authorization" } }
        }
        """;

    private static readonly string Good = Sample.Text(Paths, Components, """ "tags": [ { "name": "Things" } ], """);

    private static readonly string[] Wrong = ["null", "true", "17", "2.5", "\"text\"", "[]", "[ null ]", "[ [ 1 ] ]", "{}", """{ "a": 17 }""", """{ "$ref": "#/nowhere" }""", """{ "$ref": "other.json#/x" }""", """[ { "$ref": 1 } ]"""];

    [Test]
    public void WrongValue_AtAnyPlace_EndsInAnErrorOfThatPlaceOrInDocumentsThatCanBeRead([ValueSource(nameof(Wrong))] string wrong, [Values] bool judging)
    {
        var failures = new List<string>();
        foreach (var place in JObject.Parse(Good).Descendants().Where(token => token is not JProperty).Select(JsonPointer.Of))
        {
            var broken = JObject.Parse(Good);
            JsonPointer.Steps(place)!.Aggregate((JToken)broken, (at, step) => JsonPointer.Child(at, step)!).Replace(JToken.Parse(wrong));
            try
            {
                var corrected = Compilation.Correct([SourceDocument.Load("broken.json", broken.ToString())], []);
                var wire = WireDocument.Of(corrected, judging).ToString();
                Compilation.Rule(corrected);
                failures.AddRange(OpenApiDocument.Parse(wire, OpenApiConstants.Json).Diagnostic!.Errors.Select(error => $"{place}: {error}"));
            }
            catch (SpecException error) when (error is { File: "broken.json", Pointer.Length: > 0 })
            {
            }
            catch (Exception error)
            {
                failures.Add($"{place}: {error.GetType().Name} {error.Message} {error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SpecCompiler.") || line.Contains("OpenApi"))?.Trim()}");
            }
        }

        Assert.That(failures, Is.Empty);
    }
}
