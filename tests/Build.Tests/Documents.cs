namespace Build.Tests;

/// <summary>Documents in ClickUp's form, beside the one in spec/.</summary>
internal static class Documents
{
    public static string WithOperation(string name, string path) =>
        $$"""
        {
          "openapi": "3.1.0",
          "info": { "title": "ClickUp", "version": "2.0" },
          "servers": [ { "url": "https://api.clickup.com/api" } ],
          "paths": {
            "{{path}}": {
              "get": {
                "summary": "{{name}}",
                "operationId": "{{name.Replace(" ", "")}}",
                "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": {
                  "type": "object", "required": [ "id" ], "properties": { "id": { "type": "string" } } } } } } }
              }
            }
          }
        }
        """;

    public const string Yaml =
        """
        openapi: 3.1.0
        info: { title: ClickUp, version: "3.0" }
        servers: [ { url: https://api.clickup.com } ]
        paths:
          /api/v3/things:
            get:
              summary: Get things
              operationId: GetThings
              responses:
                "200":
                  description: OK
                  content:
                    application/json:
                      schema: { type: object, required: [ id ], properties: { id: { type: string } } }
        """;

    public static string Page =>
        $"""
        # Get page

        # OpenAPI definition

        ```json
        {WithOperation("Get page", "/v2/page")}
        ```
        """;
}
