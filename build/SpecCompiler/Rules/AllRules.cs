namespace ClickUp.SpecCompiler.Rules;

/// <summary>The rules in the order in which they build on each other.</summary>
internal static class AllRules
{
    public static IReadOnlyList<IRule> InOrder { get; } = [];
}
