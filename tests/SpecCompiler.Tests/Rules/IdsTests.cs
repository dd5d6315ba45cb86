namespace ClickUp.SpecCompiler.Tests.Rules;

public class IdsTests
{
    [TestCase("task_id", ExpectedResult = true)]
    [TestCase("team_Id", ExpectedResult = true)]
    [TestCase("space_ids[]", ExpectedResult = true)]
    [TestCase("taskId", ExpectedResult = true)]
    [TestCase("workspaceID", ExpectedResult = true)]
    [TestCase("id", ExpectedResult = true)]
    [TestCase("userid", ExpectedResult = true)]
    [TestCase("paid", ExpectedResult = false)]
    [TestCase("valid", ExpectedResult = false)]
    [TestCase("grid", ExpectedResult = false)]
    [TestCase("idle", ExpectedResult = false)]
    public bool Name_OfAnId_IsKnown(string name) => SpecCompiler.Rules.Ids.IsId(name);

    [TestCase("list_id", """{ "type": "number", "contentEncoding": "double" }""", "string")]
    [TestCase("space_ids[]", """{ "type": "array", "items": { "type": "number" } }""", "IList<string>")]
    [TestCase("page", """{ "type": "integer" }""", "long")]
    [TestCase("ratio", """{ "type": "number" }""", "double")]
    public void Id_InACall_IsAString(string name, string schema, string expected) =>
        Assert.That(Given.TypeText(Given.Operation($$""" "parameters": [ { "name": "{{name}}", "in": "query", "schema": {{schema}} } ] """)["parameters"]![0]!["schema"]!), Is.EqualTo(expected));

    [TestCase("id", """{ "type": "string" }""", "string?")]
    [TestCase("id", """{ "type": "number", "contentEncoding": "double" }""", "long?")]
    [TestCase("user_id", """{ "type": ["number", "null"] }""", "long?")]
    [TestCase("list_ids", """{ "type": "array", "items": { "type": "number" } }""", "IList<long>?")]
    [TestCase("points", """{ "type": "number" }""", "double?")]
    public void Id_InABody_KeepsTheKindOfTheWire(string name, string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "{{name}}": {{schema}} } }""").TypeOf("GetThingResponse", name), Is.EqualTo(expected));

    [Test]
    public void Id_InAPath_IsAString_WhateverTheDocumentSays() =>
        Assert.That(Given.TypeText(Given.Operation(""" "parameters": [ { "name": "timer_id", "in": "path", "required": true, "schema": { "type": "number" } } ] """, "/v2/t/{timer_id}")["parameters"]![0]!["schema"]!), Is.EqualTo("string"));
}
