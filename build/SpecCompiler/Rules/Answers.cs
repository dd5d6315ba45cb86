using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Which answer a method returns: the successful one, in JSON; one with the properties of all where there are several. Answers
/// that are errors go; they end as exceptions.
/// </summary>
internal sealed class Answers : IRule
{
    /// <summary>Set on an operation that answers without content; never leaves SpecCompiler.</summary>
    public const string NoContent = "x-no-content";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var responses = operation.Node["responses"] as JObject ?? [];
            var answers = responses.Properties().Where(answer => answer.Name.StartsWith('2')).OrderBy(answer => answer.Name, StringComparer.Ordinal).ToList();
            if (answers.Count == 0)
                answers = responses.Properties().Where(answer => answer.Name == "default").ToList();
            // Content that is documented for 204 cannot be there.
            var media = answers.Where(answer => answer.Name != "204").Select(answer => Json(operation, answer)).OfType<JObject>().ToList();
            if (media.Count == 0 && answers.Any(answer => answer.Name == "204"))
                operation.Node[NoContent] = true;
            var answer = new JObject { ["description"] = "" };
            if (media.Count > 0)
            {
                var together = Together(media);
                // What stays where it is would be copied.
                together.Replace(JValue.CreateNull());
                answer["content"] = new JObject { ["application/json"] = together };
            }
            operation.Node["responses"] = new JObject { ["200"] = answer };
        }
    }

    /// <summary>201 beside 200 says that a thing was made that might have been there: the answers are alternatives. An empty one beside a full one says nothing.</summary>
    private static JObject Together(List<JObject> media)
    {
        var telling = media.Where(one => one["schema"] is JObject { Count: > 0 }).DistinctBy(one => one["schema"]!, JToken.EqualityComparer).ToList();
        if (telling.Count == 0)
            return media[0];
        if (telling is [var single])
            return single;
        var schemas = telling.Select(one => one["schema"]!).ToList();
        foreach (var one in telling)
            one.Remove("schema");
        telling[0]["schema"] = new JObject { ["anyOf"] = new JArray(schemas) };
        return telling[0];
    }

    /// <summary>The media type of an answer in JSON; null when it has no content or says nothing about it.</summary>
    private static JObject? Json(Operation operation, JProperty answer)
    {
        var content = (answer.Value as JObject)?["content"] as JObject ?? [];
        if (content.Count == 0)
            return null;
        var media = content.Properties().FirstOrDefault(type => Bodies.IsJson(type.Name.ToLowerInvariant()))
            ?? throw SpecDocument.Refuse(content, $"{operation} answers with {string.Join(" or ", content.Properties().Select(p => p.Name))}, not with JSON; remove the operation in an overlay, or describe what it answers as JSON.");
        return media.Value is JObject value && value["schema"] is JObject ? value : null;
    }
}
