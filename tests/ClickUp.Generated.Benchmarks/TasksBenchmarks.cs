using BenchmarkDotNet.Attributes;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks;

/// <summary>An answer of 100 tasks, about 470 KB, fetched without a network.</summary>
[MemoryDiagnoser]
public class TasksBenchmarks
{
    private readonly IReadOnlyDictionary<string, Func<Task>> _readers = Create();

    [Benchmark(Baseline = true)]
    public Task HandWritten() => _readers[nameof(HandWritten)]();

    [Benchmark]
    public Task ClickUpGenerated() => _readers[nameof(ClickUpGenerated)]();

    [Benchmark]
    public Task Reflection() => _readers[nameof(Reflection)]();

    [Benchmark]
    public Task NSwagNewtonsoft() => _readers[nameof(NSwagNewtonsoft)]();

    [Benchmark]
    public Task NSwagSystemText() => _readers[nameof(NSwagSystemText)]();

    private static Dictionary<string, Func<Task>> Create()
    {
        var handler = new CannedHandler(TasksAnswer.Create(100));
        return TasksReader.ByName.ToDictionary(reader => reader.Key, reader => reader.Value.Over(handler));
    }
}
