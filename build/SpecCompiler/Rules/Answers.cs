using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Which answer a method returns: the one successful one, in JSON. Answers that are errors go; they end as exceptions.
/// </summary>
internal sealed class Answers : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var answers = (operation.Node["responses"] as JObject ?? []).Properties()
                .Where(answer => answer.Name.StartsWith('2')).OrderBy(answer => answer.Name, StringComparer.Ordinal).ToList();
            if (answers.Count == 0)
                answers = (operation.Node["responses"] as JObject ?? []).Properties().Where(answer => answer.Name == "default").ToList();
            // 201 beside 200 describes the same result; an empty one beside a full one says nothing.
            var chosen = answers.FirstOrDefault(answer => !answer.Name.StartsWith("204", StringComparison.Ordinal) && Json(operation, answer) is not null) ?? answers.FirstOrDefault();
            var schema = chosen is null || chosen.Name == "204" ? null : Json(operation, chosen);
            RefuseSecondSchema(operation, answers, schema);
            var answer = new JObject { ["description"] = "" };
            if (schema is not null)
                answer["content"] = new JObject { ["application/json"] = schema };
            operation.Node["responses"] = new JObject { ["200"] = answer };
        }
    }

    private static void RefuseSecondSchema(Operation operation, List<JProperty> answers, JObject? first)
    {
        foreach (var other in answers.Where(answer => answer.Name != "204"))
        {
            var schema = Json(operation, other)?["schema"];
            if (schema is JObject { Count: > 0 } && first?["schema"] is JObject { Count: > 0 } known && !JToken.DeepEquals(schema, known) && !ReferenceEquals(schema, known))
                throw SpecDocument.Refuse(other, $"{operation} has several successful answers of different shape; keep one of them in an overlay.");
        }
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
