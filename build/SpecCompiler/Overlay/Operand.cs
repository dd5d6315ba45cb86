using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>One side of a comparison in a filter: a way from the token under test, or a literal.</summary>
internal sealed class Operand
{
    private readonly IReadOnlyList<Selector> _steps;
    private readonly JValue? _literal;

    public Operand(IReadOnlyList<Selector> steps) => _steps = steps;

    public Operand(JValue literal)
    {
        _steps = [];
        _literal = literal;
    }

    public bool IsPath => _literal is null;

    /// <summary>The names that the way begins with.</summary>
    public IReadOnlyList<string> Names => [.. _steps.TakeWhile(step => step.Name is not null).Select(step => step.Name!)];

    /// <summary>What stands there; null when nothing does.</summary>
    public JToken? Of(JToken token)
    {
        if (_literal is not null)
            return _literal;
        JToken? at = token;
        for (var i = 0; i < _steps.Count && at is not null; i++)
            at = _steps[i].First(at);
        return at;
    }
}
