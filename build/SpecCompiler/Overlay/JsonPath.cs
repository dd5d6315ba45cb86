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
internal sealed class JsonPath(IReadOnlyList<Segment> segments)
{
    /// <summary>Throws <see cref="FormatException"/> for what is not supported.</summary>
    public static JsonPath Parse(string text) => new(WithPathTemplates(new JsonPathParser(text).Parse()));

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
            var segment = segments[i];
            // $..name and $..properties.name: looked up, not looked for.
            if (i == 0 && segment is { IsDescendant: true, Selectors: [{ Name: { } name }] })
            {
                var next = segments.Count > 1 && segments[1] is { IsDescendant: false, Selectors: [{ Name: { } inner }] } ? inner : null;
                var members = next is null ? descent.Members(root, name) : descent.Members(root, name, next);
                selected = [.. members.Select(member => member.Value).Distinct<JToken>(ReferenceEqualityComparer.Instance)];
                i += next is null ? 0 : 1;
                continue;
            }
            var from = segment.IsDescendant ? selected.SelectMany(descent.From) : selected;
            var found = new List<JToken>();
            foreach (var at in from)
            {
                foreach (var selector in segment.Selectors)
                    found.AddRange(selector.Select(at));
            }
            selected = [.. found.Distinct(ReferenceEqualityComparer.Instance).Cast<JToken>()];
        }
        return selected;
    }

    private static List<Segment> WithPathTemplates(List<Segment> segments)
    {
        if (segments is [{ IsDescendant: false, Selectors: [{ Name: "paths" }] }, { IsDescendant: false } paths, ..])
            segments[1] = paths with { Selectors = [.. paths.Selectors.Select(selector => selector.Name is { } path ? Selector.Path(path) : selector)] };
        return segments;
    }
}
