using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>What everybody who reads a document takes for granted: objects where there must be some, and texts that names are made of.</summary>
internal static class WellFormed
{
    private static readonly Dictionary<Shape, string[]> Texts = new() { [Shape.Parameter] = ["name", "in"] };

    /// <summary>Refuses a token that can not be what stands in its place. What is in a schema the rules repair, or refuse.</summary>
    public static void Require(JToken token, Shape shape)
    {
        if (shape.MustBeObject && token is not JObject)
            throw SpecDocument.Refuse(token, $"is not a {shape.Name}: an object was expected.");
        if (shape.IsMap && !shape.MayBeReference && (token as JObject)?["$ref"] is JValue { Value: string } reference)
            throw SpecDocument.Refuse(reference, "\"$ref\" stands among names here: put it into what it is meant for.");
        foreach (var name in Texts.GetValueOrDefault(shape, []))
        {
            if (token[name] is { Type: not JTokenType.String } wrong)
                throw SpecDocument.Refuse(wrong, $"The \"{name}\" of a {shape.Name} is not text.");
        }
        if (shape == Shape.Operation && token["tags"] is { } tags && !(tags is JArray list && list.All(tag => tag.Type == JTokenType.String)))
            throw SpecDocument.Refuse(tags, "is not a list of tags: texts were expected.");
    }
}
