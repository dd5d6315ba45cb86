using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Takes a place out of a document so that the rest still means what it meant: a schema says nothing any more, anything else goes.</summary>
internal static class Neutral
{
    /// <summary>The steps to what must go with a place; null when that is the whole document.</summary>
    public static string[]? PlaceOf(JToken root, string[] steps)
    {
        var way = Way(root, steps);
        for (var depth = way.Count - 1; depth > 0; depth--)
        {
            var token = way[depth];
            var shape = Shape.In(token);
            if (shape == Shape.Data || token is not JContainer)
                continue;
            // A schema that says nothing already was not what is wrong.
            if (shape == Shape.Schema ? token is JObject { Count: > 0 } : !shape.IsMap && token is JObject)
                return steps[..depth];
        }
        return null;
    }

    /// <summary>Takes the places out, and the refs that lead to or through them.</summary>
    public static void Make(JToken root, IReadOnlyList<string[]> places)
    {
        var before = References(root).Where(holder => Leads(root, holder)).ToList();
        // From behind, so that the elements of a list keep their places.
        foreach (var steps in places.OrderByDescending(steps => string.Join('/', steps.Select(step => int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? index.ToString("D6", CultureInfo.InvariantCulture) : step)), StringComparer.Ordinal))
        {
            if (Way(root, steps) is { } way && way.Count == steps.Length + 1)
                TakeOut(way[^1]);
        }
        foreach (var holder in before.Where(holder => holder.Root == root && holder.ContainsKey("$ref") && !Leads(root, holder)))
            TakeOut(holder);
    }

    private static void TakeOut(JToken token)
    {
        if (token is JObject schema && Shape.In(token) == Shape.Schema)
            schema.RemoveAll();
        else
            (token.Parent as JProperty ?? token).Remove();
    }

    private static IEnumerable<JObject> References(JToken root) =>
        ((root as JContainer)?.DescendantsAndSelf() ?? []).OfType<JObject>().Where(holder => holder["$ref"] is JValue { Value: string });

    private static bool Leads(JToken root, JObject holder) =>
        JsonPointer.Steps((string)holder["$ref"]!) is { } steps && Way(root, steps).Count == steps.Length + 1;

    // The tokens from the root to the end of the steps, as far as there are any.
    private static List<JToken> Way(JToken root, string[] steps)
    {
        var way = new List<JToken> { root };
        foreach (var step in steps)
        {
            if (JsonPointer.Child(way[^1], step) is not { } next)
                break;
            way.Add(next);
        }
        return way;
    }
}
