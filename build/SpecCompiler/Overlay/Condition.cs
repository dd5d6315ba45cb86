using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>A filter, and a way that every token has which passes it: by that the tokens are found instead of trying all.</summary>
/// <param name="Holds">Whether a token passes.</param>
/// <param name="Needs">Names that lead on from each token that passes; none where it can pass without any.</param>
internal sealed record Condition(Func<JToken, bool> Holds, IReadOnlyList<string> Needs)
{
    public static Condition There(Operand path) => new(token => path.Of(token) is not null, path.Names);

    // A missing value equals only a missing one, and a literal is there.
    public static Condition Of(Operand left, string sign, Operand right) =>
        new(token => Comparison.Holds(left.Of(token), sign, right.Of(token)), sign != "!=" && !right.IsPath ? left.Names : []);

    public Condition And(Condition other) => new(token => Holds(token) && other.Holds(token), Needs.Count >= other.Needs.Count ? Needs : other.Needs);

    public Condition Or(Condition other) => new(token => Holds(token) || other.Holds(token), []);

    public Condition Not() => new(token => !Holds(token), []);
}
