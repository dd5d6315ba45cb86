using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class DescentTests
{
    private const string Mark = """{ "target": "$..properties.x", "description": "why", "update": { "x-mark": true } }""";

    [TestCase("""{ "target": "$..properties.y", "description": "why", "update": { "properties": { "x": {} } } }""", TestName = "AMergedObject_IsFoundByTheNextPattern")]
    [TestCase("""{ "target": "$..allOf", "description": "why", "update": { "properties": { "x": {} } } }""", TestName = "AnAppendedObject_IsFoundByTheNextPattern")]
    [TestCase("""{ "target": "$..allOf", "description": "why", "update": [ { "properties": { "x": {} } } ] }""", TestName = "AppendedObjects_AreFoundByTheNextPattern")]
    public void WhatAnActionBrings(string action) => Assert.That(Marks(Mark + "," + action + "," + Mark), Is.EqualTo(2));

    // The index must find what a walk finds, whatever came and went before: every pattern over one document, with one index and with a new one each.
    [Test]
    public void Index_FindsWhatAWalkFinds([Range(0, 49)] int seed)
    {
        var random = new Random(seed);
        var document = new SpecDocument(Sample.Document("a.json", Sample.Get("/v2/a", """{ "properties": { "x": { "properties": { "x": {}, "example": { "x": 1 } } }, "y": { "items": {} } }, "example": { "x": { "x": 1 } }, "allOf": [ {} ] }""")).Root);
        var descent = new Descent();
        string[] names = ["x", "y", "properties", "items", "allOf", "example", "schema", "get"];
        for (var i = 0; i < 40; i++)
        {
            string Name() => names[random.Next(names.Length)];
            var begin = random.Next(3) switch { 0 => "$..", 1 => "$.paths.*.*..", _ => "$.paths['/v2/a'].get.responses.." };
            var end = random.Next(4) switch { 0 => $"[?(@.{Name()})]", 1 => $"[?(@.properties.{Name()} && !@.y)].{Name()}", 2 => $"['{Name()}','{Name()}']", _ => string.Join('.', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Name())) };
            var found = JsonPath.Parse(begin + end).Select(document.Root, descent).Select(JsonPointer.Of);

            Assert.That(found, Is.EquivalentTo(JsonPath.Parse(begin + end, walks: true).Select(document.Root).Select(JsonPointer.Of)), begin + end);
            Change(document, random, descent);
        }
    }

    private static void Change(SpecDocument document, Random random, Descent descent)
    {
        var holders = document.Root.Descendants().OfType<JObject>().Where(holder => holder.Ancestors().Count() > 12).ToList();
        if (holders.Count == 0)
            return;
        var holder = holders[random.Next(holders.Count)];
        if (random.Next(3) == 0)
        {
            (holder.Parent as JProperty ?? (JToken)holder).Remove();
            return;
        }
        var name = random.Next(2) == 0 ? "x" : "properties";
        holder[name] = JToken.Parse("""{ "properties": { "x": { "items": { "y": {} } } }, "example": { "x": {} } }""");
        descent.Came(holder[name]!);
    }

    private static int Marks(string actions)
    {
        var document = new SpecDocument(Sample.Document("a.json", Sample.Get("/v2/a", """{ "properties": { "x": {}, "y": {} }, "allOf": [] }""")).Root);
        OverlayEngine.Apply(document, OverlayFile.Load("a.overlay.json", $$"""{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [ {{actions}} ] }"""));
        return document.Root.ToString(Formatting.None).Split("x-mark").Length - 1;
    }
}
