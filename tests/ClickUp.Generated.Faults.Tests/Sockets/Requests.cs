using System.Collections.Concurrent;

namespace ClickUp.Generated.Faults.Tests.Sockets;

/// <summary>What reached a server: a line for the method and the path, and one for each header.</summary>
internal sealed class Requests
{
    private readonly ConcurrentQueue<string> _heads = new();

    public IReadOnlyList<string> Heads => [.. _heads];

    public int Posts => _heads.Count(head => head.StartsWith("POST ", StringComparison.Ordinal));

    public void Add(string head) => _heads.Enqueue(head);
}
