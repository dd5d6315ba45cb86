using ClickUp.Generated.Testing.Contract;
using ClickUp.Generated.Testing.Operations;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>Finds the operation of a request: what has state, what the document knows, or both.</summary>
internal sealed class Router
{
    private static readonly Lazy<Router> _default = new(() => new Router(Routes.All, ApiDocument.Embedded?.Operations ?? []));

    private readonly Node _root = new();

    public Router(IEnumerable<Route> routes, IEnumerable<ApiOperation> operations)
    {
        foreach (var route in routes) At(route.Path).Endpoints[route.Method] = new Endpoint(route, null, Placeholders(route.Path));
        foreach (var operation in operations)
        {
            var endpoints = At(operation.Path).Endpoints;
            endpoints[operation.Method] = endpoints.TryGetValue(operation.Method, out var known)
                ? known with { Operation = operation }
                : new Endpoint(null, operation, Placeholders(operation.Path));
        }
    }

    public static Router For(ApiDocument? document) => document == ApiDocument.Embedded ? _default.Value : new Router(Routes.All, document?.Operations ?? []);

    public IEnumerable<(string Method, string Path, Endpoint Endpoint)> All => _root.All();

    /// <summary>The operation and what stands for its placeholders; whether the path is known, if not with this method.</summary>
    public (Endpoint? Endpoint, IReadOnlyList<string> Values, bool IsPathKnown) Find(string method, IReadOnlyList<string> segments)
    {
        if (segments.Count < 2 || segments[0] != "api") return (null, [], false);
        var values = new List<string>();
        var isPathKnown = false;
        var endpoint = Find(_root, method, segments, 1, values, ref isPathKnown);
        return (endpoint, values, isPathKnown);
    }

    private static Endpoint? Find(Node node, string method, IReadOnlyList<string> segments, int at, List<string> values, ref bool isPathKnown)
    {
        if (at == segments.Count)
        {
            isPathKnown |= node.Endpoints.Count > 0;
            return node.Endpoints.GetValueOrDefault(method);
        }
        // What is said literally comes before what may be anything.
        if (node.Literals.TryGetValue(segments[at], out var literal) && Find(literal, method, segments, at + 1, values, ref isPathKnown) is { } found) return found;
        if (node.Any is null || segments[at].Length == 0) return null;
        values.Add(segments[at]);
        if (Find(node.Any, method, segments, at + 1, values, ref isPathKnown) is { } other) return other;
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private Node At(string path)
    {
        var node = _root;
        foreach (var segment in path.Split('/'))
        {
            if (segment is ['{', .., '}']) node = node.Any ??= new Node();
            else if (node.Literals.TryGetValue(segment, out var next)) node = next;
            else node = node.Literals[segment] = new Node();
        }
        return node;
    }

    private static string[] Placeholders(string path) => [.. path.Split('/').Where(segment => segment is ['{', .., '}']).Select(segment => segment[1..^1])];

    internal sealed record Endpoint(Route? Route, ApiOperation? Operation, IReadOnlyList<string> Placeholders);

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public Node? Any { get; set; }

        public Dictionary<string, Endpoint> Endpoints { get; } = new(StringComparer.Ordinal);

        public IEnumerable<(string Method, string Path, Endpoint Endpoint)> All() =>
        [
            .. Endpoints.Select(endpoint => (endpoint.Key, endpoint.Value.Route?.Path ?? endpoint.Value.Operation!.Path, endpoint.Value)),
            .. Literals.Values.SelectMany(node => node.All()),
            .. Any?.All() ?? [],
        ];
    }
}
