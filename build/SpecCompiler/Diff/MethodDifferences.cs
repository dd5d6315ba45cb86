using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>What changed in the generated methods.</summary>
internal sealed class MethodDifferences(JObject oldDocument, JObject newDocument)
{
    public IEnumerable<Change> All()
    {
        var old = Method.AllOf(oldDocument).OrderBy(method => method.Name, StringComparer.Ordinal).ToList();
        var now = Method.AllOf(newDocument).OrderBy(method => method.Name, StringComparer.Ordinal).ToList();
        var byName = now.ToDictionary(method => method.Name, StringComparer.Ordinal);
        var oldNames = old.Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        // The same request by another name: only where neither name stands for something on the other side.
        var renamed = now.Where(method => !oldNames.Contains(method.Name)).ToDictionary(method => method.Identity, StringComparer.Ordinal);

        foreach (var before in old)
        {
            if (byName.TryGetValue(before.Name, out var same))
            {
                foreach (var change in Between(before, same))
                    yield return change;
            }
            else if (renamed.Remove(before.Identity, out var other))
            {
                yield return new Change("operation renamed", before.Name, before.ToString(), other.ToString(), Breaks.Both);
            }
            else
            {
                yield return new Change("operation removed", before.Name, before.ToString(), "", Breaks.Both);
            }
        }
        // A member added to IClickUpClient does not count as breaking: that is the interface's policy.
        foreach (var added in renamed.Values.OrderBy(method => method.Name, StringComparer.Ordinal))
            yield return new Change("operation added", added.Name, "", added.ToString());
    }

    private IEnumerable<Change> Between(Method old, Method now)
    {
        if (old.Wire != now.Wire)
            yield return new Change("request changed", old.Name, old.Wire, now.Wire);
        if (old.Result != now.Result)
            yield return new Change("result changed", old.Name, old.Result, now.Result, Breaks.Both);
        if (!old.IsDeprecated && now.IsDeprecated)
            yield return new Change("operation deprecated", old.Name, "", "deprecated", Breaks.Source);
        if (old.IsDeprecated && !now.IsDeprecated)
            yield return new Change("operation no longer deprecated", old.Name, "deprecated", "");
        // The client has it still; who takes the interface of its group has not.
        if (old.Group != now.Group)
            yield return new Change("group changed", old.Name, old.Group, now.Group, Lost(old.Group));
        if (old.Pages != now.Pages)
            yield return new Change(old.Pages.Length == 0 ? "pages added" : now.Pages.Length == 0 ? "pages removed" : "pages changed", old.Name, old.Pages, now.Pages, Lost(old.Pages));

        var kept = new List<(Parameter Old, Parameter New)>();
        foreach (var before in old.Parameters)
        {
            if (now.Parameters.FirstOrDefault(parameter => parameter.Name == before.Name) is { } after)
            {
                kept.Add((before, after));
                foreach (var change in Between(old, before, after))
                    yield return change;
            }
            else
            {
                yield return Gone(old, now, before);
            }
        }
        foreach (var added in now.Parameters.Where(parameter => old.Parameters.All(before => before.Name != parameter.Name) && !TakesThePlaceOfAnother(old, now, parameter)))
            yield return new Change("parameter added", Name(old, added), "", added.ToString(), added.IsOptional ? Breaks.Binary : Breaks.Both);
        if (!kept.Select(pair => pair.New).SequenceEqual(now.Parameters.Where(parameter => kept.Any(pair => pair.New == parameter))))
            yield return new Change("parameters reordered", old.Name, Names(kept.Select(pair => pair.Old)), Names(now.Parameters.Where(parameter => kept.Any(pair => pair.New == parameter))), Breaks.Both);
    }

    private static Breaks Lost(string old) => old.Length > 0 ? Breaks.Both : Breaks.None;

    private IEnumerable<Change> Between(Method method, Parameter old, Parameter now)
    {
        var isValue = CSharpType.IsValue(old.Type, oldDocument);
        if (old.Type != now.Type)
            yield return new Change("parameter type changed", Name(method, old), old.ToString(), now.ToString(), Breaks.Both);
        // string and string? are one type at run time; bool and bool? are two.
        else if (!old.IsOptional && now.IsOptional)
            yield return new Change("parameter optional", Name(method, old), old.ToString(), now.ToString(), isValue ? Breaks.Binary : Breaks.None);
        else if (old.IsOptional && !now.IsOptional)
            yield return new Change("parameter required", Name(method, old), old.ToString(), now.ToString(), isValue ? Breaks.Both : Breaks.Source);
    }

    private static Change Gone(Method old, Method now, Parameter parameter)
    {
        var place = old.Parameters.ToList().IndexOf(parameter);
        return place < now.Parameters.Count && TakesThePlaceOfAnother(old, now, now.Parameters[place])
            ? new Change("parameter renamed", Name(old, parameter), parameter.ToString(), now.Parameters[place].ToString(), Breaks.Source)
            : new Change("parameter removed", Name(old, parameter), parameter.ToString(), "", Breaks.Both);
    }

    // Another name at the same place of a list that is otherwise as long: only callers that name their arguments notice.
    private static bool TakesThePlaceOfAnother(Method old, Method now, Parameter parameter)
    {
        var place = now.Parameters.ToList().IndexOf(parameter);
        return old.Parameters.Count == now.Parameters.Count
            && old.Parameters[place] with { Name = parameter.Name } == parameter
            && old.Parameters.All(before => before.Name != parameter.Name)
            && now.Parameters.All(after => after.Name != old.Parameters[place].Name);
    }

    private static string Name(Method method, Parameter parameter) => $"{method.Name}({parameter.Name})";

    private static string Names(IEnumerable<Parameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));
}
