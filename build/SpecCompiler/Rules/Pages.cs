using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// How the pages of an operation go, as the overlay describes it in names of the wire (<c>x-page</c>), becomes what the template
/// writes an enumeration from, in names of C#.
/// </summary>
internal sealed class Pages : IRule
{
    /// <summary>On an operation: its pages; on its options: that they are copied.</summary>
    public const string Mark = "x-page", Copied = "x-pages";

    /// <summary>What each kind has to name: of the options, and of the answer.</summary>
    private static readonly Dictionary<string, (string[] Options, string[] Answer)> Kinds = new()
    {
        // page, from 0
        ["number"] = (["page"], []),
        // cursor, which the answer gives for the next page
        ["cursor"] = (["cursor"], ["next"]),
        // start and start_id: time and id of the last item
        ["start"] = (["start", "id"], []),
    };

    /// <summary>The time of the last row, in the body: of an answer of which no document says what it is.</summary>
    private const string Body = "body";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            if (operation.Node[Mark] is { } mark)
                operation.Node[Mark] = Page(document, operation, mark as JObject ?? throw SpecDocument.Refuse(mark, $"{Mark} of {operation} is not an object."));
        }
    }

    private static JObject Page(SpecDocument document, Operation operation, JObject mark)
    {
        var kind = (string?)mark["kind"] ?? "";
        if (kind == Body)
            return InBody(document, operation, mark);
        if (!Kinds.TryGetValue(kind, out var names))
            throw SpecDocument.Refuse(mark, $"{Mark} of {operation} has no kind that is known: {string.Join(", ", Kinds.Keys)}, {Body}.");
        var schemas = (JObject)document.Root["components"]!["schemas"]!;
        if (operation.Node["x-options"] is not JValue { Value: string optionsName } || schemas[optionsName] is not JObject options)
            throw SpecDocument.Refuse(mark, $"{operation} takes nothing that says which page is wanted; remove {Mark}.");
        var answer = Component(operation.AnswerSchema) ?? throw SpecDocument.Refuse(mark, $"The answer of {operation} is no class that could have pages; remove {Mark}.");
        var page = new JObject { ["kind"] = kind, ["name"] = (string?)mark["name"] ?? Name((string)operation.Node["operationId"]!) };
        foreach (var name in names.Options)
            page[name] = Member(options, mark[name] ?? mark[name == "id" ? "start_id" : name], optionsName);
        foreach (var name in names.Answer)
            page[name] = Member(answer, mark[name], "its answer");
        // Without it, an empty page is the last.
        if (mark["last"] is JValue { Value: string last } && answer["properties"]![last] is not null)
            page["last"] = Member(answer, mark["last"], "its answer");
        page["items"] = Member(answer, mark["items"], "its answer");
        var list = answer["properties"]![(string)mark["items"]!]!;
        page["item"] = Reference(list["items"] as JObject)
            ?? throw SpecDocument.Refuse(mark, $"'{mark["items"]}' in the answer of {operation} is no list of a class; correct {Mark}.");
        var item = (JObject)schemas[(string)page["item"]!]!;
        var keys = (mark["key"] as JArray ?? new JArray(mark["key"] ?? "id")).Select(key => Member(item, key, (string)page["item"]!)).ToList();
        page["key"] = keys[0];
        page["key_expression"] = string.Join(" + \" \" + ", keys.Select(key => "item." + key));
        if (kind == "start")
            page["time"] = Member(item, mark["time"], (string)page["item"]!);
        options[Copied] = true;
        return page;

        JObject? Component(JObject? schema) => Reference(schema) is { } name ? schemas[name] as JObject : null;
        string Member(JObject component, JToken? wire, string where) => MemberOf(component, mark, wire, operation, where);
    }

    private static JObject InBody(SpecDocument document, Operation operation, JObject mark)
    {
        if (Reference(operation.BodySchema) is not { } request || (bool?)operation.Node["requestBody"]!["required"] != true)
            throw SpecDocument.Refuse(mark, $"{operation} requires no body that could say which page is wanted; remove {Mark}.");
        if (operation.AnswerSchema is not { } answer || !Schema.IsAnything(answer))
            throw SpecDocument.Refuse(mark, $"The answer of {operation} is none or a documented one, so its pages are of another kind than '{Body}'; correct {Mark}.");
        var schemas = (JObject)document.Root["components"]!["schemas"]!;
        var body = (JObject)schemas[request]!;
        var member = MemberOf(body, mark, mark["in"], operation, request);
        if (Reference(body["properties"]![(string)mark["in"]!] as JObject) is not { } pagination)
            throw SpecDocument.Refuse(mark, $"'{mark["in"]}' in the body of {operation} is no class; correct {Mark}.");
        var place = (JObject)schemas[pagination]!;
        var direction = MemberOf(place, mark, mark["direction"], operation, pagination);
        return new JObject
        {
            ["kind"] = Body,
            ["name"] = (string?)mark["name"] ?? Name((string)operation.Node["operationId"]!),
            ["in"] = member,
            ["in_type"] = pagination,
            ["time"] = MemberOf(place, mark, mark["time"], operation, pagination),
            ["direction"] = direction,
            ["direction_type"] = Reference(place["properties"]![(string)mark["direction"]!] as JObject)
                ?? throw SpecDocument.Refuse(mark, $"'{mark["direction"]}' of {pagination} is no closed list; correct {Mark}."),
            ["directions"] = Texts("directions", 2),
            ["rows"] = Texts("rows", 1),
            ["page_size"] = MemberOf(place, mark, mark["size"], operation, pagination),
            ["item"] = "RawJson",
        };

        JArray Texts(string name, int atLeast) => mark[name] is JArray texts && texts.Count >= atLeast && texts.All(text => text.Type == JTokenType.String)
            ? texts
            : throw SpecDocument.Refuse(mark, $"{Mark} of {operation} has no '{name}', a list of at least {atLeast} {(atLeast == 1 ? "text" : "texts")}.");
    }

    private static string? Reference(JObject? schema) => ((string?)schema?["$ref"])?.Split('/')[^1];

    private static string MemberOf(JObject component, JObject mark, JToken? wire, Operation operation, string where) =>
        wire is JValue { Value: string name } && (string?)component["properties"]?[name]?[Schema.CSharpName] is { } member
            ? member
            : throw SpecDocument.Refuse(mark, $"{Mark} of {operation} names '{wire}', which {where} does not have; correct it.");

    /// <summary>GetTasks gives EnumerateTasks.</summary>
    private static string Name(string operationId) => "Enumerate" + Words.Pascal(Words.Split(operationId).Skip(1));
}
