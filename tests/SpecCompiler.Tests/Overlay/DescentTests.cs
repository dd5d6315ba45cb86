using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class DescentTests
{
    private const string Mark = """{ "target": "$..properties.x", "description": "why", "update": { "x-mark": true } }""";

    [TestCase("""{ "target": "$..properties.y", "description": "why", "update": { "properties": { "x": {} } } }""", TestName = "AMergedObject_IsFoundByTheNextPattern")]
    [TestCase("""{ "target": "$..allOf", "description": "why", "update": { "properties": { "x": {} } } }""", TestName = "AnAppendedObject_IsFoundByTheNextPattern")]
    [TestCase("""{ "target": "$..allOf", "description": "why", "update": [ { "properties": { "x": {} } } ] }""", TestName = "AppendedObjects_AreFoundByTheNextPattern")]
    public void WhatAnActionBrings(string action) => Assert.That(Marks(Mark + "," + action + "," + Mark), Is.EqualTo(2));

    private static int Marks(string actions)
    {
        var document = new SpecDocument(Sample.Document("a.json", Sample.Get("/v2/a", """{ "properties": { "x": {}, "y": {} }, "allOf": [] }""")).Root);
        OverlayEngine.Apply(document, OverlayFile.Load("a.overlay.json", $$"""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {{actions}} ] }"""));
        return document.Root.ToString(Formatting.None).Split("x-mark").Length - 1;
    }
}
