using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>All changes between two compiled documents, for people and machines.</summary>
internal sealed record Report(IReadOnlyList<Change> Changes)
{
    /// <summary>Whether a user has to change something.</summary>
    public bool IsBreaking => Changes.Any(change => change.Breaks != Breaks.None);

    public static Report Between(JObject oldDocument, JObject newDocument) =>
        new([.. new MethodDifferences(oldDocument, newDocument).All(), .. new TypeDifferences(oldDocument, newDocument).All()]);

    /// <summary>A table to paste into CHANGELOG.md.</summary>
    public string ToMarkdown()
    {
        if (Changes.Count == 0)
            return "No changes for C#.\n";
        var table = new StringBuilder("| Change | Member | Old | New | Breaking |\n|---|---|---|---|---|\n");
        foreach (var change in Changes)
            table.Append($"| {change.Kind} | {Code(change.Member)} | {Code(change.Old)} | {Code(change.New)} | {Words(change.Breaks)} |\n");
        return table.ToString();
    }

    public JObject ToJson() => new()
    {
        ["breaking"] = IsBreaking,
        ["changes"] = new JArray(Changes.Select(change => new JObject
        {
            ["kind"] = change.Kind,
            ["member"] = change.Member,
            ["old"] = change.Old,
            ["new"] = change.New,
            ["source"] = change.Breaks.HasFlag(Breaks.Source),
            ["binary"] = change.Breaks.HasFlag(Breaks.Binary),
        })),
    };

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|")}`";

    private static string Words(Breaks breaks) => breaks switch
    {
        Breaks.None => "no",
        Breaks.Source => "source",
        Breaks.Binary => "binary",
        _ => "source, binary",
    };
}
