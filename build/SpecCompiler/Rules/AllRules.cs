namespace ClickUp.SpecCompiler.Rules;

/// <summary>The rules, in the order in which each finds what the ones before it leave.</summary>
internal static class AllRules
{
    public static IReadOnlyList<IRule> InOrder =>
    [
        new Webhooks(),
        // What the document means, whatever way it says it.
        new ReferenceTargets(),
        new Parameters(),
        new Bodies(),
        new Answers(),
        new Shapes(),
        new Times(),
        new Nulls(),
        new IdKeys(),
        new Unions(),
        new Ids(),
        new Scalars(),
        new EmptyAnswers(),
        new Nullability(),
        // How it is called in C#.
        new Links(),
        new OperationNames(),
        new Groups(),
        new ParameterNames(),
        new TaskIds(),
        new Urls(),
        new Forms(),
        new Models(),
        new Queries(),
        new Pages(),
        new Givers(),
        new Presence(),
        new RequiredInput(),
        new Updates(),
        // What the generator reads.
        new Output(),
    ];
}
