namespace ClickUp.SpecCompiler.Tests.Rules;

public class UnionsTests
{
    [TestCase("oneOf")]
    [TestCase("anyOf")]
    public void Objects_BecomeOneClass_ThatPromisesWhatAllPromise(string union)
    {
        var document = Given.Answer($$"""
            { "{{union}}": [
                { "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "value": { "type": "string" } } },
                { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "size": { "type": "integer" }, "value": { "type": "boolean" } } } ] }
            """);

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));
        Assert.That(document.TypeOf("GetThingResponse", "size"), Is.EqualTo("long?"));
        Assert.That(document.TypeOf("GetThingResponse", "value"), Is.EqualTo("RawJson?"));
    }

    [Test]
    public void Objects_InsideObjects_AreUnitedToo()
    {
        var document = Given.Answer("""
            { "oneOf": [
                { "type": "object", "properties": { "view": { "type": "object", "properties": { "type": { "type": "string", "enum": ["list"] } } } } },
                { "type": "object", "properties": { "view": { "type": "object", "properties": { "type": { "type": "string", "enum": ["form"] }, "public": { "type": "boolean" } } } } } ] }
            """);

        Assert.That(document.TypeOf("View", "public"), Is.EqualTo("bool?"));
        Assert.That(document.Component("ViewType")["enum"]!.Select(value => (string?)value), Is.EqualTo(new[] { "list", "form" }));
    }

    [TestCase("""[ { "type": "integer" }, { "type": "number" } ]""", "long?")]
    [TestCase("""[ { "type": "integer" }, { "type": "string", "enum": ["Infinity"] } ]""", "RawJson?")]
    [TestCase("""[ { "type": "string" }, { "type": "string", "enum": ["a"] } ]""", "string?")]
    [TestCase("""[ { "const": "a" }, { "const": "b" } ]""", "RawJson?")]
    [TestCase("""[ { "type": "string", "const": "a" }, { "type": "string", "const": "b" } ]""", "X?")]
    [TestCase("""[ { "type": "array", "items": { "type": "integer" } }, { "type": "array", "items": { "type": "integer", "format": "int64" } } ]""", "IList<long>")]
    [TestCase("""[ { "type": "object", "properties": { "a": {} } }, { "type": "string" } ]""", "RawJson?")]
    [TestCase("""[ { "type": "string" }, {} ]""", "RawJson?")]
    [TestCase("""[ { "type": "boolean" } ]""", "bool?")]
    public void Alternatives_HaveOneType_WhereThereIsOne(string variants, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": { "oneOf": {{variants}} } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Parts_AreOneClass_ThatPromisesWhatAnyPromises()
    {
        var document = Given.Paths(Given.AnswerText("""{ "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } ] }"""),
            """, "components": { "schemas": { "base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("GetThingResponse", "name"), Is.EqualTo("string"));
    }

    [Test]
    public void Part_WithRequiredBesideIt_PromisesThatToo()
    {
        var document = Given.Paths(Given.AnswerText("""{ "allOf": [ { "$ref": "#/components/schemas/base" } ], "required": ["id"] }"""),
            """, "components": { "schemas": { "base": { "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("GetThingResponse", "name"), Is.EqualTo("string?"));
    }

    [Test]
    public void Part_WithADescriptionBesideIt_IsThePart() =>
        Assert.That(Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "user": { "allOf": [ { "$ref": "#/components/schemas/u" }, { "description": "who" } ] } } }"""),
            """, "components": { "schemas": { "u": { "type": "object", "properties": { "id": { "type": "integer" } } } } }""").TypeOf("GetThingResponse", "user"), Is.EqualTo("User?"));

    [Test]
    public void Properties_BesideAUnion_BelongToTheClass()
    {
        var document = Given.Answer("""{ "type": "object", "properties": { "id": { "type": "string" } }, "oneOf": [ { "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "object", "properties": { "b": { "type": "string" } } } ] }""");

        Assert.That(document.Component("GetThingResponse")["properties"]!.Count(), Is.EqualTo(3));
    }

    [Test]
    public void Alternatives_WhoseDescriptionIsNoText_AreStillAlternatives() =>
        Assert.That(Given.Answer("""{ "type": "object", "properties": { "x": { "oneOf": [ { "type": "object", "properties": { "a": { "type": "string", "description": [] } } }, { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } } ] } } }""")
            .TypeOf("X", "a"), Is.EqualTo("string?"));

    [Test]
    public void Parts_OfAWholeNumberAndANumber_AreAWholeNumber() =>
        Assert.That(Given.Answer("""{ "type": "object", "properties": { "x": { "allOf": [ { "type": "number", "x-fraction": true }, { "type": "integer" } ] } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo("long?"));

    [Test]
    public void Parts_OfDifferentKinds_AreRefused() =>
        Assert.That(Given.Refused(() => Given.Answer("""{ "type": "object", "properties": { "x": { "allOf": [ { "type": "string" }, { "type": "integer" } ] } } }""")).Message, Does.Contain("string and integer"));

    [Test]
    public void Union_ThatHoldsItself_Ends()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "node": { "$ref": "#/components/schemas/n" } } }"""),
            """, "components": { "schemas": { "n": { "oneOf": [ { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/n" } } }, { "type": "object", "properties": { "end": { "type": "boolean" } } } ] } } }""");

        Assert.That(document.TypeOf("Node", "next"), Is.EqualTo("Node?"));
    }
}
