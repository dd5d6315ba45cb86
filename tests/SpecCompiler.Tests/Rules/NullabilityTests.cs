namespace ClickUp.SpecCompiler.Tests.Rules;

public class NullabilityTests
{
    private const string Schema = """
        { "type": "object", "required": ["id", "name", "parent", "list", "tags"], "properties": {
            "id": { "type": "string" }, "name": { "type": "string" }, "parent": { "type": "string" },
            "list": { "type": "object", "required": ["id", "access"], "properties": { "id": { "type": "string" }, "access": { "type": "boolean" } } },
            "tags": { "type": "array", "items": { "type": "object", "required": ["name", "color"], "properties": { "name": { "type": "string" }, "color": { "type": "string" } } } },
            "other": { "type": "string" } } }
        """;

    [Test]
    public void Property_ThatAnExampleOmitsOrHasNull_IsNotPromised()
    {
        var document = Given.Answer(Schema, """{ "id": "1", "parent": null, "list": { "id": "2" }, "tags": [ { "name": "a", "color": "red" }, { "name": "b" } ] }""");

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));
        Assert.That(document.TypeOf("GetThingResponse", "parent"), Is.EqualTo("string?"));
        Assert.That(document.TypeOf("GetThingResponse", "other"), Is.EqualTo("string?"));
        Assert.That(document.TypeOf("ClickUpList", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("ClickUpList", "access"), Is.EqualTo("bool?"));
        Assert.That(document.TypeOf("Tag", "name"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("Tag", "color"), Is.EqualTo("string?"));
    }

    [Test]
    public void Property_ThatNoExampleContradicts_IsPromised() =>
        Assert.That(Given.Answer(Schema).TypeOf("GetThingResponse", "name"), Is.EqualTo("string"));

    [TestCase(""" "examples": [ { "id": "1" } ] """)]
    [TestCase(""" "example": { "id": "1" } """)]
    public void Example_OfTheSchemaItself_Counts(string example) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } }, {{example}} }""").TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));

    [Test]
    public void Example_OfAProperty_Counts() =>
        Assert.That(Given.Answer("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "examples": [ "a", null ] } } }""").TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));

    [Test]
    public void Example_Named_Counts()
    {
        var operation = """{ "/v2/thing": { "get": { "summary": "Get Thing", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }, "examples": { "none": { "value": { "name": null } } } } } } } } } }""";

        Assert.That(Given.Paths(operation).TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));
    }

    [Test]
    public void Examples_InAListWhereOneShouldStand_AllCount() =>
        Assert.That(Given.Answer("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }""", """[ { "name": "a" }, {} ]""").TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));

    [Test]
    public void Example_SeenThroughAReference_CountsForTheTarget()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "status": { "$ref": "#/components/schemas/s" } } }""", """{ "status": {} }"""),
            """, "components": { "schemas": { "s": { "type": "object", "required": ["color"], "properties": { "color": { "type": "string" } } } } }""");

        Assert.That(document.TypeOf("Status", "color"), Is.EqualTo("string?"));
    }

    [Test]
    public void Property_OfABody_IsNeverPromised_ButMarkedAsRequired()
    {
        var document = Given.Body("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "note": { "type": "string" } } }""");

        Assert.That(document.TypeOf("CreateThingRequest", "name"), Is.EqualTo("string?"));
        Assert.That((bool?)document.Component("CreateThingRequest")["properties"]!["name"]!["x-required"], Is.True);
        Assert.That(document.Component("CreateThingRequest")["properties"]!["note"]!["x-required"], Is.Null);
    }
}
