using System.Net;
using ClickUp.SpecCompiler.Tests.Update;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.SpecCompiler.Tests.Commands;

public class UpdateCommandTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Test]
    public void Page_GoesIntoAFileNamedAfterItsOperation()
    {
        using var terminal = new Terminal().Write("gettask.md", Page(Task()));

        Assert.That(terminal.Run(Time, null, "update", "--spec", "~/spec", "~/gettask.md"), Is.Zero, terminal.Error);

        Assert.That(terminal.Read("spec/get-task.json"), Is.EqualTo(Facts(Task())));
        Assert.That(terminal.Read("spec/README.md"), Does.Match(@"\| get-task\.json \| gettask\.md \| 2030-01-02 \| `[0-9a-f]{64}` \|"));
        Assert.That(terminal.Output, Does.StartWith("get-task.json\n\n| Change |").And.Contain("operation added"));
    }

    [Test]
    public void Page_WithWindowsLineEndings_IsWrittenWithLineFeeds()
    {
        using var terminal = new Terminal().Write("gettask.md", Page(Task()).ReplaceLineEndings("\r\n"));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/gettask.md"), Is.Zero, terminal.Error);
        Assert.That(terminal.Read("spec/get-task.json"), Is.EqualTo(Facts(Task())));
    }

    [Test]
    public void Document_FromTheWeb_IsRecordedWithItsAddress()
    {
        using var terminal = new Terminal();
        using var handler = new Canned(HttpStatusCode.OK, Task());

        Assert.That(terminal.Run(Time, handler, "update", "--spec", "~/spec", "https://example.com/gettask"), Is.Zero, terminal.Error);
        Assert.That(terminal.Read("spec/README.md"), Does.Contain("| https://example.com/gettask |"));
    }

    [Test]
    public void Operation_ThatIsThereAlready_IsReplacedInItsFile()
    {
        using var terminal = new Terminal().Write("spec/mine.json", Task()).Write("gettask.md", Page(Task().Replace("task_id", "task_Id").Replace("boolean", "string")));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/gettask.md"), Is.Zero, terminal.Error);

        Assert.That(terminal.Files, Is.EqualTo(new[] { "gettask.md", "spec/README.md", "spec/mine.json" }));
        Assert.That(terminal.Read("spec/mine.json"), Does.Contain("task_Id"));
    }

    [Test]
    public void Reference_IsCalledByItsVersion_AndReplacesTheOlderOne()
    {
        var both = Task().Replace("\"paths\": {", "\"paths\": { \"/v2/b\": { \"get\": { \"summary\": \"Get B\", \"operationId\": \"GetB\", \"responses\": { \"200\": { \"description\": \"\" } } } },");
        using var terminal = new Terminal().Write("v2.json", both).Write("newer.json", both.Replace("Get B", "Get better"));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/v2.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/newer.json"), Is.Zero, terminal.Error);

        Assert.That(terminal.Files.Where(file => file.StartsWith("spec/", StringComparison.Ordinal)), Is.EqualTo(new[] { "spec/README.md", "spec/clickup-v2.json" }));
        Assert.That(terminal.Read("spec/clickup-v2.json"), Does.Contain("Get better"));
    }

    [Test]
    public void AnotherOperationOfTheSameName_GetsAFileOfItsOwn()
    {
        using var terminal = new Terminal().Write("1.json", Task()).Write("2.json", Task().Replace("/v2/task/", "/v2/other/"));

        terminal.Run("update", "--spec", "~/spec", "~/1.json");
        var code = terminal.Run("update", "--spec", "~/spec", "~/2.json");

        // Two operations of one name may be refused by the rules; then nothing may be written either.
        Assert.That(terminal.Files.Where(file => file.StartsWith("spec/get", StringComparison.Ordinal)),
            Is.EqualTo(code == 0 ? new[] { "spec/get-task.json", "spec/get-v2-other-task-id.json" } : ["spec/get-task.json"]));
        Assert.That(terminal.Read("spec/get-task.json"), Is.EqualTo(Facts(Task())));
    }

    [Test]
    public void Update_WithOneWrongDocument_WritesNothing()
    {
        using var terminal = new Terminal().Write("a.md", Page(Task())).Write("b.json", Sample.Text(Sample.Get("/v2/b", """{ "$ref": "#/none" }""")));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.md", "~/b.json"), Is.EqualTo(1));
        Assert.That(terminal.Files, Is.EqualTo(new[] { "a.md", "b.json" }));
        Assert.That(terminal.Error, Does.Contain("b.json(").And.Contain("error CUG0001").And.Not.Contain("spec"));
    }

    [Test]
    public void Corrections_ThatNoLongerHold_AreNamed_AndTheDocumentIsWritten()
    {
        const string Overlay = """
            {
              "overlay": "1.0.0", "info": { "title": "t", "version": "1" },
              "actions": [
                { "target": "$.paths['/v2/task/{task_id}'].get.parameters[1]", "description": "why", "update": { "x-a": 1 } },
                { "target": "$..properties.none", "description": "why", "remove": true },
                { "target": "$..properties.archived", "description": "why", "update": { "x-a": 1 } }
              ]
            }
            """;
        using var terminal = new Terminal().Write("a.md", Page(Task())).Write("spec/a.overlay.json", Overlay);

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.md"), Is.Zero, terminal.Error);

        Assert.That(terminal.Files, Does.Contain("spec/get-task.json"));
        Assert.That(terminal.Output.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Split(')')[0].Split('/')[^1]), Is.EqualTo(new[] { "a.overlay.json(4,5", "a.overlay.json(5,5" }));
    }

    [Test]
    public void Property_ThatIsNew_AndGoesWithWhatACorrectionReplaces_IsNamed()
    {
        const string Overlay = """
            {
              "overlay": "1.0.0", "info": { "title": "t", "version": "1" },
              "actions": [
                { "target": "$", "description": "why", "update": { "components": { "schemas": { "Ours": { "type": "object", "properties": { "id": { "type": "string" } } } } } } },
                { "target": "$..properties.list.items", "description": "why", "remove": true },
                { "target": "$..properties.list", "description": "why", "update": { "items": { "$ref": "#/components/schemas/Ours" } } },
                { "target": "$..properties.old", "description": "why", "remove": true }
              ]
            }
            """;
        const string List = """{ "type": "object", "properties": { "old": { "type": "string" }, "list": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } } } }""";
        using var terminal = new Terminal().Write("a.json", Sample.Text(Sample.Get("/v2/a", List))).Write("b.json", Sample.Text(Sample.Get("/v2/a", List.Replace("\"id\":", "\"fresh\": { \"type\": \"string\" }, \"id\":"))))
            .Write("spec/a.overlay.json", Overlay);

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Output, Does.Not.Contain("taken away"));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/b.json"), Is.Zero, terminal.Error);
        var told = terminal.Output.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(told[0], Does.Contain("a.overlay.json(5,").And.Contain("takes away #/paths/~1v2~1a/get/responses/200/content/application~1json/schema/properties/list/items/properties/fresh,"));
    }

    [Test]
    public void FolderThatDoesNotCompile_CanBePutRight()
    {
        using var terminal = new Terminal().Write("spec/get-task.json", Task().Replace("\"type\": \"boolean\"", "\"$ref\": \"#/none\"")).Write("a.md", Page(Task()));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.md"), Is.Zero, terminal.Error);
        Assert.That(terminal.Read("spec/get-task.json"), Is.EqualTo(Facts(Task())));
        Assert.That(terminal.Error, Does.Contain("Nothing to compare with"));
    }

    [TestCase("update")]
    [TestCase("update", "~/none.md")]
    [TestCase("update", "http://example.com/a.md")]
    public void Arguments_ThatAreWrong_EndWith2(params string[] arguments)
    {
        using var terminal = new Terminal();

        Assert.That(terminal.Run([.. arguments, "--spec", "~/spec"]), Is.EqualTo(2));
        Assert.That(terminal.Files, Is.Empty);
    }

    [Test, Category("Published")]
    public void PublishedPage_LeavesTheDocumentOfTheRepositoryAsItIs()
    {
        using var terminal = new Terminal().Write("spec/track-time.json", File.ReadAllText(Path.Combine(Sample.Repository, "spec", "track-time.json")));

        Assert.That(terminal.Run("update", "--spec", "~/spec", Sample.Published("pages/tracktime.md")), Is.Zero, terminal.Error);

        Assert.That(terminal.Read("spec/track-time.json"), Is.EqualTo(File.ReadAllText(Path.Combine(Sample.Repository, "spec", "track-time.json"))));
        // Both were taken from the same text, so the hash in the table is that of the file.
        var row = File.ReadLines(Path.Combine(Sample.Repository, "spec", "README.md")).Single(line => line.StartsWith("| track-time.json |", StringComparison.Ordinal));
        Assert.That(terminal.Read("spec/README.md"), Does.Contain(row.Split('|')[4]));
    }

    [Test]
    public void Document_GoesIntoSpecWithoutItsProse()
    {
        using var terminal = new Terminal().Write("a.json", Task().Replace("\"operationId\"", "\"description\": \"Prose of ClickUp's.\", \"operationId\""));

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.json"), Is.Zero, terminal.Error);

        Assert.That(terminal.Read("spec/get-task.json"), Is.EqualTo(Facts(Task())).And.Not.Contain("Prose"));
    }

    [Test]
    public void File_ThatSaysTheSameInOtherWords_StaysAsItIs()
    {
        var own = Task().Replace("\"operationId\"", "\"description\": \"Other words.\", \"operationId\"");
        using var terminal = new Terminal().Write("spec/mine.json", own).Write("a.json", Task());

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/a.json"), Is.Zero, terminal.Error);

        Assert.That(terminal.Read("spec/mine.json"), Is.EqualTo(own));
    }

    [Test]
    public void Reference_OfSeveralVersions_KeepsItsName()
    {
        var both = Task().Replace("\"paths\": {", "\"paths\": { \"/v3/b\": { \"get\": { \"summary\": \"Get B\", \"operationId\": \"GetB\", \"responses\": { \"200\": { \"description\": \"\" } } } },");
        using var terminal = new Terminal().Write("mine.yaml", both);

        Assert.That(terminal.Run("update", "--spec", "~/spec", "~/mine.yaml"), Is.Zero, terminal.Error);

        Assert.That(terminal.Files, Does.Contain("spec/mine.json"));
    }

    private static string Facts(string document) => SpecCompiler.Facts.DocumentFacts.TextOf(SpecCompiler.Documents.SourceDocument.Load("a.json", document));

    private static string Page(string document) => $"# Get task\n\n# OpenAPI definition\n\n```json\n{document}```\n";

    private static string Task() => Sample.Text("""
        {
          "/v2/task/{task_id}": {
            "get": {
              "summary": "Get task",
              "operationId": "GetTask",
              "parameters": [ { "name": "task_id", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": { "archived": { "type": "boolean" } } } } } } }
            }
          }
        }
        """).ReplaceLineEndings("\n") + "\n";
}
