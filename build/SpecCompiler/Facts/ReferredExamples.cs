using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>A <c>$ref</c> may lead into an example, where ClickUp's tools left a schema: what it means takes the place of the ref, before the example goes.</summary>
internal sealed class ReferredExamples(References references)
{
    /// <summary>Whether there was any.</summary>
    public bool Inline()
    {
        var holders = references.Targets.Keys.Where(holder => Shape.In(holder) != Shape.Data && LeadsIntoExample(holder)).Cast<JObject>().ToList();
        foreach (var holder in holders)
            Inline(holder, []);
        return holders.Count > 0;
    }

    private bool LeadsIntoExample(JToken holder) => references.Targets.TryGetValue(holder, out var target) && Shape.In(target) == Shape.Data;

    private void Inline(JObject holder, IReadOnlyList<JToken> around)
    {
        var target = references.Targets[holder];
        if (around.Contains(target))
            throw SpecDocument.Refuse(holder["$ref"]!, "\"$ref\" leads into an example that contains itself.");
        // Copied before the holder changes: it may be part of what it means. A copy of what stands in data does not tell by its place what it is.
        var copy = references.Copy(target);
        var nested = ((copy as JContainer)?.DescendantsAndSelf() ?? []).OfType<JObject>().Where(LeadsIntoExample).ToList();
        foreach (var inner in nested)
            Inline(inner, [.. around, target]);
        holder.Remove("$ref");
        foreach (var member in (copy as JObject ?? []).Properties().ToList())
        {
            member.Remove();
            if (!holder.ContainsKey(member.Name))
                holder.Add(member);
        }
    }
}
