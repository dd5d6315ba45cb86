using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// Query parameters: each knows its name as it goes into the URL; optional ones, and those of paging, become one options class,
/// so that another one breaks nobody; but for a task id that may be a custom one, which stands beside the parameters that say so. Lists go out one value at a time; what can not go out like that is refused.
/// </summary>
internal sealed class Queries : IRule
{
    /// <summary>The overlay's mark on a parameter whose value is JSON.</summary>
    public const string IsJson = "x-json";

    /// <summary>What says which page is wanted: a caller who wants the first has nothing to say.</summary>
    private static readonly HashSet<string> Paging = ["page", "start", "start_id", "cursor", "next_cursor", "limit"];

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var queries = operation.Parameters.OfType<JObject>().Where(p => (string?)p["in"] == "query").ToList();
            foreach (var query in queries)
            {
                Check(operation, query);
                query["x-query"] = Uri.EscapeDataString((string)query["name"]!);
            }
            var optional = queries.Where(query => (query["required"] is not JValue { Value: true } || Paging.Contains((string)query["name"]!)) && !TaskIds.StandsApart(operation, query)).ToList();
            if (optional.Count > 0)
                Options(document, operation, optional);
        }
    }

    private static void Check(Operation operation, JObject query)
    {
        var schema = (JObject)query["schema"]!;
        if (query[IsJson] is JValue { Value: true })
            return;
        if (schema.Count == 0)
            schema["type"] = "string";
        switch (Schema.Type(schema))
        {
            case "object":
                throw Refused("an object");
            case "array" when query["explode"] is JValue { Value: false }:
                throw Refused("a list in one value");
            case "array" when schema["items"]!["$ref"] is JValue { Value: string item } && !IsText(item):
                throw Refused("a list of objects");
            case null when schema["$ref"] is JValue { Value: string reference } && !IsText(reference):
                throw Refused("an object");
        }

        SpecException Refused(string what) => SpecDocument.Refuse(query, $"The query parameter '{query["name"]}' of {operation} is {what}, which the client can not write; describe it as a string or a list of strings in an overlay.");
        bool IsText(string reference) => query.Root.SelectToken("components.schemas") is JObject schemas && (string?)schemas[reference.Split('/')[^1]]!["type"] == "string";
    }

    private static void Options(SpecDocument document, Operation operation, List<JObject> optional)
    {
        var name = (string)operation.Node["operationId"]! + "Options";
        var components = (JObject)document.Root["components"]!["schemas"]!;
        if (components.ContainsKey(name))
            throw SpecDocument.Refuse(operation.Node, $"The options of {operation} and a model would both be {name}; give one of them another name in an overlay.");
        var properties = new JObject();
        var isCopied = false;
        var names = MemberNames.Properties(name, optional.Select(query => ((string)query["name"]!, (JObject?)query)));
        foreach (var query in optional)
        {
            var property = (JObject)query["schema"]!.DeepClone();
            property[Schema.CSharpName] = names[(string)query["name"]!];
            property["x-query"] = query["x-query"]!.DeepClone();
            foreach (var mark in new[] { IsJson, Givers.Mark })
            {
                if (query[mark] is { } value)
                    property[mark] = value.DeepClone();
            }
            // ClickUp wants a page where it is asked for pages: the first.
            if (query["required"] is JValue { Value: true } && Schema.Type(property) == "integer")
                property["x-default"] = 0;
            if (property.ContainsKey("x-default"))
                operation.Node["x-options-always"] = true;
            if (Prose.Of(query["description"], Prose.HasUnit(property), names, OtherNames.Of(document.Root)) is { Length: > 0 } description)
                property["description"] = description;
            properties[(string)query["name"]!] = property;
            isCopied |= TaskIds.IsOption(operation, query, names[(string)query["name"]!]);
            query.Remove();
        }
        components[name] = new JObject
        {
            ["type"] = "object",
            ["description"] = $"What {operation.Node["operationId"]} may be asked for besides.",
            ["additionalProperties"] = false,
            ["x-options"] = true,
            ["required"] = new JArray(),
            ["properties"] = properties,
        };
        // Ids are resolved in a copy: the caller's options are left as they are.
        if (isCopied)
            components[name]![Pages.Copied] = true;
        operation.Node["x-options"] = name;
    }
}
