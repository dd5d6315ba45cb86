using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>Which children of a token are meant. <paramref name="Name"/> is set when it is the member of that name and nothing else.</summary>
internal sealed record Selector(string? Name, Func<JToken, IEnumerable<JToken>> Select)
{
    public static Selector Wildcard { get; } = new(null, Children);

    public static Selector Member(string name) =>
        new(name, at => at is JObject members && members.TryGetValue(name, StringComparison.Ordinal, out var value) ? [value] : []);

    /// <summary>What a child must pass; null where there is no filter.</summary>
    public Condition? Condition { get; private init; }

    /// <summary>The first child that is meant, or null.</summary>
    public JToken? First(JToken token) => Name is not null ? (token as JObject)?[Name] : Select(token).FirstOrDefault();

    /// <summary>A member of <c>paths</c>: the names of placeholders do not matter.</summary>
    public static Selector Path(string path) => new(path, at => at is JObject paths ? PathTemplate.Find(paths, path) : []);

    public static Selector Element(int index) =>
        new(null, at => at is JArray items && items.ElementAtOrDefault(index < 0 ? items.Count + index : index) is { } item ? [item] : []);

    public static Selector Filter(Condition condition) => new(null, at => Children(at).Where(condition.Holds)) { Condition = condition };

    /// <summary>The values of an object's members or of an array's elements.</summary>
    public static IEnumerable<JToken> Children(JToken at) => at switch
    {
        JObject members => members.PropertyValues(),
        JArray items => items,
        _ => [],
    };
}
