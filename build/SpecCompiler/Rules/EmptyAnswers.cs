using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// An answer without content, or with a schema that describes nothing, is no result. Only a GET gives what came,
/// since an undocumented answer is not thrown away.
/// </summary>
internal sealed class EmptyAnswers : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var answer = (JObject)((JObject)operation.Node["responses"]!).Properties().First().Value;
            if (operation.AnswerSchema is { } schema && !IsEmpty(Schema.Resolve(schema)))
                continue;
            answer.Remove("content");
            if (operation.Method == "get")
                answer["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = new JObject() } };
        }
    }

    private static bool IsEmpty(JObject schema) =>
        Schema.IsAnything(schema) || Schema.Type(schema) == "object" && !Schema.IsClass(schema) && !schema.ContainsKey("additionalProperties");
}
