using System.Collections.Concurrent;
using System.Net;

namespace ClickUp.Generated.AspNetCore.Tests;

public class LoadTests
{
    /// <summary>Every delivery comes up to three times, in any order, from many connections at once, and some handlers fail at first.</summary>
    [TestCase(1_500)]
    [TestCase(60_000, Category = "Long")]
    public async Task Deliveries_RepeatedAndReordered_AreEachHandledOnce(int deliveries)
    {
        var random = new Random(20_260_301);
        var handled = new ConcurrentDictionary<string, int>();
        var failedOnce = new ConcurrentDictionary<string, bool>();
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.FirstPause = TimeSpan.FromMilliseconds(1);
            options.OnAny((e, _, _) =>
            {
                var item = e.HistoryItems![0].Id!;
                if (int.Parse(item) % 50 == 0 && failedOnce.TryAdd(item, true))
                    throw new InvalidOperationException("The first time it fails.");
                handled.AddOrUpdate(item, 1, static (_, count) => count + 1);
                return ValueTask.CompletedTask;
            });
        });
        var all = Enumerable.Range(1, deliveries).SelectMany(item => Enumerable.Repeat(item, random.Next(1, 4))).ToArray();
        random.Shuffle(all);

        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (item, _) =>
        {
            // ClickUp tries again what was not answered with 200.
            while (await host.DeliverAsync(Bodies.Status($"task{item % 97}", item)) != HttpStatusCode.OK)
                await Task.Yield();
        });
        await host.StopAsync();

        Assert.That(handled, Has.Count.EqualTo(deliveries));
        Assert.That(handled.Values, Is.All.EqualTo(1));
    }
}
