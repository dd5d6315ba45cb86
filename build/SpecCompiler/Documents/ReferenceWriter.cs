using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Writes every <c>$ref</c> of the merged document anew, since what it means has moved, or was left out for another document's definition.</summary>
internal sealed class ReferenceWriter(References references, IReadOnlyDictionary<JToken, JToken> winners, JObject root)
{
    private readonly Dictionary<JToken, JToken> _lifted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JToken> _written = new(ReferenceEqualityComparer.Instance);

    public void Run()
    {
        // Lifting a definition brings new refs into the document.
        while (references.Targets.Where(at => !_written.Contains(at.Key) && at.Key.Root == root).ToList() is { Count: > 0 } open)
        {
            foreach (var (holder, target) in open)
            {
                _written.Add(holder);
                ((JValue)holder["$ref"]!).Value = JsonPointer.AsReference(PlaceOf(target));
            }
        }
    }

    private JToken PlaceOf(JToken target)
    {
        if (target.Root == root)
            return target;
        return Counterpart(target) ?? Lift(target);
    }

    // The same place in the definition that is used instead, if that says the same.
    private JToken? Counterpart(JToken target)
    {
        var steps = new Stack<string>();
        for (JToken? at = target; at is not null; at = at.Parent)
        {
            if (winners.TryGetValue(at, out var winner))
            {
                JToken? found = winner;
                while (found is not null && steps.TryPop(out var step))
                    found = JsonPointer.Child(references.Follow(found), step);
                return found is not null && found.Root == root && Sameness.Difference(found, target, references) is null ? found : null;
            }
            switch (at)
            {
                case JProperty property:
                    steps.Push(property.Name);
                    break;
                case { Parent: JArray array }:
                    steps.Push(array.IndexOf(at).ToString());
                    break;
            }
        }
        return null;
    }

    private JToken Lift(JToken target)
    {
        if (_lifted.TryGetValue(target, out var known))
            return known;
        var section = references.ShapeOf(target)?.Section ?? throw SpecDocument.Refuse(target, "is used by a \"$ref\" but was left out with its operation.");
        if (root["components"]![section] is not JObject members)
            root["components"]![section] = members = [];
        var copy = references.Copy(target);
        members[FreeName(target, members)] = copy;
        return _lifted[target] = copy;
    }

    // After the nearest name that the document itself gives, with the names around it while taken.
    private static string FreeName(JToken target, JObject taken)
    {
        var names = target.AncestorsAndSelf().OfType<JProperty>().Select(property => property.Name)
            .Where(name => name.All(char.IsAsciiLetterOrDigit) || name.All(c => c == '_' || char.IsAsciiLetterOrDigit(c)))
            .Where(name => name is not ("schema" or "items" or "properties" or "content")).ToList();
        var free = names.FirstOrDefault() ?? "lifted";
        foreach (var name in names.Skip(1).TakeWhile(_ => taken.ContainsKey(free)))
            free = $"{name}.{free}";
        while (taken.ContainsKey(free))
            free = $"other.{free}";
        return free;
    }
}
