using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ClickUp.Generated.Benchmarks;
using ClickUp.Generated.Benchmarks.Measuring;

const int Rounds = 15;

switch (args)
{
    case ["compare", var file]:
        await File.WriteAllTextAsync(file, (await Comparison.MeasureAsync(Rounds).ConfigureAwait(false)).ToJson()).ConfigureAwait(false);
        return 0;

    case ["track-time"]:
        foreach (var result in await Comparison.TrackTimeAsync(Rounds).ConfigureAwait(false))
            Console.WriteLine(result);
        return 0;

    case ["tasks"]:
        foreach (var result in await Comparison.TasksAsync(Rounds).ConfigureAwait(false))
            Console.WriteLine(result);
        return 0;

    case ["first-call"]:
        foreach (var result in FirstCall.Measure(Rounds))
            Console.WriteLine(result);
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
