using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class ReferenceTargetsTests
{
    private const string Status = """{ "type": "object", "required": ["color"], "properties": { "color": { "type": "string" }, "label": { "type": "string" } } }""";

    [Test]
    public void Reference_IntoAPath_IsFollowedThroughItsEscapes()
    {
        var document = Given.Paths($$"""
            {
              "/v2/task/{task_id}": { "get": { "summary": "Get Task", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "status": {{Status}} } } } } } } } },
              "/v2/thing": { "get": { "summary": "Get Thing", "responses": { "200": { "content": { "application/json": { "schema":
                { "type": "object", "properties": { "status": { "$ref": "#/paths/~1v2~1task~1%7Btask_id%7D/get/responses/200/content/application~1json/schema/properties/status" } } } } } } } } }
            }
            """);

        Assert.That(document.TypeOf("GetThingResponse", "status"), Is.EqualTo("Status?"));
        Assert.That(document.TypeOf("Status", "color"), Is.EqualTo("string"));
    }

    [Test]
    public void Reference_ThroughOthers_EndsAtTheSchema()
    {
        var document = Given.Paths(Given.AnswerText("""{ "$ref": "#/components/schemas/a" }"""),
            """, "components": { "schemas": { "a": { "$ref": "#/components/schemas/b" }, "b": { "type": "object", "properties": { "id": { "type": "string" } } } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string?"));
    }

    [Test]
    public void Reference_PointingThroughAReference_IsFollowed()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "x": { "$ref": "#/components/schemas/a/properties/id" } } }"""),
            """, "components": { "schemas": { "a": { "$ref": "#/components/schemas/b" }, "b": { "type": "object", "properties": { "id": { "type": "integer" } } } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "x"), Is.EqualTo("long?"));
    }

    [Test]
    public void Reference_IntoAnExample_MakesASchemaOfIt_AndOneInsideAnExampleIsData()
    {
        var document = Given.Answer("""
            { "type": "object", "properties": {
                "approval": { "$ref": "#/paths/~1v2~1thing/get/responses/200/content/application~1json/schema/examples/0/approval" } },
              "examples": [ { "approval": { "type": "object", "properties": { "by": { "type": "integer" } } }, "other": { "$ref": "nowhere.json" } } ] }
            """);

        Assert.That(document.TypeOf("Approval", "by"), Is.EqualTo("long?"));
    }

    [Test]
    public void Schema_ThatHoldsItself_IsOneClass()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "comment": { "$ref": "#/components/schemas/c" } } }"""),
            """, "components": { "schemas": { "c": { "type": "object", "properties": { "text": { "type": "string" }, "replies": { "type": "array", "items": { "$ref": "#/components/schemas/c" } } } } } }""");

        Assert.That(document.TypeOf("Comment", "replies"), Is.EqualTo("IList<Comment>"));
        Assert.That(document.ComponentNames(), Is.EquivalentTo(new[] { "Comment", "GetThingResponse" }));
    }

    [Test]
    public void Reference_ToAParameterABodyAndAnAnswer_TakesTheirPlace()
    {
        var operation = (JObject)Given.Paths(
            """{ "/v2/thing": { "post": { "summary": "Create Thing", "parameters": [ { "$ref": "#/components/parameters/p" } ], "requestBody": { "$ref": "#/components/requestBodies/b" }, "responses": { "200": { "$ref": "#/components/responses/r" } } } } }""",
            """
            , "components": {
                "parameters": { "p": { "name": "depth", "in": "query", "required": true, "schema": { "type": "integer" } } },
                "requestBodies": { "b": { "content": { "application/json": { "schema": { "type": "object", "properties": { "name": { "type": "string" } } } } } } },
                "responses": { "r": { "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } }
            """)["paths"]!["/v2/thing"]!["post"]!;

        Assert.That((string?)operation["parameters"]![0]!["x-originalName"], Is.EqualTo("depth"));
        Assert.That((string?)operation["x-body"], Is.EqualTo("json"));
        Assert.That(Given.ResultOf(operation), Is.EqualTo("CreateThingResponse"));
    }

    [Test]
    public void Reference_WithTypeBesideIt_IsWhatItRefersTo()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "status": { "type": "string", "$ref": "#/components/schemas/s" } } }"""), $$""", "components": { "schemas": { "s": {{Status}} } }""");

        Assert.That(document.TypeOf("GetThingResponse", "status"), Is.EqualTo("Status?"));
    }

    [Test]
    public void Mark_BesideAReferenceToAPlainValue_HoldsForThatPlaceOnly()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "at": { "$ref": "#/components/schemas/n", "format": "unix-milliseconds" }, "count": { "$ref": "#/components/schemas/n" } } }"""),
            """, "components": { "schemas": { "n": { "type": "integer" } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "at"), Is.EqualTo("DateTimeOffset?"));
        Assert.That(document.TypeOf("GetThingResponse", "count"), Is.EqualTo("long?"));
    }

    [TestCase("#/components/schemas/missing", "leads nowhere")]
    [TestCase("other.json#/a", "out of the document")]
    public void Reference_ThatLeadsNowhere_IsRefusedWithItsPlace(string reference, string why)
    {
        var error = Given.Refused(() => Given.Answer($$"""{ "type": "object", "properties": { "status": { "$ref": "{{reference}}" } } }"""));

        Assert.That(error.Message, Does.Contain(why).And.Contain(reference));
        Assert.That(error.Pointer, Is.EqualTo("#/paths/~1v2~1thing/get/responses/200/content/application~1json/schema/properties/status"));
    }

    [Test]
    public void References_InACircle_AreRefused() =>
        Assert.That(Given.Refused(() => Given.Paths(Given.AnswerText("""{ "$ref": "#/components/schemas/a" }"""),
            """, "components": { "schemas": { "a": { "$ref": "#/components/schemas/b" }, "b": { "$ref": "#/components/schemas/a" } } }""")).Message, Does.Contain("back to itself"));
}
