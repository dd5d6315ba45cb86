using ClickUp.SpecCompiler.Tests.Rules;

namespace ClickUp.SpecCompiler.Tests.Commands;

public class ListCommandTests
{
    [Test]
    public void OperationsOfTheRepository_AreThoseInItsTable() =>
        Assert.That(File.ReadAllText(Path.Combine(Sample.Repository, "docs", "operations.md")), Is.EqualTo(SpecCompiler.List.OperationsTable.Of(Reference.Compiled)),
            "docs/operations.md is not what spec/ has: dotnet run --project build/SpecCompiler -- list -o docs/operations.md");

    [Test]
    public void List_HasGroupMethodVerbAndPath()
    {
        using var terminal = new Terminal().Write("a.json", Sample.Text(Sample.Get("/v2/things/{id}", more: """ "tags": [ "Things" ], "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ], """)));

        Assert.That(terminal.Run("list", "~/a.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Output, Does.Contain("## Things\n\n`IClickUpThings`\n").And.Match(@"\| `Get\w*Async` \| `GET /v2/things/\{id\}` \|"));
    }

    [Test]
    public void List_GoesIntoAFile()
    {
        using var terminal = new Terminal().Write("a.json", Sample.Text(Sample.Get("/v2/a")));

        Assert.That(terminal.Run("list", "-o", "~/docs/list.md", "~/a.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Read("docs/list.md"), Does.StartWith("# The operations").And.Contain("`GET /v2/a`"));
        Assert.That(terminal.Output, Is.Empty);
    }

    [Test]
    public void Same_ProposesClassesWithEqualProperties()
    {
        const string Thing = """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "integer" } } }""";
        using var terminal = new Terminal().Write("a.json", Sample.Text($$"""
            {
              "/v2/a": { "get": { "summary": "Get Apple", "responses": { "200": { "content": { "application/json": { "schema": {{Thing}} } } } } } },
              "/v2/b": { "get": { "summary": "Get Pear", "responses": { "200": { "content": { "application/json": { "schema": {{Thing}} } } } } } },
              "/v2/c": { "get": { "summary": "Get Plum", "responses": { "200": { "content": { "application/json": { "schema": {{Thing.Replace("integer", "boolean")}} } } } } } }
            }
            """));

        Assert.That(terminal.Run("list", "--same", "~/a.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Output, Is.EqualTo("GetAppleResponse, GetPearResponse: a, b\n"));
    }
}
