using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>A property of the documents that corrections take away, and put nothing in its place: what ClickUp adds to a part that a correction replaces would go unseen.</summary>
/// <param name="Action">The correction.</param>
/// <param name="Pointer">Where the property was.</param>
internal sealed record TakenAway(OverlayAction Action, string Pointer)
{
    /// <summary>What tells it from others, whatever else changes in the documents and overlays.</summary>
    public string Key => $"{Action.Source["target"]} {Pointer}";

    /// <summary>The properties in what is about to be removed.</summary>
    public static IEnumerable<TakenAway> By(OverlayAction action, JToken removed) =>
        (removed as JContainer ?? new JArray()).DescendantsAndSelf().OfType<JProperty>().Concat(removed.Parent is JProperty self ? [self] : [])
            .Where(property => property.Parent?.Parent is JProperty { Name: "properties" }).Select(property => new TakenAway(action, JsonPointer.Of(property)));

    /// <summary>Whether nothing stands in its place in the end, through whatever references.</summary>
    public bool IsGone(JObject root)
    {
        JToken? at = root;
        foreach (var step in JsonPointer.PlainSteps(Pointer)!)
        {
            for (var followed = 0; followed < 20 && at is JObject holder && JsonPointer.Child(at, step) is null && holder["$ref"] is JValue { Value: string reference }; followed++)
                at = Find(root, JsonPointer.Steps(reference) ?? []);
            at = at is null ? null : JsonPointer.Child(at, step);
        }
        return at is null;
    }

    private static JToken? Find(JToken root, string[] steps) => steps.Aggregate((JToken?)root, (at, step) => at is null ? null : JsonPointer.Child(at, step));
}
