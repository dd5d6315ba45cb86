namespace ClickUp.Generated.Testing.Control;

/// <summary>What can be asked of the server itself, for its own messages and for its README.</summary>
internal static class ControlTable
{
    public static IReadOnlyList<(string Request, string Does)> All { get; } =
    [
        ("GET health", "whether it is there, and the address for clients"),
        ("POST reset", "back to the seed, as `Reset`"),
        ("GET state", "the whole state as JSON, as `SaveState`"),
        ("PUT state", "puts another in its place, as `LoadState`"),
        ("GET snapshots", "the names of the snapshots"),
        ("PUT snapshots/{name}", "keeps the present state under a name"),
        ("POST snapshots/{name}/restore", "goes back to it"),
        ("POST faults", "makes the next requests fail: `kind` (`refuse`, `answer`, `delay`, `cut`), and `code`, `status`, `body`, `delay_ms`, `carried_out`, `times`, `method`, `path`"),
        ("DELETE faults", "forgets those that no request has met yet"),
        ("GET clock", "the server's time"),
        ("POST clock", "puts it forward by `advance_ms`"),
        ("GET requests", "every request, with its status and the reason of each refusal"),
        ("GET deliveries", "what webhooks were told, and how it went"),
        ("POST deliveries/hold", "holds back what they are to be told"),
        ("POST deliveries/release", "sends it; with `?order=reverse` the other way round"),
        ("POST deliveries/{number}/again", "tells it once more; with `?signature=wrong` signed wrongly"),
    ];

    public static string Text => string.Join(", ", All.Select(row => row.Request));
}
