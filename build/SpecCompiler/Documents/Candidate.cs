using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>One operation of one document, and the path it has in the merged one.</summary>
internal sealed record Candidate(SourceDocument Document, string Path, JObject Item, JProperty Member)
{
    public JObject Operation => (JObject)Member.Value;

    /// <summary>What is one operation on the wire, however its path parameters are called: <c>get /v2/team/{}/goal</c>.</summary>
    public string Identity => $"{Member.Name} {PathTemplate.ShapeOf(Path)}";

    /// <summary>A page of one operation is newer or meant more than a reference that has it too.</summary>
    public bool IsPage { get; init; }

    /// <summary>The parameters of the path item before the operation's own.</summary>
    public IEnumerable<JToken> Parameters =>
        (Item["parameters"] ?? new JArray()).Concat(Operation["parameters"] ?? new JArray());
}
