using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>What a request is aimed at: its path in unescaped segments, and its query.</summary>
internal sealed class Target
{
    private readonly string _query;
    private Dictionary<string, StringValues>? _values;

    public Target(string pathAndQuery)
    {
        var question = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? pathAndQuery : pathAndQuery[..question];
        _query = question < 0 ? "" : pathAndQuery[question..];
        Path = path;
        Segments = [.. path.TrimStart('/').Split('/').Select(Uri.UnescapeDataString)];
    }

    /// <summary>As it was sent.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Segments { get; }

    public bool IsTokenExchange => Segments is ["api", "v2", "oauth", "token"];

    public IReadOnlyDictionary<string, StringValues> Values => _values ??= QueryHelpers.ParseQuery(_query);

    public string? Query(string name) => Values.TryGetValue(name, out var values) ? values.ToString() : null;

    public IReadOnlyList<string> QueryList(string name) => Values.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>Whether this is one of those that a pattern means: <c>{…}</c> is any one segment, a query counts only if the pattern has one.</summary>
    public bool Fits(Target pattern)
    {
        if (Segments.Count != pattern.Segments.Count || (pattern._query.Length > 0 && pattern._query != _query)) return false;
        for (var i = 0; i < Segments.Count; i++)
        {
            var isAny = pattern.Segments[i] is ['{', .., '}'] && Segments[i].Length > 0;
            if (!isAny && Segments[i] != pattern.Segments[i]) return false;
        }
        return true;
    }
}
