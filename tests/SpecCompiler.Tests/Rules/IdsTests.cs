using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class IdsTests
{
    [TestCase("task_id", ExpectedResult = true)]
    [TestCase("team_Id", ExpectedResult = true)]
    [TestCase("space_ids[]", ExpectedResult = true)]
    [TestCase("taskId", ExpectedResult = true)]
    [TestCase("workspaceID", ExpectedResult = true)]
    [TestCase("id", ExpectedResult = true)]
    [TestCase("userid", ExpectedResult = true)]
    [TestCase("paid", ExpectedResult = false)]
    [TestCase("valid", ExpectedResult = false)]
    [TestCase("grid", ExpectedResult = false)]
    [TestCase("idle", ExpectedResult = false)]
    public bool Name_OfAnId_IsKnown(string name) => IdNames.IsId(name);

    [TestCase("creator", ExpectedResult = true)]
    [TestCase("assignees[]", ExpectedResult = true)]
    [TestCase("add_owners", ExpectedResult = true)]
    [TestCase("archived_by", ExpectedResult = true)]
    [TestCase("rem", ExpectedResult = true)]
    [TestCase("order_by", ExpectedResult = false)]
    [TestCase("added", ExpectedResult = false)]
    [TestCase("role", ExpectedResult = false)]
    [TestCase("ownership", ExpectedResult = false)]
    public bool Name_OfThePartThatSomebodyPlays_IsKnown(string name) => IdNames.IsPerson(name);

    [TestCase("list_id", """{ "type": "number", "contentEncoding": "double" }""", "string")]
    [TestCase("space_ids[]", """{ "type": "array", "items": { "type": "number" } }""", "IList<string>")]
    [TestCase("creator", """{ "type": "number" }""", "string")]
    [TestCase("assignees", """{ "type": "array", "items": { "type": "integer" } }""", "IList<string>")]
    [TestCase("depth", """{ "type": "integer" }""", "long")]
    [TestCase("ratio", """{ "type": "number" }""", "long")]
    public void Id_InACall_IsAString(string name, string schema, string expected) =>
        Assert.That(Given.TypeText(Given.Operation($$""" "parameters": [ { "name": "{{name}}", "in": "query", "required": true, "schema": {{schema}} } ] """)["parameters"]![0]!["schema"]!), Is.EqualTo(expected));

    [TestCase("id", """{ "type": "string" }""", "string?", null)]
    [TestCase("id", """{ "type": "number", "contentEncoding": "double" }""", "string?", "number")]
    [TestCase("user_id", """{ "type": ["number", "null"] }""", "string?", "number")]
    [TestCase("user_id", """{ "type": ["number", "string"] }""", "string?", null)]
    [TestCase("user_id", """{ "oneOf": [ { "type": "integer" }, { "type": "string" } ] }""", "string?", null)]
    [TestCase("assignee", """{ "oneOf": [ { "type": "integer" }, { "type": "string", "enum": ["unassigned"] } ] }""", "string?", "number")]
    [TestCase("list_ids", """{ "type": "array", "items": { "type": "number" } }""", "IList<string>", "number")]
    [TestCase("creator", """{ "type": "integer" }""", "string?", "number")]
    [TestCase("creator", """{ "type": "object", "properties": { "id": { "type": "integer" } } }""", "Creator?", null)]
    [TestCase("deleted_by", """{ "type": "bigint" }""", "string?", "number")]
    [TestCase("owners", """{ "type": "array", "items": { "type": "integer" } }""", "IList<string>", "number")]
    [TestCase("owner", """{ "type": "boolean" }""", "bool?", null)]
    [TestCase("custom_item_id", """{ "type": "integer", "x-id": false }""", "long?", null)]
    [TestCase("wid", """{ "type": "integer", "x-id": true }""", "string?", "number")]
    [TestCase("points", """{ "type": "number" }""", "long?", null)]
    public void Id_InABody_IsAString_AndTheKindOfTheWireIsKept(string name, string schema, string expected, string? wire)
    {
        var document = Given.Answer($$"""{ "type": "object", "properties": { "{{name}}": {{schema}} } }""");

        Assert.That(document.TypeOf("GetThingResponse", name), Is.EqualTo(expected));
        Assert.That((string?)document.Component("GetThingResponse")["properties"]![name]!["x-wire"], Is.EqualTo(wire));
    }

    [Test]
    public void Id_ThatOnePlaceHasAsText_IsText_ButARequestDecides()
    {
        const string Answers = """ "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "tag": {{tag}} } } } } } } """;
        const string Body = """, "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "tag": {{tag}} } } } } } """;
        var document = Given.Paths($$"""
            { "/v2/a": { "get": { "summary": "Get A", {{Answers.Replace("{{tag}}", Tag("integer", "string"))}} } },
              "/v2/b": { "get": { "summary": "Get B", {{Answers.Replace("{{tag}}", Tag("string", "string"))}} } },
              "/v2/c": { "put": { "summary": "Update C", {{Answers.Replace("{{tag}}", Tag("string", "string"))}} {{Body.Replace("{{tag}}", Tag("string", "integer"))}} } } }
            """);

        Assert.That(document.Component("Tag")["properties"]!["user_id"]!["x-wire"], Is.Null);
        Assert.That((string?)document.Component("Tag")["properties"]!["list_id"]!["x-wire"], Is.EqualTo("number"));

        static string Tag(string user, string list) =>
            $$"""{ "type": "object", "x-csharp-class": "Tag", "properties": { "user_id": { "type": "{{user}}" }, "list_id": { "type": "{{list}}" } } }""";
    }

    [Test]
    public void Id_BehindAReference_LeavesWhatOthersReferToAlone()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "list_id": { "$ref": "#/components/schemas/whole" }, "size": { "$ref": "#/components/schemas/whole" } } }"""),
            """, "components": { "schemas": { "whole": { "type": "integer" } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "list_id"), Is.EqualTo("string?"));
        Assert.That(document.TypeOf("GetThingResponse", "size"), Is.EqualTo("long?"));
    }

    [TestCase("integer", "number")]
    [TestCase("string", null)]
    public void WhoComesAndGoes_IsOneClass_WhateverTheIdsAreOnTheWire(string type, string? wire)
    {
        var document = Given.Body($$"""
            { "type": "object", "properties": {
                "assignees": { "type": "object", "required": ["add", "rem"], "properties": { "add": { "type": "array", "items": { "type": "{{type}}" } }, "rem": { "type": "array", "items": { "type": "{{type}}" } } } },
                "group_assignees": { "type": "object", "properties": { "add": { "type": "array", "items": { "type": "string" } }, "rem": { "type": "array", "items": { "type": "string" } } } } } }
            """);

        Assert.That(document.TypeOf("CreateThingRequest", "assignees"), Is.EqualTo("Changes?"));
        Assert.That(document.TypeOf("CreateThingRequest", "group_assignees"), Is.EqualTo("Changes?"));
        Assert.That((string?)document.Component("CreateThingRequest")["properties"]!["assignees"]!["x-wire"], Is.EqualTo(wire));
        Assert.That(document.TypeOf("Changes", "add"), Is.EqualTo("IList<string>?"));
        Assert.That(document.NameOf("Changes", "rem"), Is.EqualTo("Remove"));
    }

    [Test]
    public void Id_InAPath_IsAString_WhateverTheDocumentSays() =>
        Assert.That(Given.TypeText(Given.Operation(""" "parameters": [ { "name": "timer_id", "in": "path", "required": true, "schema": { "type": "number" } } ] """, "/v2/t/{timer_id}")["parameters"]![0]!["schema"]!), Is.EqualTo("string"));
}
