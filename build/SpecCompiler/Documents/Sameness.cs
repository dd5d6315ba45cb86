using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Whether two definitions say the same: refs are followed, prose and where a token came from do not count, examples do (they decide what may be null).</summary>
internal sealed class Sameness(References references)
{
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal) { "description", "summary", "externalDocs", "tags" };

    private readonly HashSet<(JToken, JToken)> _assumed = new(PairComparer.Instance);

    /// <summary>Null when the two say the same; else the first token of the second that differs.</summary>
    public static JToken? Difference(JToken first, JToken second, References references) => new Sameness(references).Compare(first, second);

    /// <summary>The same for operations, whose parameters may also stand on the path item.</summary>
    public static JToken? Difference(Candidate first, Candidate second, References references)
    {
        var parameters = (First: first.Parameters.ToList(), Second: second.Parameters.ToList());
        if (parameters.First.Count != parameters.Second.Count)
            return second.Operation;
        return parameters.First.Zip(parameters.Second, (a, b) => Difference(a, b, references)).FirstOrDefault(difference => difference is not null)
            ?? new Sameness(references).Members(first.Operation, second.Operation, without: "parameters");
    }

    private JToken? Compare(JToken first, JToken second)
    {
        var at = second;
        (first, second) = (references.Follow(first), references.Follow(second));
        // Recursive schemas: what is being compared already is taken for the same.
        if (ReferenceEquals(first, second) || first is JContainer && !_assumed.Add((first, second)))
            return null;
        return (first, second) switch
        {
            (JObject a, JObject b) => Members(a, b),
            (JArray a, JArray b) when a.Count == b.Count => a.Zip(b, Compare).FirstOrDefault(difference => difference is not null),
            (JValue a, JValue b) when JToken.DeepEquals(a, b) => null,
            _ => at,
        };
    }

    private JToken? Members(JObject first, JObject second, string? without = null)
    {
        var isNode = references.ShapeOf(first) is { IsMap: false };
        bool Counts(JProperty member) => member.Name != without && !(isNode && Prose.Contains(member.Name));
        if (second.Properties().Where(Counts).FirstOrDefault(member => !first.ContainsKey(member.Name)) is { } added)
            return added.Value;
        foreach (var member in first.Properties().Where(Counts))
        {
            if (!second.TryGetValue(member.Name, StringComparison.Ordinal, out var other))
                return second;
            // {team_id} and {team_Id} are the same place of the path.
            var isPathName = member.Name == "name" && first["in"] is JValue { Value: "path" } && references.ShapeOf(first) == Shape.Parameter;
            if (isPathName && string.Equals(member.Value.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase))
                continue;
            if (Compare(member.Value, other) is { } difference)
                return difference;
        }
        return null;
    }

    private sealed class PairComparer : IEqualityComparer<(JToken, JToken)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((JToken, JToken) x, (JToken, JToken) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((JToken, JToken) pair) => HashCode.Combine(
            ReferenceEqualityComparer.Instance.GetHashCode(pair.Item1), ReferenceEqualityComparer.Instance.GetHashCode(pair.Item2));
    }
}
