using System.Globalization;
using ClickUp.Generated;
using ClickUp.Generated.Redis.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// One of several processes that share a token: tracks a range of durations, each once, and says how many calls failed.
var (clickUp, redis) = (new Uri(args[0]), args[1]);
var (limit, first, count, factor, seconds) = (Number(2), Number(3), Number(4), Number(5), double.Parse(args[6], CultureInfo.InvariantCulture));
var time = new FastTime(factor);
var services = new ServiceCollection();
services.AddLogging(logging => logging.AddConsole().AddFilter((category, level) => category!.StartsWith("ClickUp", StringComparison.Ordinal) && level == LogLevel.Warning));
foreach (var token in new[] { "pk_test", "pk_warm" })
{
    services.AddClickUpClient(token, options => (options.Token, options.BaseAddress, options.TimeProvider, options.Timeout) = (token, clickUp, time, TimeSpan.FromMinutes(30)))
        .AddRedisRateLimit(options =>
        {
            (options.Configuration, options.PermitLimit, options.Window) = (redis, limit, time.Real(TimeSpan.FromSeconds(seconds)));
            // A slow machine is no Redis that is away.
            options.Patience = TimeSpan.FromSeconds(30);
        });
}

await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredKeyedService<IClickUpClient>("pk_test");
// What the first call costs would count as many seconds when the clock is fast.
await provider.GetRequiredKeyedService<IClickUpClient>("pk_warm").TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
Console.WriteLine("ready");
Console.ReadLine();
var failed = 0;
await Parallel.ForEachAsync(Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (milliseconds, _) =>
{
    try
    {
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(milliseconds)));
    }
    catch (Exception e)
    {
        Interlocked.Increment(ref failed);
        Console.WriteLine(e.Message);
    }
});
Console.WriteLine($"failed {failed}");
return failed;

int Number(int index) => int.Parse(args[index], CultureInfo.InvariantCulture);
