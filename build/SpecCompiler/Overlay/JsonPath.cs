using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>The part of JSONPath (RFC 9535) that overlays need; anything else is an error and never a silent miss.</summary>
/// <remarks>
/// Members (<c>.name</c>, <c>['name']</c>, <c>["name"]</c>), elements (<c>[0]</c>, <c>[-1]</c>), wildcards on objects and arrays, lists of these,
/// <c>..</c>, and filters over the members of objects and the elements of arrays with comparisons, <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> and parentheses.
/// Not slices, functions and <c>$</c> in filters.
/// One thing is wider than RFC 9535: directly below <c>$.paths</c> a name selects the path of that shape, whatever its placeholders are
/// called (<c>{team_id}</c>, <c>{team_Id}</c>). One thing is narrower: <c>..</c> does not descend into data (<c>example</c>, <c>examples</c>, <c>default</c>, <c>const</c>,
/// <c>enum</c>, extensions), where any JSON may stand; a target that names such a member says so and reaches it.
/// </remarks>
internal sealed class JsonPath(IReadOnlyList<Segment> segments, bool walks)
{
    /// <summary>Throws <see cref="FormatException"/> for what is not supported.</summary>
    /// <param name="text">The path.</param>
    /// <param name="walks">Whether it looks for everything itself and uses no index, which finds the same.</param>
    public static JsonPath Parse(string text, bool walks = false) => new(WithPathTemplates(new JsonPathParser(text).Parse()), walks);

    /// <summary>The names that the path begins with: <c>paths</c>, <c>/v2/task/{task_id}</c>, <c>get</c>.</summary>
    public IReadOnlyList<string> LeadingNames { get; } =
        [.. segments.TakeWhile(segment => segment is { IsDescendant: false, Selectors: [{ Name: not null }] }).Select(segment => segment.Selectors[0].Name!)];

    /// <summary>The tokens that the path selects in an OpenAPI document, each once.</summary>
    public IReadOnlyList<JToken> Select(JObject root) => Select(root, new Descent());

    /// <summary>The same, with what was learnt about the document before.</summary>
    public IReadOnlyList<JToken> Select(JObject root, Descent descent)
    {
        List<JToken> selected = [root];
        for (var i = 0; i < segments.Count; i++)
        {
            var next = i + 1 < segments.Count && segments[i + 1] is { IsDescendant: false } child && child.Selectors.All(selector => selector.Name is not null) ? child : null;
            if (segments[i].IsDescendant && !walks && LookedUp(root, selected, segments[i], next, descent) is { } found)
            {
                selected = found;
                i += next is not null && segments[i].Selectors is [{ Name: not null }] ? 1 : 0;
            }
            else
            {
                selected = LookedFor(selected, segments[i], descent);
            }
        }
        return selected;
    }

    private static List<JToken> LookedFor(List<JToken> selected, Segment segment, Descent descent)
    {
        var from = segment.IsDescendant ? selected.SelectMany(descent.From) : selected;
        var found = new List<JToken>();
        foreach (var at in from)
        {
            foreach (var selector in segment.Selectors)
                found.AddRange(segment.IsDescendant && selector.Condition is not null ? selector.Select(at).Where(token => token is JValue || !Descent.IsData(token)) : selector.Select(at));
        }
        // One member of each is found once.
        return segment is { IsDescendant: false, Selectors.Count: 1 } ? found : Once(found);
    }

    // ..name, ..properties.name and ..[?(@.properties.name)] by the index; null where it knows nothing of the kind.
    private static List<JToken>? LookedUp(JObject root, List<JToken> selected, Segment segment, Segment? next, Descent descent)
    {
        if (segment.Selectors.Any(selector => selector.Name is null && selector.Condition is not { Needs.Count: > 0 }) || selected.Any(Descent.IsData))
            return null;
        // Below the root is everything.
        var above = selected is [{ Parent: null }] ? null : selected.ToHashSet<JToken>(ReferenceEqualityComparer.Instance);
        var found = new List<JToken>();
        foreach (var selector in segment.Selectors)
        {
            if (selector.Name is not { } name)
                found.AddRange(descent.Having(root, selector.Condition!.Needs).Where(token => (above is null || Descent.IsBelow(token, above)) && selector.Condition.Holds(token)));
            else if (next is null || segment.Selectors.Count > 1)
                found.AddRange(descent.Members(root, name).Where(member => above is null || Descent.IsBelow(member.Value, above)).Select(member => member.Value));
            else
                found.AddRange(next.Selectors.SelectMany(inner => descent.Members(root, name, inner.Name!)).Where(member => above is null || Descent.IsBelow(member.Parent!, above)).Select(member => member.Value));
        }
        return Once(found);
    }

    private static List<JToken> Once(List<JToken> tokens) => tokens.Count < 2 ? tokens : [.. tokens.Distinct<JToken>(ReferenceEqualityComparer.Instance)];

    private static List<Segment> WithPathTemplates(List<Segment> segments)
    {
        if (segments is [{ IsDescendant: false, Selectors: [{ Name: "paths" }] }, { IsDescendant: false } paths, ..])
            segments[1] = paths with { Selectors = [.. paths.Selectors.Select(selector => selector.Name is { } path ? Selector.Path(path) : selector)] };
        return segments;
    }
}
