using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.State;

/// <summary>What is stored as it is answered: goals, views, docs, chat and the like. Its value is never changed: a change puts a copy in its place.</summary>
/// <param name="Kind">What it is: <c>goal</c>, <c>view</c>…</param>
/// <param name="Id">Unique among its kind.</param>
/// <param name="Parent">Where it belongs: <c>workspace/9001</c>, <c>list/…</c>, <c>goal/…</c>.</param>
/// <param name="Value">What ClickUp answers, without what depends on other things.</param>
internal sealed record Item(string Kind, string Id, string Parent, JsonObject Value)
{
    public JsonObject Copy() => (JsonObject)Value.DeepClone();

    public Item With(Action<JsonObject> change)
    {
        var copy = Copy();
        change(copy);
        return this with { Value = copy };
    }
}
