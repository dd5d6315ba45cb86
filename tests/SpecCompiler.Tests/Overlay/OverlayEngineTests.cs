using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class OverlayEngineTests
{
    private const string Paths = """
        { "/v2/a": { "get": { "tags": [ "x" ], "deprecated": true, "responses": { "200": { "description": "d", "headers": {} } } } }, "/v2/b": { "get": { "tags": [ "y" ] } } }
        """;

    [TestCase("$.paths['/v2/a'].get", """{ "deprecated": false, "summary": "s" }""", "deprecated", ExpectedResult = "false")]
    [TestCase("$.paths['/v2/a'].get", """{ "responses": { "200": { "description": "e" }, "404": {} } }""", "responses", ExpectedResult = """{"200":{"description":"e","headers":{}},"404":{}}""")]
    [TestCase("$.paths['/v2/a'].get", """{ "tags": [ "z" ] }""", "tags", ExpectedResult = """["x","z"]""")]
    [TestCase("$.paths['/v2/a'].get", """{ "tags": null }""", "tags", ExpectedResult = "null")]
    [TestCase("$.paths['/v2/a'].get.tags", "\"z\"", "tags", ExpectedResult = """["x","z"]""")]
    [TestCase("$.paths['/v2/a'].get.tags", """[ "z", "w" ]""", "tags", ExpectedResult = """["x","z","w"]""")]
    [TestCase("$.paths['/v2/a'].get.tags", """{ "a": 1 }""", "tags", ExpectedResult = """["x",{"a":1}]""")]
    public string Update_IsMergedIn(string target, string update, string member) =>
        Applied(Action(target, $"\"update\": {update}")).Paths["/v2/a"]!["get"]![member]!.ToString(Formatting.None);

    [Test]
    public void Remove_TakesEveryTargetAway()
    {
        var paths = Applied(Action("$.paths.*.get.tags", "\"remove\": true")).Paths;

        Assert.That(paths["/v2/a"]!["get"]!["tags"], Is.Null);
        Assert.That(paths["/v2/b"]!["get"]!["tags"], Is.Null);
        Assert.That(paths["/v2/a"]!["get"]!["deprecated"], Is.Not.Null);
    }

    [Test]
    public void Remove_TakesElementsOfAListAway() =>
        Assert.That(Applied(Action("$.paths['/v2/a'].get.tags[0]", "\"remove\": true")).Paths["/v2/a"]!["get"]!["tags"], Is.Empty);

    [Test]
    public void Remove_WinsOverUpdate() =>
        Assert.That(Applied(Action("$.paths['/v2/a'].get.tags", "\"remove\": true, \"update\": [ \"z\" ]")).Paths["/v2/a"]!["get"]!["tags"], Is.Null);

    [Test]
    public void List_IsReplacedByRemovingAndUpdating()
    {
        var applied = Applied(Action("$.paths['/v2/a'].get.tags", "\"remove\": true") + "," + Action("$.paths['/v2/a'].get", """ "update": { "tags": [ "new" ] } """));

        Assert.That(applied.Paths["/v2/a"]!["get"]!["tags"]!.ToString(Formatting.None), Is.EqualTo("""["new"]"""));
    }

    [Test]
    public void Update_OfSeveralTargets_GivesEachItsOwnCopy()
    {
        var paths = Applied(Action("$.paths.*.get", """ "update": { "x-a": [ 1 ] } """) + "," + Action("$.paths['/v2/a'].get['x-a']", """ "update": 2 """)).Paths;

        Assert.That(paths["/v2/b"]!["get"]!["x-a"]!.ToString(Formatting.None), Is.EqualTo("[1]"));
    }

    [Test]
    public void InsertedToken_KnowsTheOverlayItCameFrom()
    {
        var paths = Applied(Action("$.none", """ "update": {} """) + "," + Action("$.paths['/v2/a'].get", """ "update": { "x-a": { "b": [ 1 ] }, "tags": [ "z" ] } """)).Paths;

        Assert.That(Origin.Of(paths["/v2/a"]!["get"]!["x-a"]!["b"]![0]!), Is.EqualTo(("a.overlay.json", "#/actions/1/update/x-a/b/0")));
        Assert.That(Origin.Of(paths["/v2/a"]!["get"]!["tags"]![1]!), Is.EqualTo(("a.overlay.json", "#/actions/1/update/tags/0")));
        Assert.That(Origin.Of(paths["/v2/a"]!["get"]!["tags"]![0]!).File, Is.EqualTo("a.json"));
    }

    [TestCase("$", "\"remove\": true", "whole document")]
    [TestCase("$.paths['/v2/a'].get", "\"update\": 1", "must be one too")]
    [TestCase("$.paths['/v2/a'].get", "\"update\": [ 1 ]", "must be one too")]
    [TestCase("$.paths['/v2/a'].get.deprecated", "\"update\": false", "selects a value")]
    public void Action_ThatDoesNotFitWhatItSelects_IsRefused(string target, string what, string reason) =>
        Assert.That(Sample.Refused(() => Applied(Action(target, what))).Message, Does.Contain("Action 0").And.Contain(reason));

    [TestCase("$.paths['/v2/a'].get.summary", true)]
    [TestCase("$.paths['/v2/a'].get..summary", true)]
    [TestCase("$.paths['/v2/a'].parameters[0]", true)]
    [TestCase("$.components.schemas.X.properties.none", true)]
    [TestCase("$.paths['/v2/a'].post.summary", false)]
    [TestCase("$.paths['/v2/none'].get.summary", false)]
    [TestCase("$.components.schemas.None.properties.none", false)]
    [TestCase("$..properties.none", true)]
    [TestCase("$..none", true)]
    [TestCase("$.paths.*.get.summary", true)]
    public void Action_ThatSelectsNothing_IsAnErrorOnlyWhereItsOperationIs(string target, bool isError)
    {
        Assert.That(() => Applied(Action(target, "\"remove\": true"), mustFit: true),
            isError ? Throws.TypeOf<SpecException>().With.Message.Contains("selects nothing").And.Property("Pointer").EqualTo("#/actions/0") : Throws.Nothing);
        Assert.That(() => Applied(Action(target, "\"remove\": true")), Throws.Nothing);
    }

    [Test]
    public void EveryActionThatSelectsNothing_HasAMessageOfItsOwn()
    {
        var error = Sample.Refused(() => Applied(string.Join(",", Action("$..none", "\"remove\": true"), Action("$.paths['/v2/a'].get", "\"update\": 1"), Action("$.paths['/v2/a'].get.none", "\"remove\": true"), Action("$.paths['/v2/none'].get", "\"remove\": true")), mustFit: true));

        Assert.That(error.All.Select(one => one.Pointer), Is.EqualTo(new[] { "#/actions/1", "#/actions/0", "#/actions/2" }));
        Assert.That(error.All.Select(one => one.Line), Has.All.Positive);
    }

    private static string Action(string target, string what) => $$"""{ "target": {{JsonConvert.ToString(target)}}, "description": "why", {{what}} }""";

    private static SpecDocument Applied(string actions, bool mustFit = false)
    {
        var document = new SpecDocument(Sample.Document("a.json", Paths, """{ "schemas": { "X": {} } }""").Root);
        OverlayEngine.Apply(document, OverlayFile.Load("a.overlay.json", $$"""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {{actions}} ] }"""), mustFit);
        return document;
    }
}
