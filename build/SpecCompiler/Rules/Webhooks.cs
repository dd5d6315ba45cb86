using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// What ClickUp sends is read like an answer. So each body of a webhook, and each schema that is to be a class by itself, becomes the answer of an operation
/// that is only there for the rules: <see cref="Output"/> leaves it out and keeps its classes.
/// </summary>
internal sealed class Webhooks : IRule
{
    /// <summary>On an operation that no client has.</summary>
    public const string Mark = "x-webhook";

    public void Apply(SpecDocument document)
    {
        foreach (var webhook in (document.Root["webhooks"] as JObject ?? []).Properties())
        {
            foreach (var member in ((JObject)webhook.Value).Properties().Where(member => SourceDocument.Methods.Contains(member.Name)))
            {
                var content = member.Value["requestBody"]?["content"] as JObject
                    ?? throw SpecDocument.Refuse(member.Value, $"The webhook \"{webhook.Name}\" has no requestBody with content: there is nothing to read.");
                Add(document, webhook.Name, content);
            }
        }

        foreach (var model in (document.Root[MergedWebhooks.Models] as JArray ?? []).OfType<JObject>())
        {
            var name = (model["$ref"] as JValue)?.Value as string ?? throw SpecDocument.Refuse(model, $"{MergedWebhooks.Models} lists $refs to schemas of components.");
            Add(document, name.Split('/')[^1], new JObject { ["application/json"] = new JObject { ["schema"] = model.DeepClone() } });
        }
    }

    private static void Add(SpecDocument document, string name, JObject content) => document.Paths[$"/webhooks/{name}"] = new JObject
    {
        ["get"] = new JObject
        {
            [Mark] = true,
            [Schema.CSharpName] = $"Webhook{char.ToUpperInvariant(name[0])}{name[1..]}",
            ["operationId"] = name,
            ["responses"] = new JObject { ["200"] = new JObject { ["content"] = content.DeepClone() } },
        },
    };
}
