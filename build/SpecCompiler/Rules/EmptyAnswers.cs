using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// An answer without content, or one that is known to be <c>{}</c>, is no result. One of which nothing is known is given as it
/// came, since an undocumented answer is not thrown away.
/// </summary>
internal sealed class EmptyAnswers : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var answer = (JObject)((JObject)operation.Node["responses"]!).Properties().First().Value;
            var schema = operation.AnswerSchema is { } described ? Schema.Resolve(described) : null;
            if (schema is not null && !IsEmpty(schema))
                continue;
            answer.Remove("content");
            if (!operation.Node.ContainsKey(Answers.NoContent) && schema?["maxProperties"] is not JValue { Value: 0L })
                answer["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = new JObject() } };
        }
    }

    private static bool IsEmpty(JObject schema) =>
        Schema.IsAnything(schema) || Schema.Type(schema) == "object" && !Schema.IsClass(schema) && !schema.ContainsKey("additionalProperties");
}
