using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>What is one path on the wire: ClickUp spells a placeholder <c>{team_Id}</c> here and <c>{team_id}</c> there, and differently from one version to the next.</summary>
internal static class PathTemplate
{
    /// <summary>The path without the names of its placeholders: <c>/v2/team/{}/goal</c>.</summary>
    public static string ShapeOf(string path) => Shapes.GetOrAdd(path, static path => Placeholder.Replace(path, "{}"));

    /// <summary>The members of <c>paths</c> that are this path, whatever their placeholders are called.</summary>
    public static IEnumerable<JToken> Find(JObject paths, string path)
    {
        var shape = ShapeOf(path);
        return paths.Properties().Where(member => member.Name == path || ShapeOf(member.Name) == shape).Select(member => member.Value);
    }

    // A few hundred paths, asked for by each of many corrections.
    private static readonly ConcurrentDictionary<string, string> Shapes = new(StringComparer.Ordinal);

    private static readonly Regex Placeholder = new(@"\{[^{}]*\}");
}
