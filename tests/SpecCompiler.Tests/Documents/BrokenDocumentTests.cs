using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

/// <summary>Every value of a good document, replaced by every kind of value that does not belong there: a clear error or a merged document, and nothing else.</summary>
public class BrokenDocumentTests
{
    private const string Paths = """
        {
          "/v2/a/{a_id}": {
            "summary": "A",
            "parameters": [ { "name": "a_id", "in": "path", "required": true, "schema": { "type": "string" } } ],
            "servers": [ { "url": "https://{host}/api", "variables": { "host": { "default": "api.clickup.com" } } } ],
            "get": {
              "parameters": [ { "$ref": "#/components/parameters/P" } ],
              "security": [ { "Key": [] } ],
              "responses": { "200": { "content": { "application/json": { "schema": { "properties": { "x": { "$ref": "#/components/schemas/X" } } } } } } }
            }
          },
          "/v2/b": { "$ref": "#/components/pathItems/B" }
        }
        """;

    private const string Components = """
        {
          "schemas": { "X": { "type": "array", "items": { "$ref": "#/components/schemas/X" } } },
          "parameters": { "P": { "name": "p", "in": "query", "schema": { "type": "string" } } },
          "pathItems": { "B": { "get": { "parameters": [ { "$ref": "#/components/parameters/P" } ] } } },
          "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "Authorization" } }
        }
        """;

    private static readonly string Good = Sample.Text(Paths, Components);

    private static IEnumerable<string> Places => JObject.Parse(Good).Descendants().Where(token => token is not JProperty).Select(JsonPointer.Of);

    [TestCaseSource(nameof(Places))]
    public void Document_WithAWrongValue_IsRefusedOrMerged(string place)
    {
        foreach (var wrong in new[] { "null", "1", "true", "\"#/none\"", "[]", "{}", "[ 1 ]", """{ "$ref": "#/none" }""", """{ "$ref": "#" }""", """[ { "$ref": 1 } ]""" })
        {
            var broken = JObject.Parse(Good);
            JsonPointer.Steps(place)!.Aggregate((JToken)broken, (at, step) => JsonPointer.Child(at, step)!).Replace(JToken.Parse(wrong));

            // With the good one beside it, so that definitions are compared and named anew.
            foreach (var beside in new[] { false, true })
                Assert.That(Try(broken.ToString(), beside), Is.EqualTo("merged").Or.EqualTo("refused in broken.json").Or.EqualTo("refused in good.json"), $"{wrong}, beside another: {beside}");
        }
    }

    private static string Try(string text, bool beside)
    {
        try
        {
            var document = SourceDocument.Load("broken.json", text);
            var merged = Merge.Of(beside ? [SourceDocument.Load("good.json", Good), document] : [document]);
            new References().Add(merged.Root);
            return "merged";
        }
        catch (SpecException e)
        {
            return $"refused in {e.File}";
        }
    }
}
