using System.Text.Json;
using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>One way and another, mostly the hand-written one, in a process of their own: the just-in-time compiler optimises for what a process does most.</summary>
internal static class Pair
{
    /// <summary>The verb that measures one pair and prints both results.</summary>
    public const string Verb = "pair";

    /// <summary>One call, without a network.</summary>
    public const string TrackTime = "track-time";

    /// <summary>The verb that measures what RateLimitHandler adds to a call far from the limit.</summary>
    public const string RateLimit = "rate-limit";

    /// <summary>An answer of 100 tasks, without a network.</summary>
    public const string Tasks = "tasks";

    /// <summary>One call over sockets; followed by the number of callers.</summary>
    public const string Sockets = "sockets-";

    /// <summary>What the others are compared with.</summary>
    public const string HandWritten = "HandWritten";

    private const int TaskCount = 100;

    /// <summary>The baseline first, then the others, each against it.</summary>
    public static IReadOnlyList<Result> MeasureAll(string kind, IEnumerable<string> names, string baseline = HandWritten)
    {
        var results = new List<Result>();
        foreach (var name in names.Where(name => name != baseline))
        {
            using var child = Child.Start(Verb, kind, baseline, name);
            var pair = JsonSerializer.Deserialize(child.StandardOutput.ReadToEnd(), ComparisonContext.Default.IReadOnlyListResult)!;
            child.WaitForExit();
            results.AddRange(pair.Skip(results.Count == 0 ? 0 : 1));
        }

        return results;
    }

    /// <summary>What RateLimitHandler adds to this client's own call.</summary>
    public static IReadOnlyList<Result> MeasureRateLimit() => MeasureAll(TrackTime, ["WithRateLimitHandler"], "ClickUpGenerated");

    public static async Task RunAsync(string kind, string baseline, string name)
    {
        var results = kind switch
        {
            TrackTime => await Interleaved.MeasureAsync([await CallsAsync(baseline).ConfigureAwait(false), await CallsAsync(name).ConfigureAwait(false)], 250, 480).ConfigureAwait(false),
            Tasks => await Interleaved.MeasureAsync([await ReadsAsync(baseline).ConfigureAwait(false), await ReadsAsync(name).ConfigureAwait(false)], 1, 300).ConfigureAwait(false),
            _ => await OverSocketsAsync(baseline, name, int.Parse(kind.AsSpan(Sockets.Length), System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false),
        };
        Console.WriteLine(JsonSerializer.Serialize(results, ComparisonContext.Default.IReadOnlyListResult));
    }

    /// <summary>One peer alone, for a profiler.</summary>
    public static async Task RepeatAsync(string kind, string name, int calls)
    {
        var (_, way) = kind == Tasks ? await ReadsAsync(name).ConfigureAwait(false) : await CallsAsync(name).ConfigureAwait(false);
        await way(calls).ConfigureAwait(false);
    }

    private static async Task<(string Name, Func<int, Task> Way)> CallsAsync(string name)
    {
        var peer = AllPeers.Create(name, CannedHandler.TrackTime);
        await CheckAsync(peer).ConfigureAwait(false);
        return (peer.Name, calls => Load.RepeatAsync(peer.TrackTimeAsync, calls));
    }

    private static async Task<(string Name, Func<int, Task> Way)> ReadsAsync(string name)
    {
        var reader = TasksReader.ByName[name];
        var call = reader.Over(new CannedHandler(TasksAnswer.Create(TaskCount)));
        var first = call();
        await first.ConfigureAwait(false);
        if (reader.CountOf(first) != TaskCount)
            throw new InvalidOperationException($"{reader.Name} read {reader.CountOf(first)} tasks.");
        return (reader.Name, calls => Load.RepeatAsync(call, calls));
    }

    private static async Task<IReadOnlyList<Result>> OverSocketsAsync(string baseline, string name, int callers)
    {
        using var server = LoopbackServer.Start();
        var ways = new List<(string, Func<int, Task>)>();
        foreach (var one in new[] { baseline, name })
        {
            var peer = AllPeers.Create(one, new SocketsHttpHandler(), server.Address);
            await CheckAsync(peer).ConfigureAwait(false);
            ways.Add((peer.Name, calls => Load.RunAsync(peer.TrackTimeAsync, callers, calls)));
        }

        return await Interleaved.MeasureAsync(ways, 256, 120, warmup: 2).ConfigureAwait(false);
    }

    private static async Task CheckAsync(Peer peer)
    {
        var tracked = peer.TrackTimeAsync();
        await tracked.ConfigureAwait(false);
        if (peer.IdOf(tracked) != "123")
            throw new InvalidOperationException($"{peer.Name} read the id '{peer.IdOf(tracked)}'.");
    }
}
