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
    case ["compare", var file, .. var parts]:
        var before = File.Exists(file) ? Comparison.FromJson(await File.ReadAllTextAsync(file).ConfigureAwait(false)) : null;
        await File.WriteAllTextAsync(file, Comparison.Measure(before, parts).ToJson()).ConfigureAwait(false);
        return await ShowAsync(file).ConfigureAwait(false);

    case ["chart", var file]:
        return await ShowAsync(file).ConfigureAwait(false);

    case [Pair.TrackTime]:
        return Print(Pair.MeasureAll(Pair.TrackTime, AllPeers.ByName.Keys));

    case [Pair.Tasks]:
        return Print(Pair.MeasureAll(Pair.Tasks, TasksReader.ByName.Keys));

    case [Pair.RateLimit]:
        return Print(Pair.MeasureRateLimit());

    case [FirstCall.Verb]:
        return Print(FirstCall.Measure());

    case ["pages"]:
        using (var pages = System.Diagnostics.Process.Start("dotnet", [FirstCall.BuildWholeApi().FullName, "pages"]))
            await pages.WaitForExitAsync().ConfigureAwait(false);
        return 0;

    case [Pair.Verb, var kind, var baseline, var name]:
        await Pair.RunAsync(kind, baseline, name).ConfigureAwait(false);
        return 0;

    case ["repeat", var kind, var name, var calls]:
        await Pair.RepeatAsync(kind, name, int.Parse(calls, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return 0;

    case [FirstCall.Verb, var name]:
        await FirstCall.RunAsync(() => AllPeers.Create(name, CannedHandler.TrackTime)).ConfigureAwait(false);
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

// From the file, so that what is committed is what is shown.
static async Task<int> ShowAsync(string file)
{
    var comparison = Comparison.FromJson(await File.ReadAllTextAsync(file).ConfigureAwait(false));
    await File.WriteAllTextAsync(Path.ChangeExtension(file, ".svg"), Chart.Draw(comparison)).ConfigureAwait(false);
    Console.Write(Table.Write(comparison));
    return 0;
}

static int Print(IEnumerable<Result> results)
{
    foreach (var result in results)
        Console.WriteLine(result);
    return 0;
}
