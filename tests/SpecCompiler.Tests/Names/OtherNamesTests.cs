using ClickUp.SpecCompiler.Tests.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Names;

public class OtherNamesTests
{
    private const string Query = """ "parameters": [ { "name": "include_names", "in": "query", "description": "Not with `team_names`.", "schema": { "type": "boolean" } }, { "name": "team_names", "in": "query", "schema": { "type": "boolean" } } ], """;

    private static JObject Document(string words) => Given.Paths(Given.OperationText(
        Query + $$""" "description": "Gets.\n\nSee `include_names`.", "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a_name": { "type": "string", "description": "{{words}}" }, "name": { "type": "string" } } } } } } } """, "/v2/thing", "get", "Get Thing"));

    [TestCase("Comes with `include_names`.", ExpectedResult = "Comes with IncludeNames.")]
    [TestCase("As `a_name`.", ExpectedResult = "As AName.")]
    [TestCase("One of `short_text` and `name`.", ExpectedResult = "One of short_text and Name.", Description = "a value is no name")]
    public string? Words_OfAnAnswer_NameWhatTheCallIsAskedWith(string words) => (string?)Document(words).Component("GetThingResponse")["properties"]!["a_name"]!["description"];

    [Test]
    public void Words_OfAnOperationAndItsOptions_NameItsOptions()
    {
        var document = Document("");

        Assert.That((string?)document["paths"]!["/v2/thing"]!["get"]!["description"], Is.EqualTo("See IncludeNames."));
        Assert.That((string?)document.Component("GetThingOptions")["properties"]!["include_names"]!["description"], Is.EqualTo("Not with WorkspaceNames."));
    }

    [Test]
    public void Body_OfAnOperation_IsThat_WhateverElseHasItsShape()
    {
        var document = Given.Body("""{ "type": "object", "x-words": "A thing.", "properties": { "name": { "type": "string" } } }""");

        Assert.That((string?)document.Component("CreateThingRequest")["description"], Is.EqualTo("The body of CreateThing."));
    }
}
