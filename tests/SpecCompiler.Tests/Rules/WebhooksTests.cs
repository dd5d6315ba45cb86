using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class WebhooksTests
{
    private const string Hooks = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Webhooks", "version": "1.0.0" },
          "x-models": [ { "$ref": "#/components/schemas/Status" } ],
          "webhooks": {
            "taskCreated": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Event" } } } } } },
            "taskDeleted": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Event" } } } } } }
          },
          "components": { "schemas": {
            "Event": { "type": "object", "required": [ "event" ], "x-csharp-class": "TaskEvent", "properties": { "event": { "type": "string" }, "item": { "type": "object", "properties": { "date_created": { "type": "string" } } } } },
            "Status": { "type": "object", "x-csharp-class": "TaskState", "properties": { "status": { "type": "string" } } },
            "Unused": { "type": "object", "properties": { "x": { "type": "string" } } }
          } }
        }
        """;

    private static SourceDocument Document => SourceDocument.Load("webhooks.json", Hooks);

    [Test]
    public void Document_OfWebhooksAlone_IsRead_AndItsBodiesAreClasses()
    {
        var compiled = Merge.Of([Document]);
        foreach (var rule in AllRules.InOrder)
            rule.Apply(compiled);

        Assert.That(((JObject)compiled.Root["components"]!["schemas"]!).Properties().Select(schema => schema.Name), Is.EqualTo(new[] { "TaskEvent", "TaskEventItem", "TaskState" }));
        Assert.That(compiled.Paths, Is.Empty, "a client can not call what ClickUp calls");
        Assert.That(compiled.Root["webhooks"], Is.Null);
    }

    [Test]
    public void Webhooks_BesidePaths_LeaveTheOperationsAlone()
    {
        var compiled = Compilation.Run([Sample.Document("a.json", Sample.Get("/v2/a")), Document], []);

        Assert.That(compiled.Paths.Properties().Select(path => path.Name), Is.EqualTo(new[] { "/v2/a" }));
    }

    [Test]
    public void Webhook_OfTwoDocuments_IsRefused()
    {
        Assert.That(() => Merge.Of([Document, SourceDocument.Load("more.json", Hooks)]),
            Throws.TypeOf<SpecException>().With.Message.Contains("taskCreated").And.Message.Contains("webhooks.json"));
    }

    [TestCase(""" "webhooks": { "a": { "post": { } } } """, "no requestBody")]
    [TestCase(""" "webhooks": { "a": { "past": { } } } """, "past")]
    [TestCase(""" "webhooks": [] """, "object of webhooks")]
    [TestCase(""" "webhooks": { } """, "webhooks")]
    public void Webhooks_ThatSayNothing_AreRefusedWithTheReason(string webhooks, string reason)
    {
        Assert.That(() => Compilation.Run([SourceDocument.Load("webhooks.json", $$"""{ "openapi": "3.1.0", "info": { "title": "W", "version": "1" }, {{webhooks}} }""")], []),
            Throws.TypeOf<SpecException>().With.Message.Contains(reason));
    }
}
