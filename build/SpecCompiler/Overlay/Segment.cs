namespace ClickUp.SpecCompiler.Overlay;

/// <summary>One step of a JSONPath: <c>.name</c>, <c>['a','b']</c>; with <paramref name="IsDescendant"/> <c>..name</c>.</summary>
internal sealed record Segment(bool IsDescendant, IReadOnlyList<Selector> Selectors);
