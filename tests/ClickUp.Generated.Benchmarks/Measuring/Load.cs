namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Many calls, one after the other or some of them at once.</summary>
internal static class Load
{
    public static async Task RepeatAsync(Func<Task> call, int calls)
    {
        for (var i = 0; i < calls; i++)
            await call().ConfigureAwait(false);
    }

    public static Task RunAsync(Func<Task> call, int callers, int calls) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => RepeatAsync(call, calls / callers))));
}
