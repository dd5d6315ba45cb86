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
        if (!Kinds.TryGetValue(kind, out var names))
            throw SpecDocument.Refuse(mark, $"{Mark} of {operation} has no kind that is known: {string.Join(", ", Kinds.Keys)}.");
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
        if ((string?)list["items"]?["$ref"] is not { } reference)
            throw SpecDocument.Refuse(mark, $"'{mark["items"]}' in the answer of {operation} is no list of a class; correct {Mark}.");
        page["item"] = reference.Split('/')[^1];
        var item = (JObject)schemas[(string)page["item"]!]!;
        var keys = (mark["key"] as JArray ?? new JArray(mark["key"] ?? "id")).Select(key => Member(item, key, (string)page["item"]!)).ToList();
        page["key"] = keys[0];
        page["key_expression"] = string.Join(" + \" \" + ", keys.Select(key => "item." + key));
        if (kind == "start")
            page["time"] = Member(item, mark["time"], (string)page["item"]!);
        options[Copied] = true;
        return page;

        JObject? Component(JObject? schema) => (string?)schema?["$ref"] is { } name ? schemas[name.Split('/')[^1]] as JObject : null;
        string Member(JObject component, JToken? wire, string where) => wire is JValue { Value: string name } && (string?)component["properties"]?[name]?[Schema.CSharpName] is { } member
            ? member
            : throw SpecDocument.Refuse(mark, $"{Mark} of {operation} names '{wire}', which {where} does not have; correct it.");
    }

    /// <summary>GetTasks gives EnumerateTasks.</summary>
    private static string Name(string operationId) => "Enumerate" + Words.Pascal(Words.Split(operationId).Skip(1));
}
