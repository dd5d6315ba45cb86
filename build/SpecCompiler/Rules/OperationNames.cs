using System.Text.RegularExpressions;
using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>
/// The C# name of an operation comes from its summary, since <c>operationId</c> has lost its word breaks: without articles,
/// and without what stands in parentheses, with one verb for one meaning. A name pinned by the overlay wins.
/// </summary>
internal sealed class OperationNames : IRule
{
    private static readonly string[] Articles = ["a", "an", "the"];

    /// <summary>One verb for one meaning, whoever of ClickUp wrote the summary.</summary>
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["retrieve"] = "Get", ["fetch"] = "Get", ["edit"] = "Update", ["change"] = "Update",
    };

    public void Apply(SpecDocument document)
    {
        var operations = Operation.In(document).ToList();
        foreach (var operation in operations)
            operation.Node[Schema.CSharpName] = Pinned(operation) ?? FromSummary(operation, WithoutParentheses(Summary(operation))) ?? FromPath(operation);
        foreach (var same in operations.GroupBy(Name).Where(group => group.Count() > 1).ToList())
            Part([.. same], operations);
        foreach (var operation in operations)
            operation.Node["operationId"] = Name(operation);
    }

    /// <summary>Two operations of one name: what stands in parentheses tells them apart, or the operationId; nothing else is guessed.</summary>
    private static void Part(List<Operation> same, List<Operation> all)
    {
        var name = Name(same[0]);
        foreach (var other in new Func<Operation, string?>[] { o => FromSummary(o, Summary(o)), o => FromSummary(o, (o.Node["operationId"] as JValue)?.Value as string) })
        {
            var names = same.Select(operation => Pinned(operation) ?? other(operation)).ToList();
            if (names.All(n => n is not null) && names.Distinct().Count() == names.Count && !all.Except(same).Any(o => names.Contains(Name(o))))
            {
                for (var i = 0; i < same.Count; i++)
                    same[i].Node[Schema.CSharpName] = names[i];
                return;
            }
        }
        throw SpecDocument.Refuse(same[1].Node, $"{same[0]} and {same[1]} would both be {name}Async; give one of them a name in an overlay ({Schema.CSharpName}).");
    }

    private static string Name(Operation operation) => (string)operation.Node[Schema.CSharpName]!;

    private static string? Pinned(Operation operation)
    {
        if (operation.Node[Schema.CSharpName] is not { } pin || operation.Node.Annotation<Named>() is not null)
            return null;
        var name = (pin as JValue)?.Value as string ?? "";
        return Reserved.IsName(name) ? name : throw SpecDocument.Refuse(pin, $"'{name}' is no name for a method; correct {Schema.CSharpName}.");
    }

    private static string Summary(Operation operation) => PlainText.Of((operation.Node["summary"] as JValue)?.Value as string);

    public static string WithoutParentheses(string summary)
    {
        var open = summary.IndexOf('(');
        var close = open < 0 ? -1 : summary.IndexOf(')', open);
        return close < 0 ? summary : WithoutParentheses(summary[..open] + summary[(close + 1)..]);
    }

    private static string? FromSummary(Operation operation, string? text)
    {
        operation.Node.AddAnnotation(new Named());
        var words = Words.Split(text ?? "").Where(word => !Articles.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        if (words.Count > 0 && Verbs.TryGetValue(words[0], out var verb))
            words[0] = verb;
        // A sentence is no name.
        return words.Count is 0 or > 12 ? null : Words.Pascal(words);
    }

    /// <summary>Without a summary: the operationId where it still has words, else the path's.</summary>
    private static string FromPath(Operation operation)
    {
        var words = Words.Split((operation.Node["operationId"] as JValue)?.Value as string ?? "");
        if (words.Count < 2)
            words = [operation.Method, .. operation.Path.Split('/').Where(part => !part.StartsWith('{') && !Version.IsMatch(part)).SelectMany(Words.Split)];
        return Words.Pascal(words);
    }

    private static readonly Regex Version = new("^v[0-9]+$");

    private sealed record Named;
}
