using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>Prose goes by its place: a property may have any name, those of keywords too.</summary>
public class ProseTests
{
    private static readonly string[] Names = ["name", "description", "title", "type", "items", "required", "default", "content", "example", "examples", "deprecated", "summary", "enum", "properties", "x-y", "headers", "schema", "servers", "$comment"];

    [Test]
    public void Description_OfEveryPlace_IsGone()
    {
        var text = DocumentFacts.TextOf(SourceDocument.Load("a.json", """
            {
              "openapi": "3.1.0", "info": { "title": "ClickUp", "version": "2", "description": "PROSE", "contact": { "name": "PROSE" }, "summary": "PROSE", "license": { "name": "PROSE" } },
              "tags": [ { "name": "T", "description": "PROSE", "externalDocs": { "description": "PROSE", "url": "u" } } ],
              "externalDocs": { "description": "PROSE", "url": "u" },
              "servers": [ { "url": "https://api.clickup.com/api", "description": "PROSE" } ],
              "x-readme": { "text": "PROSE" },
              "paths": { "/v2/a": {
                "summary": "Path", "description": "PROSE", "servers": [ { "url": "https://api.clickup.com/api", "description": "PROSE" } ],
                "parameters": [ { "name": "p", "in": "query", "description": "PROSE", "example": "PROSE", "examples": { "e": { "summary": "PROSE", "value": "PROSE" } }, "schema": { "type": "string", "title": "PROSE", "examples": [ "PROSE" ] } } ],
                "post": {
                  "summary": "Name", "operationId": "A", "description": "PROSE", "externalDocs": { "url": "PROSE" }, "deprecated": false, "x-is": "PROSE",
                  "requestBody": { "description": "PROSE", "content": { "application/json": { "example": "PROSE", "examples": { "e": { "value": "PROSE" } }, "schema": { "description": "PROSE", "x-enumDescriptions": { "a": "PROSE" }, "enum": [ "a" ], "$comment": "PROSE" } } } },
                  "responses": { "200": { "description": "PROSE", "headers": { "H": { "description": "PROSE", "schema": { "description": "PROSE" } } }, "content": { "application/json": { "schema": {
                    "summary": "PROSE", "x-readme-ref-name": "Thing", "properties": { "a": { "allOf": [ { "description": "PROSE" } ], "items": { "title": "PROSE" }, "additionalProperties": { "description": "PROSE" } } }, "beside": { "type": "object", "description": "PROSE" } } } } } }
                }
              } },
              "components": {
                "schemas": { "S": { "description": "PROSE", "oneOf": [ { "description": "PROSE" } ] } },
                "parameters": { "P": { "name": "p", "in": "query", "description": "PROSE" } },
                "responses": { "R": { "description": "PROSE" } }, "requestBodies": { "B": { "description": "PROSE", "content": {} } },
                "headers": { "H": { "description": "PROSE" } }, "examples": { "E": { "value": "PROSE" } },
                "securitySchemes": { "A": { "type": "apiKey", "in": "header", "name": "Authorization", "description": "PROSE" } }
              }
            }
            """));

        Assert.That(text, Does.Not.Contain("PROSE"));
        Assert.That(text, Does.Contain("\"Name\"").And.Contain("\"Thing\"").And.Contain("\"T\"").And.Contain("\"Path\""));
    }

    // Each name as a property, a component, beside "properties" and in all of these at once.
    [Test]
    public void PropertyThatIsCalledLikeAKeyword_Stays([ValueSource(nameof(Names))] string name)
    {
        var schema = $$"""{ "type": "object", "properties": { "{{name}}": { "type": "object", "properties": { "{{name}}": { "type": "string" } } } } }""";
        var facts = JObject.Parse(DocumentFacts.TextOf(Sample.Document("a.json", Sample.Get("/v2/a", schema), $$"""{ "schemas": { "{{name}}": {{schema}} } }""")));

        Assert.That(JToken.DeepEquals(Sample.Answer(facts, "/v2/a"), JToken.Parse(schema)), Is.True);
        Assert.That(JToken.DeepEquals(facts["components"]!["schemas"]![name], JToken.Parse(schema)), Is.True);
    }

    [TestCase("description")]
    [TestCase("title")]
    [TestCase("summary")]
    public void PropertyBesideProperties_ThatIsCalledLikeProse_Stays(string name)
    {
        var schema = $$"""{ "type": "object", "{{name}}": { "type": "string" } }""";
        var facts = JObject.Parse(DocumentFacts.TextOf(Sample.Document("a.json", Sample.Get("/v2/a", schema))));

        Assert.That(JToken.DeepEquals(Sample.Answer(facts, "/v2/a"), JToken.Parse(schema)), Is.True);
    }

    [Test]
    public void WhatSaysNothing_IsGone()
    {
        var facts = DocumentFacts.TextOf(Sample.Document("a.json", Sample.Get("/v2/a", """{ "type": "object", "required": [] }""", "\"deprecated\": false,"), """{ "schemas": {}, "parameters": {} }"""));

        Assert.That(facts, Does.Not.Contain("deprecated").And.Not.Contain("required").And.Not.Contain("\"schemas\"").And.Not.Contain("\"parameters\""));
        Assert.That(DocumentFacts.TextOf(Sample.Document("a.json", Sample.Get("/v2/a", more: "\"deprecated\": true,"))), Does.Contain("\"deprecated\": true"));
    }

    [Test]
    public void DataThatLooksLikeProse_Stays()
    {
        const string Schema = """{ "type": "object", "default": { "description": "d", "example": "e" }, "enum": [ { "title": "t" } ], "const": { "x-a": 1 } }""";
        var facts = JObject.Parse(DocumentFacts.TextOf(Sample.Document("a.json", Sample.Get("/v2/a", Schema))));

        Assert.That(JToken.DeepEquals(Sample.Answer(facts, "/v2/a"), JToken.Parse(Schema)), Is.True);
    }
}
