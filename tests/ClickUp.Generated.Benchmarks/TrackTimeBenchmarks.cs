using BenchmarkDotNet.Attributes;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks;

/// <summary>One call, without a network.</summary>
[MemoryDiagnoser]
public class TrackTimeBenchmarks
{
    private readonly IReadOnlyDictionary<string, Peer> _peers = AllPeers.ByName.Keys.ToDictionary(name => name, name => AllPeers.Create(name, CannedHandler.TrackTime));

    [Benchmark(Baseline = true)]
    public Task HandWritten() => _peers[nameof(HandWritten)].TrackTimeAsync();

    [Benchmark]
    public Task HandTuned() => _peers[nameof(HandTuned)].TrackTimeAsync();

    [Benchmark]
    public Task ClickUpGenerated() => _peers[nameof(ClickUpGenerated)].TrackTimeAsync();

    [Benchmark]
    public Task WithTokenProvider() => _peers[nameof(WithTokenProvider)].TrackTimeAsync();

    [Benchmark]
    public Task WithRateLimitHandler() => _peers[nameof(WithRateLimitHandler)].TrackTimeAsync();

    [Benchmark]
    public Task Refit() => _peers[nameof(Refit)].TrackTimeAsync();

    [Benchmark]
    public Task NSwagNewtonsoft() => _peers[nameof(NSwagNewtonsoft)].TrackTimeAsync();

    [Benchmark]
    public Task NSwagSystemText() => _peers[nameof(NSwagSystemText)].TrackTimeAsync();

    [Benchmark]
    public Task Flurl() => _peers[nameof(Flurl)].TrackTimeAsync();

    [Benchmark]
    public Task Kiota() => _peers[nameof(Kiota)].TrackTimeAsync();

    [Benchmark]
    public Task RestSharp() => _peers[nameof(RestSharp)].TrackTimeAsync();
}
