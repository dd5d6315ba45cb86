using ClickUp.SpecCompiler.Diff;

namespace ClickUp.SpecCompiler.Tests.Diff;

public class MethodTests
{
    [TestCase("", "Task GetAAsync()")]
    [TestCase(""" "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/GetAResponse" } } } } } """, "Task<GetAResponse> GetAAsync()")]
    [TestCase(""" "responses": { "200": { "content": { "application/json": { "schema": {} } } } } """, "Task<RawJson> GetAAsync()")]
    [TestCase("""
        "parameters": [
          { "name": "task_id", "x-originalName": "taskId", "in": "path", "required": true, "schema": { "type": "string" } },
          { "name": "page", "in": "query", "required": true, "schema": { "type": "integer" } },
          { "name": "archived", "in": "query", "schema": { "type": "boolean" } }
        ],
        "x-options": "GetAOptions", "x-custom-task-ids": true,
        "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/GetARequest" } } } }
        """, "Task GetAAsync(string taskId, long page, GetARequest body, GetAOptions? options = null, bool? archived = null, bool? customTaskIds = null, string? workspaceId = null)")]
    [TestCase(""" "x-custom-task-ids": true, "x-workspace": "workspaceId" """, "Task GetAAsync(bool? customTaskIds = null)")]
    [TestCase(""" "requestBody": { "required": false, "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } """, "Task GetAAsync(IList<string>? body = null)")]
    [TestCase("""
        "requestBody": { "content": { "multipart/form-data": { "schema": { "properties": { "attachment[]": { "type": "string", "format": "binary" }, "note": { "type": "string" } } } } } },
        "x-form": [ { "name": "attachment[]", "parameter": "attachment", "required": true, "file": true }, { "name": "note", "parameter": "note", "required": false, "file": false } ]
        """, "Task GetAAsync(FileParameter attachment, string? note = null)")]
    public void Method_IsWhatTheTemplatesMake(string members, string expected) =>
        Assert.That(Method.AllOf(Compiled.Operation(members)).Single().ToString(), Is.EqualTo(expected));
}
