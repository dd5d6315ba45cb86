namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>What can not become a client is refused with the words that say what it is, and the way out.</summary>
public sealed class RefusalTests
{
    [TestCase(""" "parameters": [ "page" ] """, "A parameter is not an object; correct the document.")]
    [TestCase(""" "parameters": [ { "in": "query" } ] """, "A parameter of GET /v2/thing has no name; correct the document.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "cookie" } ] """, "GET /v2/thing takes 'a' in a cookie, which the client can not send; remove the parameter in an overlay, with the reason.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "header" } ] """, "GET /v2/thing takes 'a' in a header, which the client can not send; remove the parameter in an overlay, with the reason.")]
    [TestCase(""" "parameters": [ { "name": "a" } ] """, "The parameter 'a' of GET /v2/thing is neither in the path nor in the query; say where it goes.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "content": {} } ] """, "The parameter 'a' of GET /v2/thing is described by a content type; describe it by a schema in an overlay.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "schema": "text" } ] """, "The schema of the parameter 'a' of GET /v2/thing is not an object; correct the document.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "style": "deepObject" } ] """, "The parameter 'a' of GET /v2/thing has the style 'deepObject', which the client can not write; describe it as plain values in an overlay.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "path" } ] """, "GET /v2/thing has no place for its path parameter 'a'; correct the path or the parameter.")]
    [TestCase(""" "parameters": [ { "name": "%", "in": "query" } ] """, "The parameter '%' has no letter to make a name of; give it one in an overlay (x-csharp-name).")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "x-csharp-name": "not a name" } ] """, "'not a name' is no name for a parameter; correct x-csharp-name.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "x-csharp-name": 1 } ] """, "'' is no name for a parameter; correct x-csharp-name.")]
    [TestCase(""" "parameters": [ { "name": "a_b", "in": "query" }, { "name": "aB", "in": "query" } ] """, "Two parameters of GET /v2/thing would both be 'aB'; give 'aB' a name in an overlay (x-csharp-name).")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "schema": { "type": "object", "additionalProperties": {} } } ] """, "The query parameter 'a' of GET /v2/thing is an object, which the client can not write; describe it as a string or a list of strings in an overlay.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "schema": { "type": "object", "properties": { "b": { "type": "string" } } } } ] """, "The query parameter 'a' of GET /v2/thing is an object, which the client can not write; describe it as a string or a list of strings in an overlay.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } } ] """, "The query parameter 'a' of GET /v2/thing is a list in one value, which the client can not write; describe it as a string or a list of strings in an overlay.")]
    [TestCase(""" "parameters": [ { "name": "a", "in": "query", "schema": { "type": "array", "items": { "type": "object", "properties": { "b": { "type": "string" } } } } } ] """, "The query parameter 'a' of GET /v2/thing is a list of objects, which the client can not write; describe it as a string or a list of strings in an overlay.")]
    [TestCase(""" "parameters": [ { "$ref": 1 } ] """, "The $ref leads nowhere; let it name what it stands for.")]
    [TestCase(""" "parameters": [ { "$ref": "other.json" } ] """, "The reference other.json leads out of the document; only references that begin with # are read.")]
    [TestCase(""" "parameters": [ { "$ref": "#/none" } ] """, "The reference #/none leads nowhere; put the document that has its target beside this one, or correct it in an overlay.")]
    [TestCase(""" "x-csharp-name": "no name" """, "'no name' is no name for a method; correct x-csharp-name.")]
    [TestCase(""" "x-csharp-name": 7 """, "'' is no name for a method; correct x-csharp-name.")]
    [TestCase(""" "requestBody": "text" """, "The request body of GET /v2/thing is not an object; correct the document.")]
    [TestCase(""" "requestBody": { "content": { "text/plain": {}, "text/xml": {} } } """, "GET /v2/thing takes a body of text/plain or text/xml; the client sends JSON and forms only. Remove the operation in an overlay, or describe its body as one of these.")]
    [TestCase(""" "requestBody": { "content": { "application/json": "text" } } """, "The body of GET /v2/thing has no media type object; correct the document.")]
    [TestCase(""" "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "string" } } } } """, "The form of GET /v2/thing describes no fields; describe them in an overlay.")]
    [TestCase(""" "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "%": { "type": "string" } } } } } } """, "The form field '%' of GET /v2/thing has no name of its own in C#; give it one in an overlay (x-csharp-name).")]
    [TestCase(""" "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "a_b": { "type": "string" }, "aB": {}, "a-b": {} } } } } } """, "The form field 'a-b' of GET /v2/thing has no name of its own in C#; give it one in an overlay (x-csharp-name).")]
    [TestCase(""" "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "a": { "type": "object", "properties": { "b": {} } } } } } } } """, "The form field 'a' of GET /v2/thing is neither a file nor a plain value, which the client can not write; describe it as a string in an overlay.")]
    [TestCase(""" "responses": { "200": { "content": { "text/csv": {}, "image/png": {} } } } """, "GET /v2/thing answers with text/csv or image/png, not with JSON; remove the operation in an overlay, or describe what it answers as JSON.")]
    public void Operation_ThatTheClientCanNotHave_IsRefusedInFullWords(string members, string message) =>
        Assert.That(Given.Refused(() => Given.Operation(members)).Message, Is.EqualTo(message));

    [TestCase("""{ "type": "object", "enum": "a" }""", "'enum' is not a list of values; correct it in an overlay.")]
    [TestCase("""{ "type": "object", "required": "a" }""", "'required' is not a list of names; correct it in an overlay.")]
    [TestCase("""{ "type": "object", "required": [ "a", 1 ] }""", "'required' is not a list of names; correct it in an overlay.")]
    [TestCase("""{ "type": "object", "properties": [] }""", "'properties' is not an object; correct it in an overlay.")]
    [TestCase("""{ "oneOf": "a" }""", "'oneOf' is not a list of schemas; correct it in an overlay.")]
    [TestCase("""{ "type": "text/plain" }""", "The type \"text/plain\" is none of JSON Schema's; correct it in an overlay.")]
    [TestCase("""{ "not": {} }""", "'not' can not be expressed in C#; replace it in an overlay by a plain type.")]
    [TestCase("""{ "patternProperties": { "a": {}, "b": {} } }""", "'patternProperties' beside named properties can not be expressed in C#; replace it in an overlay by 'additionalProperties'.")]
    [TestCase("""{ "$ref": 1 }""", "A $ref is not a string; write it as \"#/components/schemas/Name\".")]
    [TestCase("""{ "allOf": [ { "type": "string" }, { "type": "integer" } ] }""", "No value is string and integer at once; correct 'allOf' in an overlay.")]
    [TestCase("""{ "type": "object", "properties": { "x_y": { "type": "string" }, "x-y": { "type": "string" }, "x.y": { "type": "string" } } }""", "Two properties of GetThingResponse would both be XYValue; give 'x_y' a name in an overlay (x-csharp-name).")]
    [TestCase("""{ "type": "object", "properties": { "a": { "type": "string", "x-csharp-name": "no name" } } }""", "'no name' is no name for a property; correct x-csharp-name.")]
    [TestCase("""{ "type": "object", "properties": { "a": { "type": "string", "x-csharp-name": [] } } }""", "'' is no name for a property; correct x-csharp-name.")]
    [TestCase("""{ "type": "object", "properties": { "a": { "type": "object", "x-csharp-class": "Task", "properties": { "b": {} } } } }""", "'Task' is no name for a class, or one that the usual usings have; pin another one.")]
    [TestCase("""{ "type": "object", "properties": { "a": { "type": "object", "x-csharp-class": 7, "properties": { "b": {} } } } }""", "'' is no name for a class, or one that the usual usings have; pin another one.")]
    public void Schema_ThatCSharpCanNotHave_IsRefusedInFullWords(string schema, string message) =>
        Assert.That(Given.Refused(() => Given.Answer(schema)).Message, Is.EqualTo(message));

    [TestCase(""" { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } """, "query", "The parameter 'a' of GetThing is a list of lists, which the client can not write; describe it as a list of strings in an overlay.")]
    [TestCase(""" { "type": "array", "items": { "type": "string" } } """, "path", "The path parameter 'a' of GetThing is a list or an object, which the client can not write; describe it as a string in an overlay.")]
    public void Parameter_ThatIsNoText_IsRefusedInFullWords(string schema, string place, string message) =>
        Assert.That(Given.Refused(() => Given.Operation($$""" "parameters": [ { "name": "a", "in": "{{place}}", "schema": {{schema}} } ] """, "/v2/thing/{a}")).Message, Is.EqualTo(message));

    [Test]
    public void TwoOperationsOfOneName_AreRefusedInFullWords() => Assert.That(
        Given.Refused(() => Given.Paths("""{ "/v2/a": { "get": { "summary": "Get", "responses": {} } }, "/v2/b": { "get": { "summary": "Get", "responses": {} } } }""")).Message,
        Is.EqualTo("GET /v2/a and GET /v2/b would both be GetAsync; give one of them a name in an overlay (x-csharp-name)."));

    [Test]
    public void OptionsOfTheNameOfAModel_AreRefusedInFullWords() => Assert.That(
        Given.Refused(() => Given.Operation("""
            "parameters": [ { "name": "a", "in": "query" }, { "name": "b", "in": "query" }, { "name": "c", "in": "query" } ],
            "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "x-csharp-class": "GetThingOptions", "properties": { "d": { "type": "string" } } } } } } }
            """)).Message,
        Is.EqualTo("The options of GET /v2/thing and a model would both be GetThingOptions; give one of them another name in an overlay."));
}
