namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Many calls, some of them at once.</summary>
internal static class Load
{
    public static Task RunAsync(Func<Task> call, int callers, int calls) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < calls / callers; i++)
                await call().ConfigureAwait(false);
        })));
}
