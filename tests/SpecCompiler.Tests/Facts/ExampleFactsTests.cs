using ClickUp.SpecCompiler.Facts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>What examples have to say before they go.</summary>
public class ExampleFactsTests
{
    private const string Two = """{ "type": "object", "required": [ "a", "b" ], "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }""";

    [TestCase("""{ "a": "x" }""", ExpectedResult = """["a"]""")]
    [TestCase("""{ "a": "x", "b": "y" }""", ExpectedResult = """["a","b"]""")]
    [TestCase("""[ { "a": "x", "b": "y" }, { "b": "y" } ]""", ExpectedResult = """["b"]""")]
    [TestCase("{}", ExpectedResult = "null")]
    public string RequiredProperty_ThatAnExampleOmits_IsOptional(string example) => Json(Answer(Two, example)["required"]);

    [Test]
    public void Property_ThatIsNullInAnExample_IsNullableAndStaysRequired()
    {
        var schema = Answer(Two, """{ "a": "x", "b": null }""");

        Assert.That(Json(schema["required"]), Is.EqualTo("""["a","b"]"""));
        Assert.That(Json(schema["properties"]!["b"]), Is.EqualTo("""{"type":"string","nullable":true}"""));
    }

    [TestCase("""{ "type": [ "string", "null" ] }""")]
    [TestCase("""{ "type": "null" }""")]
    [TestCase("""{ "oneOf": [ { "type": "string" }, { "type": "null" } ] }""")]
    public void Property_ThatMayBeNullAnyhow_StaysAsItIs(string property)
    {
        var schema = Answer($$"""{ "type": "object", "properties": { "a": {{property}} } }""", """{ "a": null }""");

        Assert.That(Json(schema["properties"]!["a"]), Is.EqualTo(Json(JToken.Parse(property))));
    }

    [Test]
    public void NullAtARef_IsOptional_AndNothingStandsBesideTheRef()
    {
        var document = Document("""{ "type": "object", "required": [ "a" ], "properties": { "a": { "$ref": "#/components/schemas/A" } } }""", """{ "a": null }""", """{ "schemas": { "A": { "type": "object" } } }""");

        Assert.That(Json(Schema(document)), Is.EqualTo("""{"type":"object","properties":{"a":{"$ref":"#/components/schemas/A"}}}"""));
    }

    [Test]
    public void ExamplesOfAllPlaces_SpeakForASharedSchema()
    {
        var document = Document("""{ "type": "array", "items": { "$ref": "#/components/schemas/A" } }""", """[ { "a": "x" }, { "b": "y" } ]""", $$"""{ "schemas": { "A": {{Two}} } }""");

        Assert.That(document["components"]!["schemas"]!["A"]!["required"], Is.Null);
    }

    [Test]
    public void ExampleOfAProperty_ThatIsNull_SaysSo() =>
        Assert.That(Json(Answer("""{ "properties": { "a": { "type": "string", "examples": [ null ] } } }""", "{}")["properties"]!["a"]), Is.EqualTo("""{"type":"string","nullable":true}"""));

    [TestCase("""{ "example": { "a": "x" } }""")]
    [TestCase("""{ "examples": [ { "a": "x" } ] }""")]
    [TestCase("""{ "examples": { "one": { "value": { "a": "x" } } } }""")]
    public void Examples_CountInEveryForm(string examples)
    {
        var media = JObject.Parse(examples);
        var inSchema = JObject.Parse(Two);
        inSchema.Merge(media);
        media["schema"] = JObject.Parse(Two);

        Assert.That(Json(Schema(OfMedia(media.ToString()))["required"]), Is.EqualTo("""["a"]"""));
        Assert.That(Json(Answer(inSchema.ToString(), "null")["required"]), Is.EqualTo("""["a"]"""));
    }

    [Test]
    public void ExamplesOfRequests_CountToo()
    {
        var request = Facts(Sample.Text($$"""{ "/v2/a": { "post": { "summary": "A", "requestBody": { "content": { "application/json": { "schema": {{Two}}, "example": { "a": "x" } } } }, "responses": {} } } }"""));

        Assert.That(Json(request["paths"]!["/v2/a"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["required"]), Is.EqualTo("""["a"]"""));
    }

    [TestCase("""{ "type": "string" }""", "[]", ExpectedResult = "{}")]
    [TestCase("""{ "type": "string", "contentEncoding": "x" }""", "[]", ExpectedResult = "{}")]
    [TestCase("""{ "type": "string" }""", """[ "x" ]""", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "string" }""", "\"x\"", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "string" }""", "null", ExpectedResult = """{"type":"string"}""")]
    [TestCase("""{ "type": "string", "enum": [ "x" ] }""", "[]", ExpectedResult = """{"type":"string","enum":["x"]}""")]
    [TestCase("""{ "type": "object", "properties": { "a": {} } }""", "[]", ExpectedResult = """{"type":"object","properties":{"a":{}}}""")]
    public string ListThatIsEmptyInEveryExample_SaysNothingOfItsElements(string items, string example) =>
        Json(Answer($$"""{ "type": "object", "properties": { "a": { "type": "array", "items": {{items}} } } }""", $$"""{ "a": {{example}} }""")["properties"]!["a"]!["items"]);

    [Test]
    public void ListOfARequest_KeepsTheKindThatItsSchemaHas()
    {
        const string Schema = """{ "type": "array", "items": { "type": "string" } }""";
        var request = Facts(Sample.Text($$"""{ "/v2/a": { "post": { "summary": "A", "requestBody": { "content": { "application/json": { "schema": {{Schema}}, "example": [] } } }, "responses": {} } } }"""));

        Assert.That(Json(request["paths"]!["/v2/a"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]), Is.EqualTo(Json(JToken.Parse(Schema))));
    }

    [TestCase("""{ "type": "object" }""", "{}", ExpectedResult = """{"type":"object","maxProperties":0}""")]
    [TestCase("{}", "{}", ExpectedResult = """{"maxProperties":0}""")]
    [TestCase("""{ "type": "object", "properties": { "a": {} } }""", "{}", ExpectedResult = """{"type":"object","properties":{"a":{}}}""")]
    [TestCase("""{ "type": "object" }""", """{ "a": 1 }""", ExpectedResult = """{"type":"object"}""")]
    [TestCase("""{ "type": "object", "examples": [ {}, { "a": 1 } ] }""", "{}", ExpectedResult = """{"type":"object"}""")]
    public string AnswerThatIsEmptyInItsExamples_HasNoProperty(string schema, string example) => Json(Answer(schema, example));

    [TestCase("""{ "k": "one", "a": "x" }""", ExpectedResult = """[["k"],["k","b"],["k","c"]]""", Description = "by its constant")]
    [TestCase("""{ "b": "x" }""", ExpectedResult = """[["k","a"],["b"],["k","c"]]""", Description = "by the names it knows")]
    [TestCase("""{ "a": "x", "c": "y" }""", ExpectedResult = """[["k","a"],["k","b"],["k","c"]]""", Description = "not clear")]
    public string Alternative_IsChosenWhereItIsClear(string example)
    {
        var alternatives = new[] { ("one", "a"), ("two", "b"), ("three", "c") }.Select(of =>
            $$"""{ "type": "object", "required": [ "k", "{{of.Item2}}" ], "properties": { "k": { "const": "{{of.Item1}}" }, "{{of.Item2}}": { "type": "integer" } } }""");
        // "one" has no "a" in its required list only where the example is its own.
        var shown = example.Contains("\"k\": \"one\"", StringComparison.Ordinal) ? """{ "k": "one" }""" : example;
        var schema = Answer($$"""{ "oneOf": [ {{string.Join(",", alternatives)}} ] }""", shown);

        return Json(new JArray(schema["oneOf"]!.Select(alternative => alternative["required"])));
    }

    [Test]
    public void PartsOfAWhole_EachHearTheExample()
    {
        var schema = Answer($$"""{ "allOf": [ {{Two}}, {{Two.Replace("\"a\"", "\"c\"")}} ] }""", """{ "a": "x", "c": "y" }""");

        Assert.That(Json(new JArray(schema["allOf"]!.Select(part => part["required"]))), Is.EqualTo("""[["a"],["c"]]"""));
    }

    [Test]
    public void RefIntoAnExample_IsReplacedByItsShape()
    {
        const string Example = """[ { "a": { "type": "object", "properties": { "b": { "$ref": "#/components/schemas/B" }, "c": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/example/0/d" } } }, "d": { "type": "boolean", "description": "prose" } } ]""";
        var document = Document("""{ "type": "object", "properties": { "x": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/example/0/a" } } }""", Example, """{ "schemas": { "B": { "type": "integer" } } }""");

        Assert.That(Json(Schema(document)["properties"]!["x"]), Is.EqualTo("""{"type":"object","properties":{"b":{"$ref":"#/components/schemas/B"},"c":{"type":"boolean"}}}"""));
    }

    [Test]
    public void RefIntoAnExample_ThatContainsItself_IsRefused()
    {
        const string Example = """{ "a": { "type": "object", "properties": { "b": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/example/a" } } } }""";
        var error = Sample.Refused(() => Document("""{ "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/example/a" }""", Example));

        Assert.That(error.Message, Does.Contain("contains itself"));
        Assert.That(error.Pointer, Does.EndWith("/example/a/properties/b/$ref"));
    }

    private static JToken Answer(string schema, string example) => Schema(Document(schema, example));

    private static JObject Document(string schema, string example, string components = "{}") => OfMedia($$"""{ "schema": {{schema}}, "example": {{example}} }""", components);

    private static JObject OfMedia(string media, string components = "{}") =>
        Facts(Sample.Text($$"""{ "/v2/a": { "get": { "summary": "A", "responses": { "200": { "content": { "application/json": {{media}} } } } } } }""", components));

    private static JToken Schema(JObject document) => Sample.Answer(document, "/v2/a");

    private static JObject Facts(string document) => JObject.Parse(DocumentFacts.TextOf(SpecCompiler.Documents.SourceDocument.Load("a.json", document)));

    private static string Json(JToken? token) => token is null ? "null" : token.ToString(Formatting.None);
}
