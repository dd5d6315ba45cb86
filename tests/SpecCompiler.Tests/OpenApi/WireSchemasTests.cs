using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.OpenApi;

/// <summary>What ClickUp's documents say, in plain JSON Schema 2020-12.</summary>
public class WireSchemasTests
{
    [TestCase("""{ "type": "integer", "contentEncoding": "int32" }""", ExpectedResult = """{"type":"integer","format":"int64"}""")]
    [TestCase("""{ "type": "bigint" }""", ExpectedResult = """{"type":"integer","format":"int64"}""")]
    [TestCase("""{ "type": "number", "contentEncoding": "double" }""", ExpectedResult = """{"type":"number"}""")]
    [TestCase("""{ "type": "string", "contentMediaType": "application/json" }""", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "string", "format": "url" }""", ExpectedResult = """{"type":"string","format":"uri"}""")]
    [TestCase("""{ "type": "string", "format": "unix-milliseconds" }""", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "string", "nullable": true }""", ExpectedResult = """{"type":["string","null"]}""")]
    [TestCase("""{ "type": [ "string", "null" ] }""", ExpectedResult = """{"type":["string","null"]}""")]
    [TestCase("""{ "type": [ "integer", "number" ] }""", ExpectedResult = """{"type":"number"}""")]
    [TestCase("""{ "type": "string", "nullable": true, "enum": [ "a" ] }""", ExpectedResult = """{"type":["string","null"],"enum":["a",null]}""")]
    [TestCase("""{ "type": "null" }""", ExpectedResult = """{"type":"null"}""")]
    [TestCase("{}", ExpectedResult = "{}")]
    [TestCase("""{ "nullable": true }""", ExpectedResult = "{}")]
    [TestCase("""{ "type": "any" }""", ExpectedResult = "{}")]
    [TestCase("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", ExpectedResult = """{"anyOf":[{"type":"string"},{"type":"integer","format":"int64"}]}""")]
    [TestCase("""{ "nullable": true, "anyOf": [ { "type": "string" } ] }""", ExpectedResult = """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [TestCase("""{ "nullable": true, "allOf": [ { "type": "object" }, { "type": "object" } ] }""", ExpectedResult = """{"anyOf":[{"allOf":[{"type":"object"},{"type":"object"}]},{"type":"null"}]}""")]
    [TestCase("""{ "allOf": [ { "type": "string" } ], "nullable": true }""", ExpectedResult = """{"type":["string","null"]}""")]
    [TestCase("""{ "type": "object", "required": [ "a", "b" ], "properties": { "a": {} } }""", ExpectedResult = """{"type":"object","properties":{"a":{}},"required":["a"]}""")]
    [TestCase("""{ "type": "object", "a": { "type": "string" } }""", ExpectedResult = """{"type":"object","properties":{"a":{"type":"string"}}}""", Description = "beside properties")]
    [TestCase("""{ "properties": { "u": { "id": { "type": "string" } } } }""", ExpectedResult = """{"type":"object","properties":{"u":{"type":"object","properties":{"id":{"type":"string"}}}}}""", Description = "without properties")]
    [TestCase("""{ "type": "object", "columns": { "fields": { "type": "array", "items": {} } } }""", ExpectedResult = """{"type":"object","properties":{"columns":{"type":"object","properties":{"fields":{"type":"array","items":{}}}}}}""", Description = "a map of properties")]
    [TestCase("""{ "type": "object", "properties": { "27075wz": { "type": "object" } } }""", ExpectedResult = """{"type":"object","additionalProperties":{"type":"object"}}""")]
    [TestCase("""{ "type": "array" }""", ExpectedResult = """{"type":"array","items":{}}""")]
    [TestCase("""{ "type": "integer", "minimum": 1, "exclusiveMinimum": true }""", ExpectedResult = """{"type":"integer","format":"int64","exclusiveMinimum":1}""")]
    [TestCase("""{ "type": "string", "x-csharp-name": "A" }""", ExpectedResult = """{"type":"string"}""")]
    public string Schema_IsSaidPlainly(string schema) => Json(Wire.Body(schema));

    [Test]
    public void Path_ThatIsSpelledInTwoWays_IsOnePath()
    {
        const string Path = """{ "summary": "A", "parameters": [ { "name": "NAME", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": {} }""";
        var paths = (JObject)Wire.Of($$"""{ "/v2/a/{id}": { "get": {{Path.Replace("NAME", "id")}} }, "/v2/a/{a_Id}": { "put": {{Path.Replace("NAME", "a_Id")}} } }""")["paths"]!;

        Assert.That(paths.Properties().Select(path => path.Name), Is.EqualTo(new[] { "/v2/a/{id}" }));
        Assert.That(paths.SelectTokens("$..parameters[*].name").Select(name => (string?)name), Is.EqualTo(new[] { "id", "id" }));
    }


    [TestCase("""{ "type": "string", "format": "uri" }""", ExpectedResult = """{"type":["string","number"]}""")]
    [TestCase("""{ "type": "integer" }""", ExpectedResult = """{"type":["string","number"]}""")]
    [TestCase("""{ "type": "integer", "enum": [ 1 ] }""", ExpectedResult = """{"type":["string","number"],"enum":[1,"1"]}""")]
    [TestCase("""{ "type": "boolean" }""", ExpectedResult = """{"type":"boolean"}""")]
    [TestCase("""{ "required": [ "id", "a", "name" ], "properties": { "id": { "type": "boolean" }, "a": { "type": "object" }, "name": {} } }""",
        ExpectedResult = """{"type":"object","properties":{"id":{"type":["boolean","null"]},"a":{"type":["object","null"]},"name":{}},"required":["id","name"]}""")]
    public string Answer_IsJudgedLeniently(string schema) => Json(Wire.Answer(schema, judging: true));

    [Test]
    public void Request_IsJudgedStrictly() =>
        Assert.That(Json(Wire.Body("""{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }""", judging: true)), Is.EqualTo("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}"""));

    [Test]
    public void SchemaThatRequestAndAnswerShare_IsTwoComponentsForAJudge()
    {
        const string Thing = """{ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } }""";
        var document = Wire.Of($$"""{ "/v2/a": { "post": { "summary": "A", "requestBody": {{Thing}}, "responses": { "200": {{Thing}} } } } }""", """{ "schemas": { "Thing": { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } } } }""", judging: true);

        Assert.That(document["components"]!["schemas"]!.Children<JProperty>().Select(component => Json(component.Value)), Is.EquivalentTo(new[]
        {
            """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""",
            """{"type":"object","properties":{"a":{"type":["string","number","null"]}}}""",
        }));
    }

    [TestCase("""{ "type": "array", "items": {} }""")]
    [TestCase("""{ "type": "string", "format": "binary" }""")]
    public void FileOfAForm_IsBytes(string part) =>
        Assert.That(Json(Wire.Body($$"""{ "type": "object", "properties": { "attachment": {{part}} } }""", "multipart/form-data")["properties"]!["attachment"]!["contentMediaType"]!), Is.EqualTo("\"application/octet-stream\""));

    [Test]
    public void RefIntoAPath_BecomesAComponent_AndSoDoesItsTarget()
    {
        var document = Wire.Of("""
            {
              "/v2/a": { "get": { "summary": "Get A", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "users": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } } } } } },
              "/v2/b": { "get": { "summary": "Get B", "responses": { "200": { "content": { "application/json": { "schema": { "nullable": true, "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/users/items" } } } } } } }
            }
            """);

        Assert.That(Json(Sample.Answer(document, "/v2/a")["properties"]!["users"]!), Is.EqualTo("""{"type":"array","items":{"$ref":"#/components/schemas/User"}}"""));
        Assert.That(Json(Sample.Answer(document, "/v2/b")), Is.EqualTo("""{"anyOf":[{"$ref":"#/components/schemas/User"},{"type":"null"}]}"""));
        Assert.That(Json(document["components"]!["schemas"]!["User"]!), Is.EqualTo("""{"type":"object","properties":{"id":{"type":"string"}}}"""));
    }

    [Test]
    public void PinnedClass_IsTheNameOfTheComponent()
    {
        var document = Wire.Of(Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/ThingDto" }"""), """{ "schemas": { "ThingDto": { "type": "object", "properties": { "a": {} } }, "Unused": {} } }""");

        Assert.That(document["components"]!["schemas"]!.Children<JProperty>().Select(component => component.Name), Is.EqualTo(new[] { "ThingDto" }));
    }

    [Test]
    public void ListThatHoldsItself_ShowsThatItMayBeEmpty()
    {
        var document = Wire.Of(Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/Page" }"""), """{ "schemas": { "Page": { "type": "object", "required": [ "pages" ], "properties": { "pages": { "type": "array", "items": { "$ref": "#/components/schemas/Page" } } } } } }""");

        Assert.That(Json(document["components"]!["schemas"]!["Page"]!["properties"]!["pages"]!["examples"]!), Is.EqualTo("[[]]"));
    }

    [Test]
    public void Words_AreThoseOfOverlays()
    {
        var files = new[] { Sample.Document("a.json", Sample.Get("/v2/a", """{ "type": "string", "description": "ClickUp's" }""", "\"description\": \"ClickUp's\",")) };
        using var folder = new Commands.Terminal().Write("w.overlay.json", """
            { "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [
              { "target": "$.paths['/v2/a'].get", "description": "why", "update": { "description": "Ours." } },
              { "target": "$.paths['/v2/a'].get.responses['200'].content['application/json'].schema", "description": "why", "update": { "description": "Ours too.", "example": "x" } } ] }
            """);
        var document = SpecCompiler.OpenApi.WireDocument.Of(Compilation.Correct(files, SpecCompiler.Overlay.OverlayFile.Load(SpecCompiler.Documents.SourceFile.At(folder["w.overlay.json"]))), judging: false);

        Assert.That((string?)document["paths"]!["/v2/a"]!["get"]!["description"], Is.EqualTo("Ours."));
        Assert.That(Json(Sample.Answer(document, "/v2/a")), Is.EqualTo("""{"description":"Ours too.","type":"string","examples":["x"]}"""));
        Assert.That(document.ToString(), Does.Not.Contain("ClickUp's\""));
    }

    [Test]
    public void Component_SaysWhatItIs_AndEachPlaceWhatItIsThere()
    {
        var files = new[] { Sample.Document("a.json", Sample.Get("/v2/a", """
            { "type": "object", "properties": { "owner": { "type": "object", "properties": { "id": { "type": "string" } } },
              "other": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/owner" } } }
            """)) };
        using var folder = new Commands.Terminal().Write("w.overlay.json", """
            { "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [
              { "target": "$..properties.owner", "description": "why", "update": { "description": "Who owns it.", "x-words": "A user." } },
              { "target": "$..properties.other", "description": "why", "update": { "description": "Somebody else." } } ] }
            """);
        var document = SpecCompiler.OpenApi.WireDocument.Of(Compilation.Correct(files, SpecCompiler.Overlay.OverlayFile.Load(SpecCompiler.Documents.SourceFile.At(folder["w.overlay.json"]))), judging: false);
        var properties = Sample.Answer(document, "/v2/a")["properties"]!;

        Assert.That((string?)document["components"]!["schemas"]!.Children<JProperty>().Single().Value["description"], Is.EqualTo("A user."));
        Assert.That(((string?)properties["owner"]!["description"], (string?)properties["other"]!["description"]), Is.EqualTo(("Who owns it.", "Somebody else.")));
        Assert.That(document.ToString(), Does.Not.Contain("x-words"));
    }

    [TestCase(false, ExpectedResult = """{"type":"object","properties":{"event":{"type":"string"}},"required":["event"]}""")]
    [TestCase(true, ExpectedResult = """{"type":"object","properties":{"event":{"type":["string","number","null"]}}}""")]
    public string Webhook_IsThere_AndJudgedAsAnAnswer(bool judging)
    {
        var document = Sample.Document("a.json", Sample.Get("/v2/a"), more: """
            "webhooks": { "created": { "post": { "summary": "Created", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": [ "event" ], "properties": { "event": { "type": "string" } } } } } }, "responses": { "200": { "description": "ok" } } } } },
            """);
        var written = SpecCompiler.OpenApi.WireDocument.Of(Compilation.Correct([document], []), judging);

        return Json(written["webhooks"]!["created"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
    }

    private static string Json(JToken token) => token.ToString(Formatting.None);
}
