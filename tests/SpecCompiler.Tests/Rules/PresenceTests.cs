using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>What is never null has a bit that says whether it came.</summary>
public class PresenceTests
{
    [TestCase("""{ "type": "integer" }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "number" }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "boolean" }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "string", "format": "unix-milliseconds" }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "string", "format": "duration-milliseconds" }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "array", "items": { "type": "string" } }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "string" } }""", ExpectedResult = 0)]
    [TestCase("""{ "type": "string" }""", ExpectedResult = null)]
    [TestCase("""{ "type": "string", "enum": ["a", "b"] }""", ExpectedResult = null)]
    [TestCase("""{ "type": "object", "properties": { "b": { "type": "string" } } }""", ExpectedResult = null)]
    [TestCase("{}", ExpectedResult = null)]
    public int? Property_HasABit_WhenItsDefaultIsAValue(string schema)
    {
        var property = Given.Answer($$"""{ "type": "object", "required": ["a"], "properties": { "a": {{schema}} } }""").SelectToken("components.schemas.GetThingResponse.properties.a")!;

        return (int?)property["x-bit"];
    }

    [Test]
    public void Bits_AreNumberedInTheOrderOfTheClass_WithoutThoseThatMayBeNull()
    {
        var properties = Given.Answer("""
            { "type": "object", "required": ["a", "b", "c", "d"], "properties":
              { "a": { "type": "boolean" }, "n": { "type": "boolean" }, "b": { "type": "string" }, "c": { "type": "integer" }, "d": { "type": "array", "items": { "type": "string" } } } }
            """).SelectToken("components.schemas.GetThingResponse.properties")!;

        Assert.That(((JObject)properties).Properties().Select(p => (p.Name, (int?)p.Value["x-bit"], (bool?)p.Value["x-empty"])),
            Is.EqualTo(new (string, int?, bool?)[] { ("a", 0, null), ("n", null, null), ("b", null, null), ("c", 1, null), ("d", 2, true) }));
    }

    [Test]
    public void Property_BeyondThe32ndBit_MayBeNull()
    {
        var names = Enumerable.Range(0, 34).Select(i => $"p{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}").ToList();
        var schema = Given.Answer($$"""
            { "type": "object", "required": [{{string.Join(", ", names.Select(name => $"\"{name}\""))}}], "properties": { {{string.Join(", ", names.Select(name => $$"""
            "{{name}}": { "type": "boolean" }
            """))}} } }
            """).SelectToken("components.schemas.GetThingResponse")!;

        Assert.That(schema["properties"]!.Count(p => p.First!["x-bit"] is not null), Is.EqualTo(32));
        Assert.That(schema["required"]!.Select(name => (string?)name), Is.EqualTo(names.Take(32)));
    }
}
