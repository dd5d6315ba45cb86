using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>Applies corrections to the merged document, each to what the ones before it left.</summary>
internal sealed class OverlayEngine
{
    private readonly Descent _descent = new();
    private readonly List<SpecException> _wrong = [];
    private readonly List<TakenAway> _taken = [];

    /// <param name="document">The merged document; changed in place.</param>
    /// <param name="actions">In their order.</param>
    /// <param name="mustFit">Whether an action is an error when it selects nothing although the operation or component it names is there.</param>
    public static void Apply(SpecDocument document, IEnumerable<OverlayAction> actions, bool mustFit = false)
    {
        var dead = Apply(document, actions, out var wrong);
        SpecException.ThrowIfAny(mustFit ? [.. wrong, .. dead] : wrong);
    }

    /// <summary>Applies what can be applied.</summary>
    /// <param name="document">The merged document; changed in place.</param>
    /// <param name="actions">In their order.</param>
    /// <param name="wrong">An error for each action that does not fit what it selects.</param>
    /// <returns>An error for each action that selects nothing although what it names is there.</returns>
    public static IReadOnlyList<SpecException> Apply(SpecDocument document, IEnumerable<OverlayAction> actions, out IReadOnlyList<SpecException> wrong)
    {
        var engine = new OverlayEngine();
        var dead = actions.Where(action => !engine.Apply(document, action)).ToList();
        wrong = engine._wrong;
        return [.. dead.Where(action => Names(action.Target.LeadingNames, document.Root)).Select(action => action.Dead())];
    }

    /// <summary>The properties that are gone when all is applied that can be.</summary>
    public static IReadOnlyList<TakenAway> Lost(SpecDocument document, IEnumerable<OverlayAction> actions)
    {
        var engine = new OverlayEngine();
        foreach (var action in actions)
            engine.Apply(document, action);
        return [.. engine._taken.Where(property => property.IsGone(document.Root))];
    }

    // Whether it selects anything.
    private bool Apply(SpecDocument document, OverlayAction action)
    {
        var selected = action.Target.Select(document.Root, _descent);
        try
        {
            foreach (var token in selected)
            {
                if (action.Update is { } update)
                    Update(token, update, action);
                else
                    Remove(token, action);
            }
        }
        catch (SpecException e)
        {
            _wrong.Add(e);
        }
        return selected.Count > 0;
    }

    // A correction may wait for an operation or component that is not there. A pattern names all there is.
    private static bool Names(IReadOnlyList<string> names, JObject root) => names switch
    {
        ["paths", var path, var method, ..] when SourceDocument.Methods.Contains(method) => PathItems(root, path).Any(item => (item as JObject)?[method] is not null),
        ["paths", var path, ..] => PathItems(root, path).Any(),
        ["components", var section, var name, ..] => root["components"]?[section]?[name] is not null,
        ["components", ..] => false,
        _ => true,
    };

    private static IEnumerable<JToken> PathItems(JObject root, string path) => root["paths"] is JObject paths ? PathTemplate.Find(paths, path) : [];

    private void Remove(JToken token, OverlayAction action)
    {
        _taken.AddRange(TakenAway.By(action, token));
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
                    target[change.Name] = change.Value.DeepClone();
                    _descent.Came(target[change.Name]!);
                    break;
            }
        }
    }

    private void Append(JArray items, IEnumerable<JToken> more)
    {
        foreach (var item in more)
        {
            items.Add(item.DeepClone());
            _descent.Came(items.Last!);
        }
    }
}
