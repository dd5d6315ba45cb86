using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class PagesTests
{
    private const string Things = """{ "things": { "type": "array", "items": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "date": { "type": "integer" }, "kind": { "type": "string" } } } }, "last_page": { "type": "boolean" }, "next_cursor": { "type": "string" } }""";

    [TestCase("""{ "kind": "number", "page": "page", "items": "things", "last": "last_page" }""",
        """{"kind":"number","name":"EnumerateThings","page":"Page","last":"LastPage","items":"Things","item":"Thing","key":"Id","key_expression":"item.Id"}""")]
    [TestCase("""{ "kind": "number", "page": "page", "items": "things", "last": "is_last" }""",
        """{"kind":"number","name":"EnumerateThings","page":"Page","items":"Things","item":"Thing","key":"Id","key_expression":"item.Id"}""")]
    [TestCase("""{ "kind": "cursor", "cursor": "cursor", "next": "next_cursor", "items": "things", "key": ["id", "kind"], "name": "EnumerateAll" }""",
        """{"kind":"cursor","name":"EnumerateAll","cursor":"Cursor","next":"NextCursor","items":"Things","item":"Thing","key":"Id","key_expression":"item.Id + \" \" + item.Kind"}""")]
    [TestCase("""{ "kind": "start", "start": "start", "id": "start_id", "items": "things", "time": "date" }""",
        """{"kind":"start","name":"EnumerateThings","start":"Start","id":"StartId","items":"Things","item":"Thing","key":"Id","key_expression":"item.Id","time":"Date"}""")]
    public void Pages_AreDescribedInNamesOfCSharp(string page, string expected)
    {
        var document = Document(page);

        Assert.That(document["paths"]!["/v2/thing"]!["get"]!["x-page"]!.ToString(Formatting.None), Is.EqualTo(expected));
        Assert.That((bool?)document.Component("GetThingsOptions")["x-pages"], Is.True);
    }

    [TestCase("""{ "kind": "letters", "items": "things" }""", "has no kind that is known: number, cursor, start, body")]
    [TestCase("""{ "kind": "number", "page": "number", "items": "things" }""", "names 'number', which GetThingsOptions does not have")]
    [TestCase("""{ "kind": "cursor", "cursor": "cursor", "next": "next", "items": "things" }""", "names 'next', which its answer does not have")]
    [TestCase("""{ "kind": "number", "page": "page", "items": "last_page" }""", "is no list of a class")]
    [TestCase("""{ "kind": "number", "page": "page", "items": "things", "key": "uuid" }""", "names 'uuid', which Thing does not have")]
    [TestCase("""{ "kind": "start", "start": "start", "id": "start_id", "items": "things" }""", "names '', which Thing does not have")]
    [TestCase("true", "is not an object")]
    public void Pages_ThatTheDocumentDoesNotHave_AreRefused(string page, string why) =>
        Assert.That(Given.Refused(() => Document(page)).Message, Does.Contain(why));

    [Test]
    public void Pages_WithoutOptions_AreRefused() =>
        Assert.That(Given.Refused(() => Given.Operation(""" "x-page": { "kind": "number", "page": "page", "items": "things" } """)).Message, Does.Contain("takes nothing that says which page is wanted"));

    [Test]
    public void Pages_ByTheBody_AreRowsOfAnAnswerThatNobodyKnows()
    {
        var page = Posted(InBody)["paths"]!["/v2/thing"]!["post"]!["x-page"]!;

        Assert.That(page.ToString(Formatting.None), Is.EqualTo("""
            {"kind":"body","name":"EnumerateThings","in":"Place","in_type":"PlaceInput","time":"At","direction":"Way","direction_type":"Way","directions":["up","down"],"rows":["time"],"page_size":"Count","item":"RawJson"}
            """.Trim()));
    }

    [TestCase("\"in\": \"place\"", "\"in\": \"places\"", "names 'places', which GetThingsRequest does not have")]
    [TestCase("\"in\": \"place\"", "\"in\": \"size\"", "'size' in the body of POST /v2/thing is no class")]
    [TestCase("\"time\": \"at\"", "\"time\": \"to\"", "names 'to', which PlaceInput does not have")]
    [TestCase("\"direction\": \"way\"", "\"direction\": \"at\"", "'at' of PlaceInput is no closed list")]
    [TestCase("\"size\": \"count\"", "\"size\": \"limit\"", "names 'limit', which PlaceInput does not have")]
    [TestCase("[\"up\", \"down\"]", "[\"up\"]", "has no 'directions', a list of at least 2 texts")]
    [TestCase("[\"time\"]", "[]", "has no 'rows', a list of at least 1 text")]
    public void Pages_ByABodyThatHasThemNot_AreRefused(string right, string wrong, string why) =>
        Assert.That(Given.Refused(() => Posted(InBody.Replace(right, wrong))).Message, Does.Contain(why));

    [Test]
    public void Pages_ByTheBody_OfAnAnswerThatIsKnown_AreRefused() =>
        Assert.That(Given.Refused(() => Posted(InBody, """{ "type": "object", "properties": { "id": { "type": "string" } } }""")).Message, Does.Contain("so its pages are of another kind than 'body'"));

    private const string InBody = """{ "kind": "body", "in": "place", "time": "at", "size": "count", "direction": "way", "directions": ["up", "down"], "rows": ["time"] }""";

    private static JObject Posted(string page, string answer = "{}") => Given.Paths(Given.OperationText($$"""
        "x-page": {{page}}, "responses": { "200": { "content": { "application/json": { "schema": {{answer}} } } } },
        "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": {
            "size": { "type": "integer" },
            "place": { "type": "object", "properties": { "at": { "type": "integer" }, "count": { "type": "integer" }, "way": { "type": "string", "enum": ["up", "down"] } } } } } } } }
        """, "/v2/thing", "post", "Get Things"));

    private static JObject Document(string page)
    {
        var parameters = string.Join(", ", new[] { ("page", "integer"), ("cursor", "string"), ("start", "integer"), ("start_id", "string") }
            .Select(parameter => $$"""{ "name": "{{parameter.Item1}}", "in": "query", "schema": { "type": "{{parameter.Item2}}" } }"""));
        return Given.Paths(Given.OperationText($$"""
            "x-page": {{page}}, "parameters": [ {{parameters}} ],
            "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": {{Things}} } } } } }
            """, "/v2/thing", "get", "Get Things"));
    }
}
