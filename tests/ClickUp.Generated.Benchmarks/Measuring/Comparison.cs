using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Everything that README shows, measured in one run.</summary>
/// <param name="Environment">On what.</param>
/// <param name="TrackTime">One call, without a network.</param>
/// <param name="Tasks">An answer of 100 tasks, without a network.</param>
/// <param name="Loopback">One call over sockets, by the number of callers.</param>
/// <param name="FirstCall">In a fresh process, against stock NSwag.</param>
internal sealed record Comparison(
    string Environment,
    IReadOnlyList<Result> TrackTime,
    IReadOnlyList<Result> Tasks,
    IReadOnlyDictionary<string, IReadOnlyList<Result>> Loopback,
    IReadOnlyList<Result> FirstCall)
{
    private static readonly string[] OverSockets = ["HandWritten", "ClickUpGenerated", "Refit", "NSwagNewtonsoft", "NSwagSystemText", "Flurl", "Kiota", "RestSharp"];

    public static async Task<Comparison> MeasureAsync(int rounds) => new(
        $".NET {System.Environment.Version}, {RuntimeInformation.OSArchitecture}, {System.Environment.ProcessorCount} cores",
        await TrackTimeAsync(rounds).ConfigureAwait(false),
        await TasksAsync(rounds).ConfigureAwait(false),
        await LoopbackAsync(rounds).ConfigureAwait(false),
        Measuring.FirstCall.Measure(rounds));

    public string ToJson() => JsonSerializer.Serialize(this, ComparisonContext.Default.Comparison) + "\n";

    public static Comparison FromJson(string json) => JsonSerializer.Deserialize(json, ComparisonContext.Default.Comparison)!;

    public static async Task<IReadOnlyList<Result>> TrackTimeAsync(int rounds)
    {
        const int Calls = 2000;
        var ways = new List<(string, Func<Task>)>();
        foreach (var name in AllPeers.ByName.Keys)
        {
            var peer = AllPeers.Create(name, CannedHandler.TrackTime);
            await CheckAsync(peer).ConfigureAwait(false);
            ways.Add((peer.Name, () => RepeatAsync(peer.TrackTimeAsync, Calls)));
        }

        return await Interleaved.MeasureAsync(ways, Calls, rounds * 3).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyList<Result>> TasksAsync(int rounds)
    {
        const int Calls = 10;
        const int Tasks = 100;
        using var handler = new CannedHandler(TasksAnswer.Create(Tasks));
        var ways = new List<(string, Func<Task>)>();
        foreach (var reader in TasksReader.ByName.Values)
        {
            var call = reader.Over(handler);
            var first = call();
            await first.ConfigureAwait(false);
            if (reader.CountOf(first) != Tasks)
                throw new InvalidOperationException($"{reader.Name} read {reader.CountOf(first)} tasks.");
            ways.Add((reader.Name, () => RepeatAsync(call, Calls)));
        }

        return await Interleaved.MeasureAsync(ways, Calls, rounds * 3).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<Result>>> LoopbackAsync(int rounds)
    {
        const int Calls = 512;
        using var server = LoopbackServer.Start();
        var results = new Dictionary<string, IReadOnlyList<Result>>();
        foreach (var callers in new[] { 1, 8, 64 })
        {
            var ways = new List<(string, Func<Task>)>();
            foreach (var name in OverSockets)
            {
                var peer = AllPeers.Create(name, new SocketsHttpHandler(), server.Address);
                await CheckAsync(peer).ConfigureAwait(false);
                ways.Add((peer.Name, () => Load.RunAsync(peer.TrackTimeAsync, callers, Calls)));
            }

            results.Add($"{callers}", await Interleaved.MeasureAsync(ways, Calls, rounds).ConfigureAwait(false));
        }

        return results;
    }

    private static async Task CheckAsync(Peer peer)
    {
        var tracked = peer.TrackTimeAsync();
        await tracked.ConfigureAwait(false);
        if (peer.IdOf(tracked) != "123")
            throw new InvalidOperationException($"{peer.Name} read the id '{peer.IdOf(tracked)}'.");
    }

    private static async Task RepeatAsync(Func<Task> call, int times)
    {
        for (var i = 0; i < times; i++)
            await call().ConfigureAwait(false);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonContext : JsonSerializerContext;
