using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>Walks schemas: through references, never into examples.</summary>
internal static class Schema
{
    /// <summary>Set on a schema that may be null besides what it describes; never leaves SpecCompiler.</summary>
    public const string Nullable = "x-nullable";

    /// <summary>The name of the class that an object (or the items of an array) becomes; set by the overlay.</summary>
    public const string ClassName = "x-csharp-class";

    /// <summary>The name of a member, operation or whole schema; set by the overlay.</summary>
    public const string CSharpName = "x-csharp-name";

    /// <summary>Set on a schema whose value is text or a number: <c>number</c> where the texts are a closed list beside it; never leaves SpecCompiler.</summary>
    public const string TextOrNumber = "x-text-or-number";

    /// <summary>Set on a schema whose places or alternatives contradict each other, unlike one that says nothing; never leaves SpecCompiler.</summary>
    public const string Contradictory = "x-contradictory";

    /// <summary>What a class is; of a closed list an object: what each value is, by value, and under "" what the list is. Set by the overlay.</summary>
    public const string Words = "x-words";

    /// <summary>The lists of alternatives or parts.</summary>
    public static readonly string[] Unions = ["oneOf", "anyOf", "allOf"];

    /// <summary>What a schema refers to, through any number of references; the schema itself when it is no reference.</summary>
    public static JObject Resolve(JObject schema)
    {
        var seen = 0;
        while (schema.ContainsKey("$ref") && schema.Annotation<Target>() is { } target)
        {
            if (++seen > 100)
                throw SpecDocument.Refuse(schema, "The reference leads back to itself; give it a schema to refer to.");
            schema = target.Schema;
        }
        return schema;
    }

    /// <summary>Remembers what a reference refers to, so that it stays right when other rules take the target's surroundings away.</summary>
    public static void Refer(JObject reference, JObject target)
    {
        reference.RemoveAnnotations<Target>();
        reference.AddAnnotation(new Target(target));
    }

    /// <summary>The schemas directly inside a schema; a reference has none, see <see cref="Resolve"/>.</summary>
    public static IEnumerable<JObject> Children(JObject schema)
    {
        if (schema["properties"] is JObject properties)
        {
            foreach (var property in properties.Properties())
            {
                if (property.Value is JObject child)
                    yield return child;
            }
        }
        if (schema["items"] is JObject items)
            yield return items;
        if (schema["additionalProperties"] is JObject additional)
            yield return additional;
        foreach (var union in Unions)
        {
            foreach (var variant in (schema[union] as JArray ?? []).OfType<JObject>())
                yield return variant;
        }
    }

    /// <summary>Every schema that an operation can reach, each once, in the document's order; references are among them.</summary>
    public static List<JObject> All(SpecDocument document)
    {
        var all = new List<JObject>();
        var seen = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<JObject>();
        foreach (var root in Roots(document))
        {
            rest.Push(root);
            while (rest.TryPop(out var schema))
            {
                if (!seen.Add(schema))
                    continue;
                all.Add(schema);
                if (schema.ContainsKey("$ref") && schema.Annotation<Target>() is { } target)
                    rest.Push(target.Schema);
                else
                    PushChildren(schema, rest);
            }
        }
        return all;
    }

    /// <summary>Puts <see cref="Children"/> on a stack, backwards, so that the first comes off first.</summary>
    /// <remarks>A rule asks for all of twenty thousand: no lists and no iterators for each.</remarks>
    public static void PushChildren(JObject schema, Stack<JObject> rest)
    {
        for (var i = Unions.Length - 1; i >= 0; i--)
        {
            for (var variant = (schema[Unions[i]] as JArray)?.Last; variant is not null; variant = variant.Previous)
            {
                if (variant is JObject one)
                    rest.Push(one);
            }
        }
        if (schema["additionalProperties"] is JObject additional)
            rest.Push(additional);
        if (schema["items"] is JObject items)
            rest.Push(items);
        for (var property = (schema["properties"] as JObject)?.Last; property is not null; property = property.Previous)
        {
            if (((JProperty)property).Value is JObject child)
                rest.Push(child);
        }
    }

    /// <summary>The schemas that stand in operations themselves: of parameters, of bodies, of answers.</summary>
    public static IEnumerable<JObject> Roots(SpecDocument document) =>
        Operation.In(document).SelectMany(operation => Roots(operation.Node));

    private static IEnumerable<JObject> Roots(JObject operation)
    {
        foreach (var parameter in (operation["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if (parameter["schema"] is JObject schema)
                yield return schema;
        }
        var holders = new[] { operation["requestBody"] as JObject }.Concat((operation["responses"] as JObject ?? []).Properties().Select(p => p.Value as JObject));
        foreach (var media in holders.OfType<JObject>().SelectMany(holder => (holder["content"] as JObject ?? []).Properties()))
        {
            if ((media.Value as JObject)?["schema"] is JObject schema)
                yield return schema;
        }
    }

    /// <summary>The one type of a schema; null when it has none or several.</summary>
    public static string? Type(JObject schema) => (schema["type"] as JValue)?.Value as string;

    /// <summary>Whether the schema says nothing about its value.</summary>
    public static bool IsAnything(JObject schema) => Type(schema) is null && !schema.ContainsKey("$ref");

    /// <summary>Whether the schema becomes a class.</summary>
    public static bool IsClass(JObject schema) => schema["properties"] is JObject { Count: > 0 } && Type(schema) == "object";

    /// <summary>Makes the schema say nothing about its value; what it says for readers stays.</summary>
    public static void MakeAnything(JObject schema)
    {
        Replace(schema, []);
        schema[Contradictory] = true;
    }

    /// <summary>Gives the schema other keywords; what it says for readers, its name, its examples and whether it may be null stay.</summary>
    public static void Replace(JObject schema, JObject keywords)
    {
        foreach (var property in schema.Properties().ToList())
        {
            if (!Kept.Contains(property.Name) && !property.Name.StartsWith("x-", StringComparison.Ordinal))
                property.Remove();
        }
        foreach (var property in keywords.Properties().ToList())
        {
            property.Remove();
            if (!schema.ContainsKey(property.Name))
                schema.Add(property);
        }
    }

    private static readonly string[] Kept = ["description", "example", "examples", "deprecated"];

    private sealed record Target(JObject Schema);
}
