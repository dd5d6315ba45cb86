using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests;

/// <summary>All that is wrong in one run, each with its file, line, column and pointer.</summary>
public class ErrorSearchTests
{
    private const string Wrong = """{ "type": "sting" }""";

    [Test]
    public void EveryWrongPlace_IsReported()
    {
        var error = Refused(Document($$"""
            {
              "/v2/a": { "get": { "summary": "Get A", "parameters": [ { "name": "p", "in": "query", "schema": {{Wrong}} } ], "responses": { "200": { "content": { "application/json": { "schema": {
                "type": "object", "properties": { "a": {{Wrong}}, "b": { "type": "array", "items": {{Wrong}} }, "c": { "not": {} }, "d": { "$ref": "#/none" } } } } } } } } },
              "/v2/b": { "got": {} },
              "/v2/c": { "get": { "summary": "Get C", "responses": { "200": { "content": { "application/json": { "schema": {{Wrong}} } } } } } }
            }
            """));

        Assert.That(error.All.Select(one => one.Pointer.Replace("#/paths/~1v2~1", "")), Is.EquivalentTo(new[]
        {
            "a/get/parameters/0/schema/type",
            "a/get/responses/200/content/application~1json/schema/properties/a/type",
            "a/get/responses/200/content/application~1json/schema/properties/b/items/type",
            "a/get/responses/200/content/application~1json/schema/properties/c/not",
            "a/get/responses/200/content/application~1json/schema/properties/d/$ref",
            "b/got",
            "c/get/responses/200/content/application~1json/schema/type",
        }));
        Assert.That(error.All.Select(one => one.Line), Is.Ordered.And.All.Positive);
    }

    [Test]
    public void DocumentOfOneLine_TellsItsErrorsByTheirColumns()
    {
        var text = string.Concat(Sample.Text("""{ "/v2/a": { "get": { "summary": "A", "responses": { "200": { "content": { "application/json": { "schema": { "properties": { "a": { "type": "sting" }, "b": { "type": "sting" } } } } } } } } } }""").Split('\n').Select(line => line.Trim()));
        var json = SourceDocument.Load("a.json", text).Root.ToString(Newtonsoft.Json.Formatting.None);
        var error = Refused(new SourceText("a.yaml", json));

        Assert.That(error.All.Select(one => one.Line), Is.All.EqualTo(1));
        Assert.That(error.All.Select(one => json[(one.Column - 1)..(one.Column + 6)]), Is.All.EqualTo("\"sting\""));
        Assert.That(error.All.Select(one => one.Column), Is.Unique.And.Exactly(2).Items);
    }

    [Test]
    public void FilesThatAreNoDocuments_AreAllReported_AndWhatIsWrongInTheOthers()
    {
        var error = Refused(new SourceText("a.json", "{"), new SourceText("b.json", "{ \"swagger\": \"2.0\" }"), new SourceText("c.json", Sample.Text(Sample.Get("/v2/c", Wrong))), new SourceText("d.md", "nothing"));

        Assert.That(error.All.Select(one => one.File), Is.EqualTo(new[] { "a.json", "b.json", "c.json", "d.md" }));
    }

    // What is taken out takes along what leads to it, and is missed by nobody: one mistake, one message.
    [Test]
    public void RefsAndCorrections_OfAWrongPlace_AreNotReportedToo()
    {
        var document = Document($$"""
            {
              "/v2/a": { "get": { "summary": "Get A", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "not": {}, "properties": { "a": { "type": "object", "properties": { "x": {} } } } } } } } } } },
              "/v2/b": { "get": { "summary": "Get B", "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/a" } } } } } } }
            }
            """);
        var error = Refused([document], Overlay("""{ "target": "$..properties.x", "description": "why", "update": { "x-a": 1 } }""", """{ "target": "$.paths['/v2/a'].get..properties.a", "description": "why", "update": { "x-a": 1 } }"""));

        Assert.That(error.All.Select(one => one.Pointer), Is.EqualTo(new[] { "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/not" }));
    }

    [Test]
    public void ActionsThatAreWrong_AreAllReported_WithWhatIsWrongInTheDocument()
    {
        var overlay = Overlay("""{ "target": "no path", "description": "why", "remove": true }""", """{ "target": "$.paths", "remove": true }""", """{ "target": "$.paths['/v2/a'].get", "description": "why", "update": 1 }""",
            """{ "target": "$..none", "description": "why", "remove": true }""", """{ "target": "$.paths['/v2/a'].get", "description": "why", "update": { "requestBody": { "$ref": "#/none" } } }""");
        var error = Refused([Document(Sample.Get("/v2/a", Wrong))], overlay);

        Assert.That(error.All.Where(one => one.File == "o.overlay.json").Select(one => one.Pointer.Split('/')[2]), Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That(error.All.Count(one => one.File == "a.json"), Is.EqualTo(1));
    }

    [Test]
    public void DocumentsWithoutAnError_AreTriedOnce()
    {
        var tries = 0;

        ErrorSearch.Run([Document(Sample.Get("/v2/a"))], [], (_, _) => ++tries);

        Assert.That(tries, Is.EqualTo(1));
    }

    private static SpecException Refused(params SourceText[] documents) => Refused(documents, []);

    private static SpecException Refused(SourceText[] documents, params SourceText[] overlays) => Sample.Refused(() => Compilation.Run(documents, overlays, isSpecFolder: true));

    private static SourceText Document(string paths) => new("a.json", Sample.Text(paths));

    private static SourceText Overlay(params string[] actions) =>
        new("o.overlay.json", $$"""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {{string.Join(",\n", actions)}} ] }""");
}
