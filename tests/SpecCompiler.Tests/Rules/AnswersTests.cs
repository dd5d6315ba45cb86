namespace ClickUp.SpecCompiler.Tests.Rules;

public class AnswersTests
{
    private const string Thing = """{ "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } }""";

    [TestCase("200")]
    [TestCase("201")]
    [TestCase("2XX")]
    [TestCase("default")]
    public void Answer_IsTheSuccessfulOne(string status) =>
        Assert.That(Result($$"""{ "{{status}}": {{Thing}}, "400": { "content": { "text/html": {} } } }"""), Is.EqualTo("GetThingResponse"));

    [Test]
    public void Answer_WithJsonInAnySpelling_IsJson() =>
        Assert.That(Result("""{ "200": { "content": { "application/json; charset=utf-8": { "schema": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } } } } } }"""), Is.EqualTo("IList<GetThingResponseItem>"));

    [Test]
    public void Answer_204_IsNoResult_WhateverItDescribes() =>
        Assert.That(Given.ResultOf(Given.Operation($$""" "responses": { "204": {{Thing}} } """, method: "delete", summary: "Delete Thing")), Is.Null);

    [TestCase("text/plain")]
    [TestCase("application/octet-stream")]
    public void Answer_ThatIsNotJson_IsRefusedWithItsPlace(string type)
    {
        var error = Given.Refused(() => Given.Operation($$""" "responses": { "200": { "content": { "{{type}}": { "schema": { "type": "string" } } } } } """));

        Assert.That(error.Message, Does.Contain(type));
        Assert.That(error.Pointer, Is.EqualTo("#/paths/~1v2~1thing/get/responses/200/content"));
    }

    [Test]
    public void Answers_OfDifferentShape_AreOneClass_ThatPromisesWhatAllPromise()
    {
        var document = Given.Paths(Given.OperationText("""
            "responses": {
              "200": { "content": { "application/json": { "schema": { "type": "object", "required": ["id", "was"], "properties": { "id": { "type": "string" }, "was": { "type": "boolean" } } } } } },
              "201": { "content": { "application/json": { "schema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } } } },
              "204": {} }
            """, "/v2/thing", "post", "Create Thing"));

        Assert.That(document.TypeOf("CreateThingResponse", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("CreateThingResponse", "was"), Is.EqualTo("bool?"));
        Assert.That(document.TypeOf("CreateThingResponse", "name"), Is.EqualTo("string?"));
    }

    [Test]
    public void Answers_ThatAreReferencesToTwoClasses_AreOne()
    {
        var document = Given.Paths(Given.OperationText("""
            "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/a" } } } }, "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/b" } } } } }
            """, "/v2/thing", "post", "Create Thing"),
            """, "components": { "schemas": { "a": { "type": "object", "properties": { "data": { "type": "object", "properties": { "id": { "type": "string" } } } } }, "b": { "type": "object", "properties": { "data": { "type": "object", "properties": { "id": { "type": "string" }, "size": { "type": "integer" } } } } } } }""");

        Assert.That(document.ComponentNames(), Has.Exactly(2).Items);
        Assert.That(document.TypeOf((string)document.Component("CreateThingResponse")["properties"]!["data"]!["$ref"]!.ToString().Split('/')[^1], "size"), Is.EqualTo("long?"));
    }

    [Test]
    public void Answers_OfDifferentKinds_AreWhatCame() =>
        Assert.That(Result($$"""{ "200": {{Thing}}, "201": { "content": { "application/json": { "schema": { "type": "array" } } } } }"""), Is.EqualTo("RawJson"));

    private static string? Result(string responses) => Given.ResultOf(Given.Operation($$""" "responses": {{responses}} """));
}
