using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>What <c>..</c> reaches: a token and the objects and arrays below it, but not in data.</summary>
/// <remarks>
/// Of the whole document, which most patterns begin with, it knows the members by their names: found in one walk, kept up to date by those who
/// change the document, so that a thousand patterns cost no more than one.
/// </remarks>
internal sealed class Descent
{
    private JToken? _root;
    private readonly List<JToken> _all = [];
    private readonly Dictionary<JToken, Shape> _shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<JProperty>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<JProperty>>> _inner = new(StringComparer.Ordinal);
    private readonly HashSet<JProperty> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The token, and the objects and arrays below it.</summary>
    public IEnumerable<JToken> From(JToken token)
    {
        if (token.Parent is null)
        {
            Learn(token);
            return _all.Where(IsThere);
        }
        var all = new List<JToken>();
        Add(token, Shape.In(token), (container, _) => all.Add(container));
        return all;
    }

    /// <summary>The members of this name of the objects in the whole document.</summary>
    public IEnumerable<JProperty> Members(JToken root, string name)
    {
        Learn(root);
        return _members.TryGetValue(name, out var members) ? members.Where(IsThere) : [];
    }

    /// <summary>The members of this name directly in the members of the other name: of <c>properties</c>, those that are called so.</summary>
    public IEnumerable<JProperty> Members(JToken root, string outer, string inner)
    {
        if (!_inner.TryGetValue(outer, out var members) || _root != root)
        {
            var around = Members(root, outer).ToList();
            _inner[outer] = members = new(StringComparer.Ordinal);
            foreach (var member in around)
                Group(members, member);
        }
        return members.TryGetValue(inner, out var found) ? found.Where(member => IsThere(member) && member.Parent!.Parent is JProperty around && around.Name == outer) : [];
    }

    /// <summary>The objects from which the names lead on, as far as two of them tell.</summary>
    public IEnumerable<JToken> Having(JToken root, IReadOnlyList<string> names) => names.Count == 1
        ? Members(root, names[0]).Select(member => (JToken)member.Parent!)
        : Members(root, names[0], names[1]).Select(member => (JToken)member.Parent!.Parent!.Parent!);

    /// <summary>Whether a token is a child of one of these, or of something below them.</summary>
    public static bool IsBelow(JToken token, HashSet<JToken> above)
    {
        // Below the root is everything: only what is there is asked for.
        if (above.Count == 1 && above.First().Parent is null)
            return token.Parent is not null;
        for (JToken? at = token.Parent is JProperty member ? member.Parent : token.Parent; at is not null; at = at.Parent)
        {
            if (above.Contains(at))
                return true;
        }
        return false;
    }

    /// <summary>Whether a token is data, or stands in data.</summary>
    public static bool IsData(JToken token) => Shape.In(token) == Shape.Data;

    /// <summary>Says that the value of a member, or an element of a list, came into the document.</summary>
    public void Came(JToken token)
    {
        if (_root is null)
            return;
        var member = token.Parent as JProperty;
        var around = ShapeOf(member?.Parent ?? token.Parent!);
        if (member is not null)
            Remember(member, isReached: around != Shape.Data);
        if (token is JContainer && around != Shape.Data && around.Of(token) is var shape && shape != Shape.Data)
            Add(token, shape, Remember);
    }

    private Shape ShapeOf(JToken container) => _shapes.TryGetValue(container, out var shape) ? shape : Shape.In(container);

    // What went is not looked for, but left out when it is found.
    private bool IsThere(JToken token) => token.Root == _root;

    private void Learn(JToken root)
    {
        if (_root == root)
            return;
        _root = root;
        _all.Clear();
        _shapes.Clear();
        _members.Clear();
        _known.Clear();
        _inner.Clear();
        Add(root, Shape.In(root), Remember);
    }

    private void Remember(JToken container, Shape shape)
    {
        _all.Add(container);
        _shapes[container] = shape;
        foreach (var member in (container as JObject)?.Properties() ?? [])
            Remember(member, isReached: true);
    }

    // What stands in data is reached only by a pattern that names the member which holds the data.
    private void Remember(JProperty member, bool isReached)
    {
        if (isReached && _known.Add(member))
            Put(_members, member);
        if (isReached && _inner.TryGetValue(member.Name, out var inner))
            Group(inner, member);
        if (member.Parent!.Parent is JProperty around && _known.Contains(around) && _inner.TryGetValue(around.Name, out inner))
            Put(inner, member);
    }

    private static void Group(Dictionary<string, List<JProperty>> members, JProperty around)
    {
        foreach (var member in (around.Value as JObject)?.Properties() ?? [])
            Put(members, member);
    }

    private static void Put(Dictionary<string, List<JProperty>> members, JProperty member)
    {
        if (!members.TryGetValue(member.Name, out var same))
            members[member.Name] = same = [];
        same.Add(member);
    }

    private static void Add(JToken at, Shape shape, Action<JToken, Shape> add)
    {
        add(at, shape);
        switch (at)
        {
            case JObject members:
                foreach (var member in members.Properties())
                    AddBelow(member.Value, shape, shape.Of(member), add);
                break;
            case JArray items:
                foreach (var item in items)
                    AddBelow(item, shape, shape.Of(item), add);
                break;
        }
    }

    // Within data that was named, all is data.
    private static void AddBelow(JToken child, Shape parent, Shape shape, Action<JToken, Shape> add)
    {
        if (child is JContainer && (shape != Shape.Data || parent == Shape.Data))
            Add(child, shape, add);
    }
}
