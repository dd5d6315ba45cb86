using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>What <c>..</c> reaches: a token and the objects and arrays below it, but not in data.</summary>
/// <remarks>Remembered for the whole document, which most patterns begin with, until objects or arrays come or go.</remarks>
internal sealed class Descent
{
    private readonly Dictionary<JToken, List<JToken>> _known = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<JToken> From(JToken token)
    {
        if (token.Parent is null && _known.TryGetValue(token, out var known))
            return known;
        var all = new List<JToken>();
        Add(token, Shape.In(token), all);
        if (token.Parent is null)
            _known[token] = all;
        return all;
    }

    /// <summary>Says that the document has other objects or arrays now.</summary>
    public void Forget() => _known.Clear();

    private static void Add(JToken at, Shape shape, List<JToken> all)
    {
        all.Add(at);
        switch (at)
        {
            case JObject members:
                foreach (var member in members.Properties())
                    AddBelow(member.Value, shape, shape.Of(member), all);
                break;
            case JArray items:
                foreach (var item in items)
                    AddBelow(item, shape, shape.Of(item), all);
                break;
        }
    }

    // Within data that was named, all is data.
    private static void AddBelow(JToken child, Shape parent, Shape shape, List<JToken> all)
    {
        if (child is JContainer && (shape != Shape.Data || parent == Shape.Data))
            Add(child, shape, all);
    }
}
