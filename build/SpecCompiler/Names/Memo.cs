namespace ClickUp.SpecCompiler.Names;

/// <summary>Remembers what is said of a name: documents have fifteen hundred of them, in twenty thousand places.</summary>
/// <param name="of">What is said, which depends on the name alone.</param>
internal sealed class Memo<T>(Func<string, T> of)
{
    // Tests compile at the same time.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    public T this[string name]
    {
        get
        {
            lock (_lock)
                return _known.TryGetValue(name, out var known) ? known : _known[name] = of(name);
        }
    }
}
