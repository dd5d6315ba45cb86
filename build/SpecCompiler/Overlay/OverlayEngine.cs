using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>Applies corrections to the merged document, each to what the ones before it left.</summary>
internal sealed class OverlayEngine
{
    private readonly Descent _descent = new();

    /// <param name="document">The merged document; changed in place.</param>
    /// <param name="actions">In their order.</param>
    /// <param name="mustFit">Whether an action is an error when it selects nothing although the operation or component it names is there.</param>
    public static void Apply(SpecDocument document, IEnumerable<OverlayAction> actions, bool mustFit = false) =>
        new OverlayEngine().Run(document, actions, mustFit);

    private void Run(SpecDocument document, IEnumerable<OverlayAction> actions, bool mustFit)
    {
        foreach (var action in actions)
        {
            var selected = action.Target.Select(document.Root, _descent);
            if (selected.Count == 0 && mustFit && Names(action.Target.LeadingNames, document.Root))
                throw action.Refuse("selects nothing in the documents any more, although they have what it names. Does the correction still hold?");
            foreach (var token in selected)
            {
                if (action.Update is { } update)
                    Update(token, update, action);
                else
                    Remove(token, action);
            }
        }
    }

    // A correction may wait for an operation that is not there, and a pattern for a field that no document has yet.
    private static bool Names(IReadOnlyList<string> names, JObject root) => names switch
    {
        ["paths", var path, var method, ..] when SourceDocument.Methods.Contains(method) => PathItems(root, path).Any(item => (item as JObject)?[method] is not null),
        ["paths", var path, ..] => PathItems(root, path).Any(),
        ["components", var section, var name, ..] => root["components"]?[section]?[name] is not null,
        _ => false,
    };

    private static IEnumerable<JToken> PathItems(JObject root, string path) => root["paths"] is JObject paths ? PathTemplate.Find(paths, path) : [];

    private void Remove(JToken token, OverlayAction action)
    {
        Forget(token);
        if (token.Parent is JProperty member)
            member.Remove();
        else if (token.Parent is not null)
            token.Remove();
        else
            throw action.Refuse("would remove the whole document.");
    }

    private void Update(JToken target, JToken update, OverlayAction action)
    {
        switch (target, update)
        {
            case (JObject members, JObject changes):
                Merge(members, changes);
                break;
            case (JArray items, JArray more):
                Append(items, more);
                break;
            case (JArray items, _):
                Append(items, [update]);
                break;
            case (JObject, _):
                throw action.Refuse($"selects an object ({JsonPointer.Of(target)}), so \"update\" must be one too.");
            default:
                throw action.Refuse($"selects a value ({JsonPointer.Of(target)}): target the object that holds it, and put the member into \"update\".");
        }
    }

    // The copies keep their origin: a later error names the overlay.
    private void Merge(JObject target, JObject update)
    {
        foreach (var change in update.Properties())
        {
            switch (target[change.Name], change.Value)
            {
                case (JObject members, JObject changes):
                    Merge(members, changes);
                    break;
                case (JArray items, JArray more):
                    Append(items, more);
                    break;
                default:
                    Forget(target[change.Name]);
                    Forget(change.Value);
                    target[change.Name] = change.Value.DeepClone();
                    break;
            }
        }
    }

    private void Append(JArray items, IEnumerable<JToken> more)
    {
        foreach (var item in more)
        {
            Forget(item);
            items.Add(item.DeepClone());
        }
    }

    // A value comes or goes: where it is an object or array, the document has others than before.
    private void Forget(JToken? token)
    {
        if (token is JContainer)
            _descent.Forget();
    }
}
