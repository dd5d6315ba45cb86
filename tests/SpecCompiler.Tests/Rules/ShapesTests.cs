namespace ClickUp.SpecCompiler.Tests.Rules;

public class ShapesTests
{
    [Test]
    public void Properties_ThatStandBesideProperties_AreProperties()
    {
        var document = Given.Answer("""
            { "type": "object", "properties": { "id": { "type": "string" } },
              "columns": { "type": "object", "properties": { "width": { "type": "integer" } } }, "sidebar": { "$ref": "#/components/schemas/s" } }
            """.Replace("#/components/schemas/s", "#/paths/~1v2~1thing/get/responses/200/content/application~1json/schema/columns"));

        Assert.That(document.TypeOf("GetThingResponse", "columns"), Is.EqualTo("Columns?"));
        Assert.That(document.TypeOf("GetThingResponse", "sidebar"), Is.EqualTo("Sidebar?"));
    }

    [Test]
    public void Keyword_WithoutMeaning_IsNoProperty()
    {
        var document = Given.Answer("""{ "type": "object", "contact": { "name": "somebody" }, "x-internal": { "type": "string" }, "properties": { "id": { "type": "string" } } }""");

        Assert.That(document.Component("GetThingResponse")["properties"]!.Count(), Is.EqualTo(1));
    }

    [TestCase("""{ "properties": { "a": { "type": "string" } } }""", "X?")]
    [TestCase("""{ "items": { "type": "string" } }""", "IList<string>")]
    [TestCase("""{ "type": "object", "items": { "type": "string" } }""", "IList<string>")]
    [TestCase("""{ "type": "array", "properties": { "a": { "type": "string" } } }""", "IList<X>")]
    [TestCase("""{ "type": "string", "properties": { "a": { "type": "string" } } }""", "X?")]
    [TestCase("""{ "type": "array" }""", "IList<RawJson>")]
    [TestCase("""{ "type": "array", "items": true }""", "IList<RawJson>")]
    [TestCase("""{ "type": "object" }""", "RawJson?")]
    [TestCase("""{ "additionalProperties": { "type": "integer" } }""", "IDictionary<string, long>?")]
    [TestCase("""{ "type": "object", "patternProperties": { "^[0-9]+$": { "type": "integer" } } }""", "IDictionary<string, long>?")]
    [TestCase("""{ "type": "int" }""", "long?")]
    [TestCase("""{ "type": "float" }""", "long?")]
    [TestCase("""{ "type": "any" }""", "RawJson?")]
    [TestCase("true", "RawJson?")]
    public void Type_IsWhatTheKeywordsSay(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": {{schema}} } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [TestCase("\"abc\"", "string?")]
    [TestCase("12", "long?")]
    [TestCase("""{ "key": "abc", "size": 3 }""", "X?")]
    [TestCase("""[ 1 ]""", "IList<long>")]
    public void Example_WhereASchemaShouldBe_ShowsItsType(string example, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": {{example}} } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Required_OnAProperty_IsRequired()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "id": { "type": "string", "required": true }, "name": { "type": "string", "required": false } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));
    }

    [TestCase(""" "not": { "type": "string" } """, "not")]
    [TestCase(""" "if": {}, "then": {} """, "if")]
    [TestCase(""" "prefixItems": [ {} ] """, "prefixItems")]
    [TestCase(""" "properties": { "a": {} }, "patternProperties": { "^x": {} } """, "patternProperties")]
    [TestCase(""" "type": "strnig" """, "strnig")]
    [TestCase(""" "properties": [] """, "properties")]
    public void Keyword_ThatCSharpCanNotSay_IsRefusedWithItsPlace(string keywords, string why)
    {
        var error = Given.Refused(() => Given.Answer($$"""{ "type": "object", "properties": { "x": { {{keywords}} } } }"""));

        Assert.That(error.Message, Does.Contain(why));
        Assert.That(error.Pointer, Does.StartWith("#/paths/~1v2~1thing/get/responses/200/content/application~1json/schema/properties/x/"));
    }
}
