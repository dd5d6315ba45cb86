using ClickUp.SpecCompiler.Overlay;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class OverlayFileTests
{
    [Test]
    public void Overlay_WithAllItMayHave_IsRead()
    {
        var actions = OverlayFile.Load("a.overlay.json", """
            {
              "overlay": "1.0.0", "info": { "title": "t", "version": "1", "x-a": 1 }, "extends": "https://example.com", "x-b": 2,
              "actions": [
                { "target": "$.a", "description": "why", "update": { "b": 1 }, "x-c": 3 },
                { "target": "$.a", "description": "why", "update": { "b": 1 }, "remove": true },
                { "target": "$.a", "description": "why", "update": 1, "remove": false }
              ]
            }
            """);

        Assert.That(actions.Select(action => action.Update is null), Is.EqualTo(new[] { false, true, false }));
    }

    [TestCase("""{ "target": "$.a[1:2]", "description": "why", "remove": true }""", "Action 0 (target $.a[1:2])", "slices are not supported")]
    [TestCase("""{ "target": "a", "description": "why", "remove": true }""", "Action 0 (target a)", "begins with $")]
    [TestCase("""{ "target": 1, "description": "why", "remove": true }""", "Action 0", "needs a \"target\"")]
    [TestCase("""{ "target": "$.a", "remove": true }""", "Action 0 (target $.a)", "needs a \"description\"")]
    [TestCase("""{ "target": "$.a", "description": " ", "remove": true }""", "Action 0", "needs a \"description\"")]
    [TestCase("""{ "target": "$.a", "description": "why" }""", "Action 0", "neither")]
    [TestCase("""{ "target": "$.a", "description": "why", "remove": false }""", "Action 0", "neither")]
    [TestCase("""{ "target": "$.a", "description": "why", "remove": "yes" }""", "Action 0", "true or false")]
    [TestCase("""{ "target": "$.a", "description": "why", "remove": true, "copy": "$.b" }""", "copy", "not known here")]
    [TestCase("1", "Action 0", "not an object")]
    public void Action_ThatIsWrong_IsRefusedByItsIndexAndTarget(string action, string name, string reason)
    {
        var error = Sample.Refused(() => OverlayFile.Load("a.overlay.json", $$"""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {{action}} ] }"""));

        Assert.That(error.Message, Does.Contain(name).And.Contain(reason));
        Assert.That((error.File, error.Code), Is.EqualTo(("a.overlay.json", SpecException.WrongOverlay)));
        Assert.That(error.Pointer, Does.StartWith("#/actions/0"));
    }

    [TestCase("""[]""", "object was expected")]
    [TestCase("""{ "openapi": "3.1.0" }""", "\"overlay\"")]
    [TestCase("""{ "overlay": "2.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {} ] }""", "\"overlay\"")]
    [TestCase("""{ "overlay": "1.0.0", "actions": [ {} ] }""", "\"info\"")]
    [TestCase("""{ "overlay": "1.0.0", "info": { "title": "t" }, "actions": [ {} ] }""", "\"info\"")]
    [TestCase("""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1", "licence": "" }, "actions": [ {} ] }""", "licence")]
    [TestCase("""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [] }""", "\"actions\"")]
    [TestCase("""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "action": [ {} ] }""", "\"action\" is not known")]
    public void Overlay_ThatIsWrong_IsRefused(string json, string reason)
    {
        var error = Sample.Refused(() => OverlayFile.Load("a.overlay.json", json));

        Assert.That(error.Message, Does.Contain(reason));
        Assert.That(error.Code, Is.EqualTo(SpecException.WrongOverlay));
    }
}
