using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ClickUp.Generated.Benchmarks;
using ClickUp.Generated.Benchmarks.Measuring;
using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

switch (args)
{
    case ["compare", var file]:
        await File.WriteAllTextAsync(file, Comparison.Measure().ToJson()).ConfigureAwait(false);
        return 0;

    case ["chart", var file]:
        var comparison = Comparison.FromJson(await File.ReadAllTextAsync(file).ConfigureAwait(false));
        await File.WriteAllTextAsync(Path.ChangeExtension(file, ".svg"), Chart.Draw(comparison)).ConfigureAwait(false);
        Console.Write(Table.Write(comparison));
        return 0;

    case [Pair.TrackTime]:
        return Print(Pair.MeasureAll(Pair.TrackTime, AllPeers.ByName.Keys));

    case [Pair.Tasks]:
        return Print(Pair.MeasureAll(Pair.Tasks, TasksReader.ByName.Keys));

    case [FirstCall.Verb]:
        return Print(FirstCall.Measure());

    case [Pair.Verb, var kind, var name]:
        await Pair.RunAsync(kind, name).ConfigureAwait(false);
        return 0;

    case ["repeat", var kind, var name, var calls]:
        await Pair.RepeatAsync(kind, name, int.Parse(calls, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return 0;

    case [FirstCall.Verb, var name]:
        await FirstCall.RunAsync(name).ConfigureAwait(false);
        return 0;

    case [LoopbackServer.Verb]:
        await LoopbackServer.ServeAsync().ConfigureAwait(false);
        return 0;

    default:
        // In this process: the project compiles the library into itself, and must not be built a second time elsewhere.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(TrackTimeBenchmarks).Assembly).Run(args, config);
        return 0;
}

static int Print(IEnumerable<Result> results)
{
    foreach (var result in results)
        Console.WriteLine(result);
    return 0;
}
