using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Where a value comes from that a call needs, an id above all: the overlay names the paths of operations (<c>x-given-by</c>), the templates write
/// <c>see cref</c> to their methods. What is not in the documents is left out, and so is the way from an operation to itself.
/// </summary>
internal sealed class Givers : IRule
{
    public const string Mark = "x-given-by";

    /// <summary>On a property: the member of the library that makes such a value, written by hand, such as <c>ClickUpDate.Day</c>.</summary>
    public const string MadeBy = "x-made-by";

    public void Apply(SpecDocument document)
    {
        var operations = Operation.In(document).ToList();
        var methods = operations.ToDictionary(operation => operation.ToString(), operation => (string)operation.Node["operationId"]!);
        var schemas = (JObject)document.Root["components"]!["schemas"]!;
        var sent = new HashSet<string>();
        foreach (var operation in operations)
        {
            foreach (var parameter in operation.Parameters.OfType<JObject>())
                Name(parameter, methods, operation);
            if (operation.BodySchema is { } body)
                Collect(body, schemas, sent);
            if (operation.Node["x-options"] is JValue { Value: string options })
            {
                foreach (var property in Properties(schemas[options]))
                    Name(property, methods, operation);
                sent.Add(options);
            }
        }

        foreach (var schema in schemas.Properties())
        {
            foreach (var property in Properties(schema.Value))
            {
                if (!sent.Contains(schema.Name))
                    property.Remove(MadeBy);
                if (!property.ContainsKey(Mark) || property[Mark]!.Annotation<Named>() is not null)
                    continue;
                // Whoever reads an answer has the id already.
                if (sent.Contains(schema.Name))
                    Name(property, methods, null);
                else
                    property.Remove(Mark);
            }
        }
    }

    private static void Name(JObject holder, Dictionary<string, string> methods, Operation? here)
    {
        if (holder[Mark] is not { } mark)
            return;
        var givers = (mark as JArray ?? [mark.DeepClone()]).Select(giver => giver is JValue { Value: string text } && text.Contains('/') ? text.StartsWith('/') ? "GET " + text : text
            : throw SpecDocument.Refuse(mark, $"{Mark} is the path of an operation that gives the value, such as \"/v2/team\" or \"POST /v2/list/{{list_id}}/task\", or a list of them."));
        var names = new JArray(givers.Where(giver => giver != here?.ToString()).Select(giver => methods.GetValueOrDefault(giver)).OfType<string>().Distinct());
        if (names.Count == 0)
        {
            holder.Remove(Mark);
            return;
        }

        names.AddAnnotation(new Named());
        holder[Mark] = names;
    }

    /// <summary>The classes that are sent: the schema's, and those of its properties.</summary>
    private static void Collect(JToken schema, JObject schemas, HashSet<string> sent)
    {
        foreach (var reference in ((JContainer)schema).DescendantsAndSelf().OfType<JObject>().Select(at => at["$ref"]).OfType<JValue>())
        {
            var name = ((string)reference.Value!).Split('/')[^1];
            if (sent.Add(name) && schemas[name] is { } next)
                Collect(next, schemas, sent);
        }
    }

    private static IEnumerable<JObject> Properties(JToken? schema) => (schema?["properties"] as JObject)?.Properties().Select(property => property.Value).OfType<JObject>() ?? [];

    /// <summary>Stands at a mark that has the names of methods already.</summary>
    private sealed class Named;
}
