using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class GiversTests
{
    [TestCase("\"/v2/thing\"", "[\"GetThings\"]")]
    [TestCase("\"POST /v2/thing\"", "[\"CreateThing\"]")]
    [TestCase("[\"/v2/thing\", \"POST /v2/thing\", \"/v2/thing\"]", "[\"GetThings\",\"CreateThing\"]")]
    [TestCase("[\"/v2/other\", \"/v2/thing\"]", "[\"GetThings\"]")]
    public void Parameter_LeadsToTheMethodsThatGiveIt(string mark, string expected) =>
        Assert.That(Parameter(Document(mark))["x-given-by"]!.ToString(Formatting.None), Is.EqualTo(expected));

    [TestCase("\"/v2/other\"")]
    [TestCase("\"/v2/thing/{thing_id}\"")]
    public void Parameter_LeadsNeitherToWhatIsNotThere_NorToItsOwnOperation(string mark) =>
        Assert.That(Parameter(Document(mark)).ContainsKey("x-given-by"), Is.False);

    [TestCase("true")]
    [TestCase("\"GetThings\"")]
    [TestCase("[1]")]
    public void Mark_ThatIsNoPath_IsRefused(string mark) =>
        Assert.That(Given.Refused(() => Document(mark)).Message, Does.Contain("x-given-by is the path of an operation that gives the value"));

    [Test]
    public void Property_LeadsThere_WhereItIsSent_AndNotWhereItComes()
    {
        var document = Document("\"/v2/thing\"");

        Assert.That(document.Component("CreateThingRequest")["properties"]!["thing_id"]!["x-given-by"]!.ToString(Formatting.None), Is.EqualTo("[\"GetThings\"]"));
        Assert.That(document.Component("GetThingResponse")["properties"]!["thing_id"]!["x-given-by"], Is.Null);
    }

    [Test]
    public void Helper_IsNamedWhereAValueIsSent_AndNotWhereItComes()
    {
        var document = Document("\"/v2/thing\"");

        Assert.That((string?)document.Component("CreateThingRequest")["properties"]!["day"]!["x-made-by"], Is.EqualTo("Days.Of"));
        Assert.That(document.Component("GetThingResponse")["properties"]!["day"]!["x-made-by"], Is.Null);
    }

    [Test]
    public void Option_LeadsThereToo() =>
        Assert.That(Document("\"POST /v2/thing\"").Component("GetThingsOptions")["properties"]!["thing_id"]!["x-given-by"]!.ToString(Formatting.None), Is.EqualTo("[\"CreateThing\"]"));

    private static JObject Parameter(JObject document) => (JObject)document["paths"]!["/v2/thing/{thing_id}"]!["get"]!["parameters"]![0]!;

    private static JObject Document(string mark) => Given.Paths(
        $$"""
        {
        "/v2/thing": {
          "get": { "summary": "Get Things", "parameters": [ { "name": "thing_id", "in": "query", "x-given-by": {{mark}}, "schema": { "type": "string" } } ],
            "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "name": { "type": "string" } } } } } } } },
          "post": { "summary": "Create Thing", "responses": { "204": {} }, "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": {
            "thing_id": { "type": "string", "x-given-by": {{mark}} }, "day": { "type": "string", "x-made-by": "Days.Of" } } } } } } }
        },
        "/v2/thing/{thing_id}": {
          "get": { "summary": "Get Thing", "parameters": [ { "name": "thing_id", "in": "path", "required": true, "x-given-by": {{mark}}, "schema": { "type": "string" } } ],
            "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "thing_id": { "type": "string", "x-given-by": {{mark}} }, "day": { "type": "string", "x-made-by": "Days.Of" } } } } } } } }
        }
        }
        """);
}
