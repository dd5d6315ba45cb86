using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class ReferencesTests
{
    [TestCase("#/paths/~1v2~1task~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/a")]
    [TestCase("#/paths/~1v2~1task~1{id}/get/responses/200/content/application~1json/schema/properties/a")]
    [TestCase("#/components/schemas/A")]
    [TestCase("#/components/schemas/ToA/properties/x")]
    public void Reference_OfEveryKind_IsFollowed(string reference)
    {
        var root = Sample.Document("a.json",
            Sample.Get("/v2/task/{id}", $$"""{ "properties": { "a": { "properties": { "x": {} } }, "b": { "$ref": "{{reference}}" } } }"""),
            """{ "schemas": { "A": { "properties": { "x": {} } }, "ToA": { "$ref": "#/components/schemas/A" } } }""").Root;
        var references = new References();
        references.Add(root);

        var holder = Sample.Answer(root, "/v2/task/{id}")["properties"]!["b"]!;
        Assert.That(references.Follow(holder), Is.InstanceOf<JObject>().And.Not.SameAs(holder));
    }

    [TestCase("#/components/schemas/None", "leads nowhere: there is no \"None\"")]
    [TestCase("#/components/schemas/A/properties/none", "leads nowhere")]
    [TestCase("#/components/schemas/A/type", "no object")]
    [TestCase("#/components/schemas/A/properties", "is a map")]
    [TestCase("#/components/parameters/P", "is a parameter")]
    [TestCase("#anchor", "not a JSON pointer")]
    [TestCase("other.json#/A", "another file")]
    [TestCase("https://example.com/a.json", "another file")]
    public void Reference_ThatMeansNothing_IsRefused(string reference, string reason)
    {
        const string Components = """
            {
              "schemas": {
                "A": { "type": "object", "properties": { "x": {} } }
              },
              "parameters": { "P": { "name": "p", "in": "query" } }
            }
            """;
        var root = Sample.Document("a.json", Sample.Get("/v2/a", $$"""{ "$ref": "{{reference}}" }"""), Components).Root;

        var error = Sample.Refused(() => new References().Add(root));

        Assert.That(error.File, Is.EqualTo("a.json"));
        Assert.That(error.Message, Does.Contain(reason));
    }

    [TestCase(""" "tags": [ [ 1 ] ], """, "is not a list of tags")]
    [TestCase(""" "requestBody": 17, """, "is not a request body")]
    [TestCase(""" "parameters": [ { "name": 1, "in": "query" } ], """, "\"name\" of a parameter is not text")]
    [TestCase(""" "requestBody": { "content": { "application/json": { "schema": { "properties": { "$ref": "#/components/schemas/A" } } } } }, """, "\"$ref\" stands among names")]
    public void Part_ThatIsNotWhatItMustBe_IsRefusedAtItsPlace(string member, string reason)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", more: member), """{ "schemas": { "A": {} } }""").Root;

        var error = Sample.Refused(() => new References().Add(root));

        Assert.That(error.Message, Does.Contain(reason));
        Assert.That(error.Pointer, Does.StartWith("#/paths/~1v2~1a/get/"));
    }

    [TestCase("""{ "A": { "$ref": "#/components/schemas/A" } }""", "leads back to itself")]
    [TestCase("""{ "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" } }""", "leads back to itself")]
    [TestCase("""{ "A": { "$ref": "#/components/schemas/A/properties/x" } }""", "leads nowhere")]
    [TestCase("""{ "A": { "$ref": "#/components/schemas/B/properties/x" }, "B": { "$ref": "#/components/schemas/A/properties/x" } }""", "leads nowhere")]
    public void References_WithoutEnd_AreRefused(string schemas, string reason)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a"), $$"""{ "schemas": {{schemas}} }""").Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Message, Does.Contain(reason));
    }

    [Test]
    public void Reference_ThatMeansNothing_NamesItsOwnPlace()
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", """{ "properties": { "b": { "$ref": "#/none" } } }""")).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Pointer,
            Is.EqualTo("#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/b/$ref"));
    }

    [TestCase("""{ "type": "object", "example": { "$ref": "#/none" } }""")]
    [TestCase("""{ "type": "object", "examples": [ { "$ref": "#/none" } ] }""")]
    [TestCase("""{ "type": "object", "default": { "$ref": "#/none" } }""")]
    [TestCase("""{ "const": { "$ref": "#/none" } }""")]
    [TestCase("""{ "enum": [ { "$ref": "#/none" } ] }""")]
    [TestCase("""{ "x-more": { "$ref": "#/none" } }""")]
    [TestCase("""{ "properties": { "$ref": { "type": "string" } } }""")]
    public void WhatLooksLikeAReferenceInData_IsNone(string schema)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", schema)).Root;

        Assert.That(() => new References().Add(root), Throws.Nothing);
    }

    [TestCase("example")]
    [TestCase("examples")]
    [TestCase("default")]
    [TestCase("const")]
    [TestCase("enum")]
    [TestCase("x-more")]
    [TestCase("properties")]
    public void PropertyNamedLikeData_IsASchema(string name)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", $$"""{ "properties": { "{{name}}": { "$ref": "#/none" } } }""")).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Message, Does.Contain("leads nowhere"));
    }

    [TestCase("""{ "not": { "$ref": "#/none" } }""")]
    [TestCase("""{ "allOf": [ { "$ref": "#/none" } ] }""")]
    [TestCase("""{ "items": { "$ref": "#/none" } }""")]
    [TestCase("""{ "additionalProperties": { "$ref": "#/none" } }""")]
    [TestCase("""{ "$defs": { "a": { "$ref": "#/none" } } }""")]
    [TestCase("""{ "type": "object", "misplaced": { "$ref": "#/none" } }""")]
    public void ReferenceAnywhereInASchema_IsSeen(string schema)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", schema)).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Message, Does.Contain("leads nowhere"));
    }

    [Test]
    public void SchemaInAnExample_ThatIsMeantFromOutside_HasReferencesOfItsOwn()
    {
        const string Schema = """
            { "properties": { "a": { "$ref": "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema/examples/0" } }, "examples": [ { "items": { "$ref": "#/none" } } ] }
            """;
        var root = Sample.Document("a.json", Sample.Get("/v2/a", Schema)).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Pointer, Does.EndWith("/examples/0/items/$ref"));
    }

    [Test]
    public void Reference_ThatIsNoText_IsRefused()
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", """{ "$ref": 1 }""")).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Message, Does.Contain("must be a string"));
    }

    [Test]
    public void RecursiveSchema_IsFine()
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", """{ "$ref": "#/components/schemas/Tree" }"""),
            """{ "schemas": { "Tree": { "properties": { "children": { "items": { "$ref": "#/components/schemas/Tree" } } } } } }""").Root;

        Assert.That(() => new References().Add(root), Throws.Nothing);
    }

    [TestCase("parameters", """ "parameters": [ { "$ref": "#/none" } ], """)]
    [TestCase("requestBody", """ "requestBody": { "$ref": "#/none" }, """)]
    [TestCase("callbacks", """ "callbacks": { "a": { "$ref": "#/none" } }, """)]
    public void ReferenceOutsideSchemas_IsSeenToo(string name, string member)
    {
        var root = Sample.Document("a.json", Sample.Get("/v2/a", more: member)).Root;

        Assert.That(Sample.Refused(() => new References().Add(root)).Pointer, Does.Contain(name));
    }
}
