using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>What documents say of the requests that ClickUp makes, and which schemas become classes although no operation has them.</summary>
internal static class MergedWebhooks
{
    /// <summary>The member of a document that lists such schemas, each as a <c>$ref</c>.</summary>
    public const string Models = "x-models";

    /// <summary>Moves them into the merged document.</summary>
    public static void Move(IReadOnlyList<SourceDocument> documents, JObject root)
    {
        var webhooks = new JObject();
        var models = new JArray();
        foreach (var document in documents)
        {
            foreach (var webhook in document.Webhooks.Properties())
            {
                if (webhooks[webhook.Name] is { } other)
                    throw SpecDocument.Refuse(webhook.Value, $"The webhook \"{webhook.Name}\" is defined by {Origin.Of(other).File} too. Take one of the two away.");
                webhooks[webhook.Name] = Detached(webhook);
            }

            if (document.Root[Models] is not JArray list)
                continue;
            foreach (var model in list.ToList())
            {
                model.Remove();
                models.Add(model);
            }
        }

        if (webhooks.Count > 0)
            root["webhooks"] = webhooks;
        if (models.Count > 0)
            root[Models] = models;
    }

    // A token that still has a parent would be copied, and the refs to it would lead to the original.
    private static JToken Detached(JProperty member)
    {
        var value = member.Value;
        member.Value = JValue.CreateNull();
        return value;
    }
}
