using System.Text.Json;
using ClickUp.Generated.Testing.Contract;

namespace ClickUp.Generated.Testing.Tests.Contract;

public class ShapeTests
{
    [TestCase("""{"type":"string"}""", "\"x\"", null)]
    [TestCase("""{"type":"string"}""", "1", "text expected, a whole number found")]
    [TestCase("""{"type":"integer"}""", "1", null)]
    [TestCase("""{"type":"integer"}""", "1.0", null)]
    [TestCase("""{"type":"integer"}""", "1e3", null)]
    [TestCase("""{"type":"integer"}""", "1.5", "a whole number expected, a number found")]
    [TestCase("""{"type":"integer"}""", "12345678901234567890", null)]
    [TestCase("""{"type":"number"}""", "1.5", null)]
    [TestCase("""{"type":"number"}""", "1", null)]
    [TestCase("""{"type":"boolean"}""", "true", null)]
    [TestCase("""{"type":"boolean"}""", "0", "true or false expected, a whole number found")]
    [TestCase("""{"type":["string","null"]}""", "null", null)]
    [TestCase("""{"type":["string","null"]}""", "1", "text or null expected, a whole number found")]
    [TestCase("""{"type":"string","nullable":true}""", "null", null)]
    [TestCase("""{}""", "[1,\"x\",null]", null)]
    [TestCase("""{"type":"array","items":{"type":"integer"}}""", "[1,2]", null)]
    [TestCase("""{"type":"array","items":{"type":"integer"}}""", "[1,\"2\"]", "[1]: a whole number expected, text found")]
    [TestCase("""{"type":"array"}""", "{}", "a list expected, an object found")]
    [TestCase("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", """{"a":"x","b":1}""", null)]
    [TestCase("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "{}", "a: is required")]
    [TestCase("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", """{"a":null}""", "a: text expected, null found")]
    [TestCase("""{"properties":{"a":{"properties":{"b":{"type":"array","items":{"properties":{"c":{"type":"integer"}}}}}}}}""", """{"a":{"b":[{},{"c":"1"}]}}""", "a.b[1].c: a whole number expected, text found")]
    [TestCase("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"a":1,"b":2}""", null)]
    [TestCase("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"a":1,"b":"2"}""", "b: a whole number expected, text found")]
    [TestCase("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "null", null)]
    [TestCase("""{"oneOf":[{"type":"integer"},{"properties":{"a":{"type":"string"}},"required":["a"]}]}""", """{"a":1}""", "a: text expected, a whole number found")]
    [TestCase("""{"allOf":[{"properties":{"a":{"type":"string"}},"required":["a"]},{"properties":{"b":{"type":"string"}},"required":["b"]}]}""", """{"a":"x"}""", "b: is required")]
    [TestCase("""{"$ref":"#/components/schemas/Node"}""", """{"next":{"next":{"value":"x"}}}""", "next.next.value: a whole number expected, text found")]
    [TestCase("""{"$ref":"#/paths/~1v2~1a%7Bb%7D/x"}""", "1", "text expected, a whole number found")]
    public void Check_SaysWhereAndWhy(string schema, string value, string? misfit)
    {
        var document = new ApiDocument(Json("""
            {"paths":{"/v2/a{b}":{"x":{"type":"string"}}},"components":{"schemas":{"Node":{"type":"object","properties":{"value":{"type":"integer"},"next":{"$ref":"#/components/schemas/Node"}}}}}}
            """));

        Assert.That(document.Compile(Json(schema)).Check(Json(value), Leniency.None)?.ToString(), Is.EqualTo(misfit));
    }

    [TestCase("""{"a":null}""", "a: text expected, null found")]
    [TestCase("""{"a":"x","b":null}""", null)]
    [TestCase("""{"a":"x","b":{"c":null}}""", null)]
    public void Nulls_InRequests_AreAsGoodAsAbsent(string value, string? misfit)
    {
        var document = new ApiDocument(Json("""{"paths":{}}"""));
        var shape = document.Compile(Json("""{"properties":{"a":{"type":"string"},"b":{"type":"object","properties":{"c":{"type":"integer"}}}},"required":["a"]}"""));

        Assert.That(shape.Check(Json(value), Leniency.NullsAreAbsent)?.ToString(), Is.EqualTo(misfit));
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
