using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class ParametersTests
{
    [Test]
    public void Parameter_OfThePathItem_ComesDownToTheOperation_UnlessItHasItsOwn()
    {
        var paths = Given.Paths("""
            { "/v2/list/{list_id}": {
                "parameters": [ { "name": "list_id", "in": "path", "required": true, "schema": { "type": "number" } }, { "name": "depth", "in": "query", "required": true, "description": "general", "schema": { "type": "integer" } } ],
                "get": { "summary": "Get List", "parameters": [ { "name": "depth", "in": "query", "required": true, "description": "own", "schema": { "type": "string" } } ], "responses": {} } } }
            """);
        var parameters = (JArray)paths["paths"]!["/v2/list/{list_id}"]!["get"]!["parameters"]!;

        Assert.That(parameters.Select(p => (string?)p["x-originalName"]), Is.EqualTo(new[] { "listId", "depth" }));
        Assert.That((string?)parameters[1]["description"], Is.EqualTo("own"));
        Assert.That(((JObject)paths["paths"]!["/v2/list/{list_id}"]!).ContainsKey("parameters"), Is.False);
    }

    [TestCase("Content-Type")]
    [TestCase("accept")]
    [TestCase("Authorization")]
    public void Header_ThatOpenApiIgnores_IsDropped(string name) =>
        Assert.That(Given.Operation($$""" "parameters": [ { "name": "{{name}}", "in": "header", "required": true, "schema": { "type": "string" } } ] """)["parameters"], Is.Empty);

    [TestCase("""{ "name": "X-Trace", "in": "header", "schema": { "type": "string" } }""", "X-Trace")]
    [TestCase("""{ "name": "session", "in": "cookie", "schema": { "type": "string" } }""", "cookie")]
    [TestCase("""{ "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object" } }""", "deepObject")]
    [TestCase("""{ "name": "ids", "in": "query", "style": "pipeDelimited", "schema": { "type": "array" } }""", "pipeDelimited")]
    [TestCase("""{ "name": "filter", "in": "query", "content": { "text/plain": { "schema": {} } } }""", "content type")]
    [TestCase("""{ "name": "x", "in": "body", "schema": { "type": "string" } }""", "neither in the path nor in the query")]
    [TestCase("""{ "name": "gone", "in": "path", "schema": { "type": "string" } }""", "no place")]
    [TestCase("""{ "in": "query", "schema": { "type": "string" } }""", "no name")]
    public void Parameter_ThatCanNotBeSent_IsRefusedWithItsPlace(string parameter, string why)
    {
        var error = Given.Refused(() => Given.Operation($$""" "parameters": [ {{parameter}} ] """));

        Assert.That(error.Message, Does.Contain(why));
        Assert.That(error.Pointer, Is.EqualTo("#/paths/~1v2~1thing/get/parameters/0"));
    }

    [TestCase("number")]
    [TestCase("integer")]
    [TestCase("boolean")]
    public void PathParameter_IsText_WhateverItHolds(string type)
    {
        var operation = Given.Operation($$""" "parameters": [ { "name": "part", "in": "path", "required": true, "schema": { "type": "{{type}}" } } ] """, "/v2/thing/{part}");

        Assert.That(Given.TypeText(operation["parameters"]![0]!["schema"]!), Is.EqualTo("string"));
    }

    [Test]
    public void QueryParameter_ThatIsAListOfFlags_IsAListOfTexts()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "flags", "in": "query", "required": true, "schema": { "type": "array", "items": { "type": "boolean" } } } ] """);

        Assert.That(Given.TypeText(operation["parameters"]![0]!["schema"]!), Is.EqualTo("IList<string>"));
    }

    [Test]
    public void QueryParameter_ThatIsAListOfLists_IsRefused() =>
        Assert.That(Given.Refused(() => Given.Operation(""" "parameters": [ { "name": "rows", "in": "query", "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } } ] """)).Message, Does.Contain("list of lists"));

    [Test]
    public void PathParameter_ThatIsAList_IsRefusedWithItsPlace()
    {
        var error = Given.Refused(() => Given.Operation(""" "parameters": [ { "name": "parts", "in": "path", "required": true, "schema": { "type": "array", "items": { "type": "string" } } } ] """, "/v2/thing/{parts}"));

        Assert.That((error.Message, error.Pointer), Is.EqualTo(("The path parameter 'parts' of GetThing is a list or an object, which the client can not write; describe it as a string in an overlay.", "#/paths/~1v2~1thing~1{parts}/get/parameters/0")));
    }

    [Test]
    public void Placeholder_WithoutAParameter_GetsOne()
    {
        var operation = Given.Operation("", "/v2/thing/{thing_id}");

        Assert.That((string?)operation["parameters"]![0]!["x-originalName"], Is.EqualTo("thingId"));
    }

    [Test]
    public void PathParameter_InAnotherCaseThanThePath_IsThatParameter()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "team_id", "in": "path", "required": true, "description": "The Workspace", "schema": { "type": "number" } } ] """, "/v2/team/{team_Id}");

        Assert.That((string?)operation["parameters"]!.Single()["name"], Is.EqualTo("team_Id"));
        Assert.That((string?)operation["parameters"]![0]!["description"], Is.EqualTo("The Workspace"));
    }

    [TestCase("""{ "type": "string", "enum": [ "task", "list" ] }""", ExpectedResult = """{"$ref":"#/components/schemas/ObjectKind"}""")]
    [TestCase("""{ "type": "string" }""", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "integer" }""", ExpectedResult = """{"type":"string"}""")]
    public string ClosedList_InAPath_IsOneInCSharpToo(string schema) =>
        Given.Operation($$""" "parameters": [ { "name": "object_kind", "in": "path", "required": true, "schema": {{schema}} } ] """, "/v2/{object_kind}")["parameters"]![0]!["schema"]!.ToString(Newtonsoft.Json.Formatting.None);
}
