using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// The group of an operation, which becomes an interface: the overlay's word, else ClickUp's only tag, without what stands in
/// parentheses. An operation without a tag is in no group; with several tags it has to be said.
/// </summary>
internal sealed class Groups : IRule
{
    /// <summary>On an operation: its group; on the document: all of them.</summary>
    public const string Mark = "x-group", List = "x-groups";

    private const string Prefix = "IClickUp";

    public void Apply(SpecDocument document)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in Operation.In(document))
        {
            if (Title(operation) is not { } title)
                continue;
            var name = Prefix + Words.Pascal(title);
            if (name == Prefix || name == Prefix + "Client")
                throw SpecDocument.Refuse(operation.Node, $"The group '{title}' of {operation} makes no name for an interface; give it another one in an overlay ({Mark}).");
            operation.Node[Mark] = name;
            groups.TryAdd(name, title);
        }
        document.Root[List] = new JArray(groups.Keys.Order(StringComparer.Ordinal).Select(name => new JObject { ["name"] = name, ["title"] = groups[name] }));
    }

    private static string? Title(Operation operation)
    {
        if (operation.Node[Mark] is { } said)
            return said is JValue { Value: string { Length: > 0 } text } ? text : throw SpecDocument.Refuse(said, $"{Mark} of {operation} is not a name.");
        var tags = (operation.Node["tags"] as JArray ?? []).Select(tag => OperationNames.WithoutParentheses((tag as JValue)?.Value as string ?? "").Trim()).Where(tag => tag.Length > 0).Distinct().ToList();
        return tags switch
        {
            [] => null,
            [var only] => only,
            _ => throw SpecDocument.Refuse(operation.Node["tags"]!, $"{operation} has several tags ({string.Join(", ", tags)}), and is in one group only; say in which in an overlay ({Mark})."),
        };
    }
}
