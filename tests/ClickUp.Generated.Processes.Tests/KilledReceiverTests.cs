using System.Net;
using System.Text;
using ClickUp.Generated.Redis.Tests;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>Two processes receive one webhook over one Redis.</summary>
public class KilledReceiverTests
{
    [Test]
    public async Task TwoProcesses_HandleEachDeliveryOnce([Values] bool beforeAnswering)
    {
        using var redis = await RedisServer.StartAsync();
        await using var report = await Report.StartAsync();
        using var one = Worker.Start("receive", redis.Configuration, report.Address, $"{beforeAnswering}");
        using var two = Worker.Start("receive", redis.Configuration, report.Address, $"{beforeAnswering}");
        var (first, second) = (await one.ReadAsync(), await two.ReadAsync());
        // Each to both, and to one of them once more.
        var random = new Random(3);
        var deliveries = Enumerable.Range(0, 100).SelectMany(item => new[] { (item, first), (item, second), (item, random.Next(2) == 0 ? first : second) }).ToArray();
        random.Shuffle(deliveries);

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (delivery, _) => await DeliverAsync(delivery.Item2!, delivery.item));
        await UntilAsync(() => report.Ended.Count >= 100);

        var all = Enumerable.Range(0, 100).Select(item => $"{item}");
        Assert.That(report.Begun.Select(handled => handled.Item), Is.EquivalentTo(all));
        Assert.That(report.Ended.Select(handled => handled.Item), Is.EquivalentTo(all));
        Assert.That(report.Ended.Select(handled => handled.Process).Distinct().Count(), Is.EqualTo(2), "both had something to do");
    }

    [Test]
    public async Task ProcessThatIsKilledBetweenClaimAndAnswer_LeavesItsDeliveriesToTheOther()
    {
        using var redis = await RedisServer.StartAsync();
        string[] held = ["3", "5", "8"];
        await using var report = await Report.StartAsync(held);
        using var one = Worker.Start("receive", redis.Configuration, report.Address, "true");
        using var two = Worker.Start("receive", redis.Configuration, report.Address, "true");
        var (first, second) = (await one.ReadAsync(), await two.ReadAsync());

        var lost = held.Select(item => TryAsync(first!, int.Parse(item))).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, 20).Where(item => !held.Contains($"{item}")), async (item, _) => await DeliverAsync(first!, item));
        await report.IsHolding;
        await one.KillAsync();
        Assert.That(await Task.WhenAll(lost), Is.All.Null, "nobody was told that they were taken");
        Assert.That(await TryAsync(second!, 5), Is.EqualTo(HttpStatusCode.ServiceUnavailable), "the one that is gone may be at it still");
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), async (item, _) => await DeliverAsync(second!, item));

        var all = Enumerable.Range(0, 20).Select(item => $"{item}").ToList();
        Assert.That(report.Ended.Select(handled => handled.Item), Is.EquivalentTo(all));
        Assert.That(report.Begun.Select(handled => handled.Item), Is.EquivalentTo(all.Concat(held)));
    }

    // Until it is taken, as ClickUp does.
    private static async Task DeliverAsync(string machine, int item)
    {
        while (await TryAsync(machine, item) != HttpStatusCode.OK)
            await Task.Delay(20);
    }

    /// <summary>The status; null when there was no answer.</summary>
    private static async Task<HttpStatusCode?> TryAsync(string machine, int item)
    {
        using var http = new HttpClient();
        var body = Encoding.UTF8.GetBytes($$"""{"event":"taskUpdated","webhook_id":"w","task_id":"9hv{{item}}","history_items":[{"id":"{{item}}","field":"name"}]}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, machine + "/clickup") { Content = new ByteArrayContent(body) };
        request.Headers.Add(ClickUpWebhook.SignatureHeader, ClickUpWebhook.Sign(body, Receiver.Secret));
        try
        {
            using var response = await http.SendAsync(request);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.ServiceUnavailable));
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
            await Task.Delay(10);
        }
    }
}
