using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class OutputTests
{
    [Test]
    public void Document_HoldsWhatTheGeneratorReads_AndNothingElse()
    {
        var document = Given.Document("""
            { "openapi": "3.1.0", "jsonSchemaDialect": "x", "info": { "title": "ClickUp API v2 Reference", "version": "2.0" }, "servers": [ { "url": "https://api.clickup.com/api" } ], "tags": [ { "name": "Things" } ],
              "paths": { "/v2/thing": { "summary": "x", "get": { "summary": "Get Thing.", "tags": ["Things"], "operationId": "old", "deprecated": true, "x-hideTryItPanel": true, "description": "Gets the *thing*.\n\n***Note:** old.* \\\nUse [this](doc:x).", "responses": {} } } } }
            """);

        Assert.That(document.ToString(Formatting.None), Is.EqualTo(
            """{"openapi":"3.0.0","info":{"title":"ClickUp","version":"2.0"},"x-groups":[{"name":"IClickUpThings","title":"Things"}],"paths":{"/v2/thing":{"get":{"operationId":"GetThing","summary":"Gets the thing.","description":"Note: old. Use this.","deprecated":true,"x-url":[{"text":"v2/thing"}],"x-group":"IClickUpThings","x-link":"https://developer.clickup.com/reference/old","parameters":[],"responses":{"200":{"description":"","content":{"application/json":{"schema":{}}}}}}}},"components":{"schemas":{}}}"""));
    }

    [TestCase(""", "security": []""", """, "security": [ { "token": [] } ]""", true)]
    [TestCase(""", "security": [ {} ]""", "", true)]
    [TestCase(""", "security": [ { "token": [] } ]""", """, "security": []""", false)]
    [TestCase("", """, "security": []""", true)]
    [TestCase("", """, "security": [ { "token": [] } ]""", false)]
    [TestCase("", "", false)]
    public void Operation_WithoutSecurity_IsAnonymous(string own, string root, bool expected)
    {
        var document = Given.Document($$"""{ "openapi": "3.1.0", "info": {}, "paths": { "/v2/thing": { "get": { "summary": "Get Thing", "responses": {} {{own}} } } } {{root}} }""");

        Assert.That(document["paths"]!["/v2/thing"]!["get"]!["x-anonymous"] is not null, Is.EqualTo(expected));
    }

    [Test]
    public void Document_CompiledTwice_IsTheSame()
    {
        const string Paths = """{ "/v2/b": { "get": { "summary": "Get B", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "user": { "type": "object", "properties": { "id": { "type": "integer" } } } } } } } } } } } }""";

        var first = Given.Paths(Paths).ToString();
        var second = Given.Paths(Paths).ToString();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void TrackTime_AsClickUpDescribesIt_IsTheContract()
    {
        var document = Given.Document("""
            { "openapi": "3.1.0", "info": { "version": "2.0" }, "security": [ { "Authorization_Token": [] } ], "paths": { "/v2/task/{task_id}/time": { "post": { "summary": "Track time",
              "parameters": [ { "name": "task_id", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "custom_task_ids", "in": "query", "schema": { "type": "boolean" } }, { "name": "team_id", "in": "query", "schema": { "type": "number", "contentEncoding": "double" } } ],
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": {
                "start": { "type": "integer", "contentEncoding": "int64", "format": "unix-milliseconds" }, "time": { "type": "integer", "contentEncoding": "int32", "format": "duration-milliseconds" } } } } } },
              "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } }, "example": { "id": "123" } } } } } } } } }
            """);

        Assert.That(JToken.DeepEquals(document, JObject.Parse("""
            {
              "openapi": "3.0.0", "info": { "title": "ClickUp", "version": "2.0" },
              "paths": { "/v2/task/{task_id}/time": { "post": {
                "operationId": "TrackTime", "summary": "Track time",
                "x-url": [ { "text": "v2/task/" }, { "segment": "taskId" }, { "text": "/time" } ], "x-task-ids": [ { "parameter": "taskId" } ], "x-custom-task-ids": true, "x-body": "json",
                "parameters": [ { "name": "task_id", "x-originalName": "taskId", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "requestBody": { "required": true, "x-name": "body", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TrackTimeRequest" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TrackTimeResponse" } } } } } } } },
              "components": { "schemas": {
                "TrackTimeRequest": { "type": "object", "description": "The body of TrackTime.", "additionalProperties": false, "required": [], "properties": {
                  "start": { "type": "string", "format": "date-time", "x-csharp-name": "Start" }, "time": { "type": "string", "format": "duration", "x-csharp-name": "Time" } } },
                "TrackTimeResponse": { "type": "object", "description": "The answer of TrackTime.", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string", "x-csharp-name": "Id" } } } } }
            }
            """)), Is.True, document.ToString());
    }
}
