using BenchmarkDotNet.Attributes;
using ClickUp.Generated.Benchmarks.Measuring;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks;

/// <summary>One call over real sockets, to a server in a process of its own.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private const int Calls = 512;
    private readonly SocketsHttpHandler _sockets = new();
    private LoopbackServer _server = null!;
    private Dictionary<string, Peer> _peers = null!;

    /// <summary>How many call at once.</summary>
    [Params(1, 8, 64)]
    public int Callers { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _server = LoopbackServer.Start();
        _peers = AllPeers.ByName.Keys.ToDictionary(name => name, name => AllPeers.Create(name, _sockets, _server.Address));
    }

    [GlobalCleanup]
    public void Stop() => _server.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public Task HandWritten() => RunAsync(nameof(HandWritten));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task ClickUpGenerated() => RunAsync(nameof(ClickUpGenerated));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Refit() => RunAsync(nameof(Refit));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task NSwagNewtonsoft() => RunAsync(nameof(NSwagNewtonsoft));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task NSwagSystemText() => RunAsync(nameof(NSwagSystemText));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Flurl() => RunAsync(nameof(Flurl));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Kiota() => RunAsync(nameof(Kiota));

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task RestSharp() => RunAsync(nameof(RestSharp));

    private Task RunAsync(string name) => Load.RunAsync(_peers[name].TrackTimeAsync, Callers, Calls);
}
