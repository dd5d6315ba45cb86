using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests;

/// <summary>Small documents, and the larger ones that lie beside the repository.</summary>
internal static class Sample
{
    /// <summary>A whole document around paths, and components if any.</summary>
    public static string Text(string paths, string components = "{}", string more = "") => $$"""
        {
          "openapi": "3.1.0",
          "info": { "title": "ClickUp", "version": "2.0" },
          "servers": [ { "url": "https://api.clickup.com/api" } ],
          {{more}}
          "paths": {{paths}},
          "components": {{components}}
        }
        """;

    /// <summary>The same, read.</summary>
    public static SourceDocument Document(string file, string paths, string components = "{}", string more = "") =>
        SourceDocument.Load(file, Text(paths, components, more));

    /// <summary>A path with one operation that answers with the schema.</summary>
    public static string Get(string path, string schema = """{ "type": "object" }""", string more = "") => $$"""
        { "{{path}}": { "get": { "summary": "Get {{path.Trim('/')}}", {{more}} "responses": { "200": { "content": { "application/json": { "schema": {{schema}} } } } } } } }
        """;

    /// <summary>The schema of such an answer.</summary>
    public static JToken Answer(JToken root, string path) =>
        root["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    /// <summary>The folder of global.json.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    /// <summary>A file or folder of ClickUp's documents, for tests of the category Published: they are run only where these lie beside the repository.</summary>
    public static string Published(string name)
    {
        Assert.That(TestContext.CurrentContext.Test.AllCategories(), Does.Contain("Published"), "a clone alone has no published documents");
        var path = Path.Combine(Repository, "..", "shared", "spec-samples", name);
        if (!Path.Exists(path))
            Assert.Ignore("ClickUp's published documents do not lie beside the repository.");
        return path;
    }

    /// <summary>What a document, a merge or an overlay is refused with.</summary>
    public static SpecException Refused(Action code) => Assert.Throws<SpecException>(code)!;
}
