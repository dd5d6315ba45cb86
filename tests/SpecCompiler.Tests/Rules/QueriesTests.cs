using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class QueriesTests
{
    [Test]
    public void OptionalParameters_AreOneOptionsClass()
    {
        var document = Given.Paths(Given.OperationText($$""" "parameters": [ {{Query("depth", "integer", true)}}, {{Query("space_ids[]", "string")}}, {{Query("reverse", "boolean")}}, {{Query("order_by", "string")}} ] """, "/v2/thing", "get", "Get Things"));
        var operation = (JObject)document["paths"]!["/v2/thing"]!["get"]!;

        Assert.That((string?)operation["x-options"], Is.EqualTo("GetThingsOptions"));
        Assert.That(operation["parameters"]!.Select(p => (string?)p["name"]), Is.EqualTo(new[] { "depth" }));
        Assert.That((bool?)document.Component("GetThingsOptions")["x-options"], Is.True);
        Assert.That(document.Component("GetThingsOptions")["required"], Is.Empty);
        Assert.That((string?)document.Component("GetThingsOptions")["properties"]!["space_ids[]"]!["x-query"], Is.EqualTo("space_ids%5B%5D"));
        Assert.That(document.NameOf("GetThingsOptions", "space_ids[]"), Is.EqualTo("SpaceIds"));
    }

    [Test]
    public void OptionalParameter_EvenOne_IsAnOption() =>
        Assert.That((string?)Given.Operation($$""" "parameters": [ {{Query("reverse", "boolean")}} ] """)["x-options"], Is.EqualTo("GetThingOptions"));

    [Test]
    public void RequiredParameters_StayArguments()
    {
        var operation = Given.Operation($$""" "parameters": [ {{Query("group", "string", true)}}, {{Query("depth", "integer", true)}} ] """);

        Assert.That(operation.ContainsKey("x-options"), Is.False);
        Assert.That(operation["parameters"]!.Select(p => (string?)p["x-originalName"]), Is.EqualTo(new[] { "group", "depth" }));
    }

    [Test]
    public void Paging_IsAnOption_AndTheFirstPageIsWhatIsMeantWhereNothingIsSaid([Values("page", "start", "start_id", "cursor", "limit")] string name)
    {
        var document = Given.Paths(Given.OperationText($$""" "parameters": [ {{Query(name, name == "page" ? "integer" : "string", true)}} ] """, "/v2/thing", "get", "Get Things"));

        Assert.That(document["paths"]!["/v2/thing"]!["get"]!["parameters"], Is.Empty);
        Assert.That((long?)document.Component("GetThingsOptions")["properties"]![name]!["x-default"], Is.EqualTo(name == "page" ? 0L : null));
        Assert.That((bool?)document["paths"]!["/v2/thing"]!["get"]!["x-options-always"], Is.EqualTo(name == "page" ? true : null));
    }

    [TestCase(""" "x-json": true, "schema": { "type": "array", "items": { "type": "object", "x-csharp-class": "Filter", "properties": { "field_id": { "type": "string" } } } } """)]
    [TestCase(""" "content": { "application/json": { "schema": { "type": "array", "items": { "type": "object", "x-csharp-class": "Filter", "properties": { "field_id": { "type": "string" } } } } } } """)]
    public void Json_InOneParameter_IsTyped(string schema)
    {
        var document = Given.Paths(Given.OperationText($$""" "parameters": [ { "name": "custom_fields", "in": "query", {{schema}} } ] """, "/v2/thing", "get", "Get Things"));
        var option = document.Component("GetThingsOptions")["properties"]!["custom_fields"]!;

        Assert.That(Given.TypeText(option), Is.EqualTo("IList<Filter>"));
        Assert.That((bool?)option["x-json"], Is.True);
    }

    [Test]
    public void TaskId_ThatMayBeACustomOne_IsNoOption()
    {
        var operation = Given.Operation($$""" "parameters": [ {{Query("a", "string")}}, {{Query("task_id", "string")}}, {{Query("custom_task_ids", "boolean")}}, {{Query("team_id", "string")}} ] """);

        Assert.That(operation["parameters"]!.Select(p => (string?)p["x-originalName"]), Is.EqualTo(new[] { "taskId" }));
    }

    [Test]
    public void ClosedList_InAQuery_IsAnOpenEnumOfItsOperation()
    {
        var document = Given.Paths(Given.OperationText(""" "parameters": [ { "name": "kind", "in": "query", "schema": { "type": "string", "enum": ["id", "created"] } } ] """, "/v2/thing", "get", "Get Things"));

        Assert.That(document.Component("GetThingsKind")["x-enumNames"]!.Select(name => (string?)name), Is.EqualTo(new[] { "Id", "Created" }));
    }

    [Test]
    public void List_OfAnything_IsAListOfStrings() =>
        Assert.That(Given.TypeText(Given.Operation(""" "parameters": [ { "name": "tags[]", "in": "query", "required": true, "schema": { "type": "array", "items": {} } } ] """)["parameters"]![0]!["schema"]!), Is.EqualTo("IList<string>"));

    [TestCase("""{ "name": "f", "in": "query", "schema": { "type": "object", "properties": { "a": { "type": "string" } } } }""")]
    [TestCase("""{ "name": "f", "in": "query", "schema": { "type": "object", "additionalProperties": { "type": "string" } } }""")]
    [TestCase("""{ "name": "f", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }""")]
    [TestCase("""{ "name": "f", "in": "query", "schema": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } } }""")]
    public void Query_ThatCanNotBeWritten_IsRefusedWithItsPlace(string parameter) =>
        Assert.That(Given.Refused(() => Given.Operation($$""" "parameters": [ {{parameter}} ] """)).Pointer, Is.EqualTo("#/paths/~1v2~1thing/get/parameters/0"));

    private static string Query(string name, string type, bool required = false) =>
        $$"""{ "name": "{{name}}", "in": "query", "required": {{(required ? "true" : "false")}}, "schema": { "type": "{{type}}" } }""";
}
