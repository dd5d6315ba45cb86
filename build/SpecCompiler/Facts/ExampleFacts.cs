using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>What the examples of a document show is written into its schemas: what may be missing, null, without elements or without any property.</summary>
/// <remarks>
/// ClickUp's examples are recorded answers, its lists of required properties and the kinds of the elements of empty lists are what a converter
/// took them for. Examples of requests count too.
/// </remarks>
internal sealed class ExampleFacts(References references)
{
    private readonly Dictionary<JObject, HashSet<string>> _absent = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JObject> _null = new(ReferenceEqualityComparer.Instance);

    // Lists that an example of an answer shows without elements, and those that any example shows with one. What a request takes, its schema knows.
    private readonly HashSet<JObject> _empty = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JObject> _filled = new(ReferenceEqualityComparer.Instance);

    // Whole answers of which examples were seen; true where all of those were {}.
    private readonly Dictionary<JObject, bool> _answers = new(ReferenceEqualityComparer.Instance);

    public void Write()
    {
        var schemas = references.OfShape(Shape.Schema).Where(schema => Shape.In(schema) == Shape.Schema).ToList();
        foreach (var media in references.OfShape(Shape.MediaType))
        {
            if (media["schema"] is JObject schema)
                Read(media, schema, IsOfAnswer(media), isWhole: true);
        }
        foreach (var schema in schemas)
            Read(schema, schema, IsOfAnswer(schema), isWhole: schema.Parent is JProperty { Name: "schema" });

        foreach (var (schema, names) in _absent)
            Optional(schema, names);
        foreach (var property in _null)
            MayBeNull(property);
        foreach (var list in _empty.Except(_filled))
        {
            if (list["items"] is JObject items && SaysAKindAlone(items))
                list["items"] = new JObject();
        }
        foreach (var (schema, isEmpty) in _answers)
        {
            if (isEmpty && SaysAKindAlone(schema) && schema["type"] is null or JValue { Value: "object" })
                schema["maxProperties"] = 0;
        }
    }

    private void Read(JObject holder, JObject schema, bool isAnswer, bool isWhole)
    {
        foreach (var example in SchemaExamples.Of(holder))
        {
            Walk(schema, example, isAnswer, 0);
            if (example.Type == JTokenType.Null && !schema.ContainsKey("$ref") && holder == schema && IsProperty(schema))
                _null.Add(schema);
            if (isAnswer && isWhole && !schema.ContainsKey("$ref"))
                _answers[schema] = example is JObject { Count: 0 } && _answers.GetValueOrDefault(schema, true);
        }
    }

    private void Walk(JObject at, JToken example, bool isAnswer, int depth)
    {
        if (depth > 64 || references.Follow(at) is not JObject schema)
            return;
        foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>())
            Walk(part, example, isAnswer, depth + 1);
        foreach (var union in SchemaExamples.Alternatives)
        {
            if (schema[union] is JArray alternatives && SchemaExamples.Choose(alternatives, example, references) is { } chosen)
                Walk(chosen, example, isAnswer, depth + 1);
        }
        switch (SchemaExamples.KindOf(schema))
        {
            // A list of whole examples stands where one example should.
            case "object" when example is JArray examples:
                foreach (var one in examples.OfType<JObject>())
                    Walk(schema, one, isAnswer, depth + 1);
                break;
            case "object" when example is JObject value:
                Members(schema, value, isAnswer, depth);
                break;
            case "array" when example is JArray list:
                if (list.Count > 0)
                    _filled.Add(schema);
                else if (isAnswer)
                    _empty.Add(schema);
                foreach (var item in schema["items"] is JObject ? list : [])
                    Walk((JObject)schema["items"]!, item, isAnswer, depth + 1);
                break;
            case "array" when example.Type != JTokenType.Null:
                _filled.Add(schema);
                if (schema["items"] is JObject items)
                    Walk(items, example, isAnswer, depth + 1);
                break;
        }
    }

    private void Members(JObject schema, JObject value, bool isAnswer, int depth)
    {
        var properties = SchemaExamples.PropertiesOf(schema).ToList();
        foreach (var property in properties)
        {
            switch (value[property.Name])
            {
                case null:
                    Absent(schema, property.Name);
                    break;
                // Beside a ref nothing may stand.
                case { Type: JTokenType.Null } when property.Value is not JObject inner || inner.ContainsKey("$ref"):
                    Absent(schema, property.Name);
                    break;
                case { Type: JTokenType.Null }:
                    _null.Add((JObject)property.Value);
                    break;
                case var shown when property.Value is JObject inner:
                    Walk(inner, shown, isAnswer, depth + 1);
                    break;
            }
        }
        if (schema["additionalProperties"] is not JObject additional)
            return;
        foreach (var entry in value.Properties().Where(entry => properties.All(property => property.Name != entry.Name)))
            Walk(additional, entry.Value, isAnswer, depth + 1);
    }

    private void Absent(JObject schema, string name)
    {
        if (!_absent.TryGetValue(schema, out var names))
            _absent[schema] = names = new(StringComparer.Ordinal);
        names.Add(name);
    }

    private static void Optional(JObject schema, HashSet<string> names)
    {
        foreach (var name in (schema["required"] as JArray ?? []).Where(name => name is JValue { Value: string text } && names.Contains(text)).ToList())
            name.Remove();
    }

    // Never in "type", where a correction that names a kind would only add it to the list.
    private static void MayBeNull(JObject property)
    {
        var saysSo = property["type"] is JArray kinds ? kinds.Any(kind => (kind as JValue)?.Value is "null")
            : property["type"] is JValue { Value: "null" } || SchemaExamples.Alternatives.Any(union => (property[union] as JArray ?? []).Any(part => (part as JObject)?["type"] is JValue { Value: "null" }));
        if (!saysSo)
            property["nullable"] = true;
    }

    private static bool SaysAKindAlone(JObject schema) => schema.Properties().All(member =>
        member.Name is "type" or "format" or "contentEncoding" or "contentMediaType" or "nullable" or "description" or "title" or "example" or "examples"
        || member.Name.StartsWith("x-", StringComparison.Ordinal)
        || member is { Name: "properties", Value: JObject { Count: 0 } });

    private static bool IsProperty(JObject schema) => schema.Parent?.Parent?.Parent is JProperty { Name: "properties" };

    // What stands in components is taken for a part of answers, unless a request's example fills it.
    private static bool IsOfAnswer(JToken at) => !at.Ancestors().OfType<JProperty>().Any(member => member.Name is "requestBody" or "requestBodies" or "parameters" && Shape.In(member.Value) != Shape.Schema);
}
