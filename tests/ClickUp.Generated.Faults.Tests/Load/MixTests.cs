using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Load;

/// <summary>One client, 64 callers and ten minutes of answers, errors, cut connections, stalls and cancellations, on a clock of the test's own.</summary>
[NonParallelizable]
public class MixTests
{
    private const int Callers = 64;
    private const int MostCalls = 100_000;
    private const int Tokens = 4;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [TestCase(1)]
    public Task Every_call_ends_as_it_must_and_nothing_is_left_of_ten_minutes(int seed) => RunAsync(seed);

    [Test, Category("Long")]
    public async Task Every_call_ends_as_it_must_whatever_the_seed()
    {
        for (var i = 0; i < 20; i++)
            await RunAsync(Random.Shared.Next());
    }

    private static async Task RunAsync(int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}");
        await MixAsync(seed, TimeSpan.FromMinutes(1));
        var before = (Handles: Handles(), Memory: GC.GetTotalMemory(forceFullCollection: true));

        var (ends, memory) = await MixAsync(seed, TimeSpan.FromMinutes(10));

        using (Assert.EnterMultipleScope())
        {
            TestContext.Out.WriteLine($"{ends.Values.Sum()} calls: {string.Join(", ", ends.Select(end => $"{end.Value} {end.Key}"))}; memory {string.Join(", ", memory)}");
            Assert.That(ends.Keys, Is.SupersetOf(new[] { "answer", "error", "failure", "timeout", "cancellation" }), $"Seed {seed}: everything happened.");
            // Of three readings the middle one: a single one may be off by more than a leak of ten minutes.
            Assert.That(Middle(memory[^3..]) - Middle(memory[..3]), Is.LessThan(1 << 20), $"Seed {seed}: memory while the client lives");
            Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before.Memory, Is.LessThan(1 << 20), $"Seed {seed}: memory after it");
            Assert.That(Handles(), Is.LessThanOrEqualTo(before.Handles + 4), $"Seed {seed}: handles");
        }
    }

    private static long Middle(List<long> readings) => readings.Order().ElementAt(readings.Count / 2);

    private static async Task<(ConcurrentDictionary<string, int> Ends, List<long> Memory)> MixAsync(int seed, TimeSpan duration)
    {
        var asked = 0;
        var time = new FakeTimeProvider();
        using var server = new MixServer(time, seed, MostCalls);
        var limit = new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = time }) { InnerHandler = new Shaker(seed) { InnerHandler = new SocketsHttpHandler { UseProxy = false } } };
        var outer = new Shaker(~seed) { InnerHandler = limit };
        using var http = new HttpClient(outer) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { BaseAddress = server.BaseAddress, TimeProvider = time, Timeout = TimeSpan.FromSeconds(70), TokenProvider = ProvideAsync });
        using var whole = new CancellationTokenSource();
        using var progress = new SemaphoreSlim(0);
        var number = -1;
        var ends = new ConcurrentDictionary<string, int>();
        var memory = new List<long>();
        var until = time.GetUtcNow() + duration;
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(new Random(seed + caller)))).ToList();
        var all = Task.WhenAll(callers);
        while (!all.IsCompleted)
        {
            // As soon as calls have ended, and soon in any case: some wait for nothing but time.
            await progress.WaitAsync(TimeSpan.FromMilliseconds(2));
            time.Advance(Step);
            if (time.GetUtcNow() > until - duration + ((memory.Count + 1) * (duration / 10)))
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        await all;
        memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        Assert.That(limit.Waiting, Is.Zero, $"Seed {seed}");
        Assert.That(server.Connections, Is.LessThanOrEqualTo(Callers), $"Seed {seed}: connections");
        Assert.That(client.LastRateLimit!.Limit, Is.EqualTo(MixServer.Limit));
        http.Dispose();
        await server.EndAsync().WaitAsync(Call.Patience);
        return (ends, memory);

        async ValueTask<string> ProvideAsync(CancellationToken cancellationToken)
        {
            var which = Interlocked.Increment(ref asked) % Tokens;
            if (which > 0)
                await outer.ShakeAsync();
            return $"pk_{which}";
        }

        async Task CallAsync(Random random)
        {
            while (time.GetUtcNow() < until)
            {
                var call = Interlocked.Increment(ref number);
                var end = await EndAsync(call, random);
                ends.AddOrUpdate(end, 1, (_, count) => count + 1);
                Assert.That(server.CarriedOut(call), Is.LessThanOrEqualTo(1), $"Seed {seed}: call {call} was carried out at most once, and ended in {end}.");
                progress.Release();
                await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 12), time);
            }
        }

        async Task<string> EndAsync(int call, Random random)
        {
            // Some with the token of all, some after a while, some at any moment at all.
            using var source = random.Next(8) switch
            {
                0 => new CancellationTokenSource(TimeSpan.FromSeconds(random.NextDouble() * 30), time),
                1 => new CancellationTokenSource(),
                _ => null,
            };
            var token = source?.Token ?? whole.Token;
            var outcome = MixServer.OutcomeOf(seed, call);
            var calling = client.TrackTimeAsync($"{call}", Call.Hour, cancellationToken: token);
            if (source is not null && random.Next(2) == 0)
            {
                for (var steps = random.Next(40); steps > 0; steps--)
                    await Task.Yield();
                await source.CancelAsync();
            }

            try
            {
                var answer = await calling;
                Assert.That((answer.Id, outcome), Is.EqualTo(($"{call}", outcome is Outcome.Slow ? outcome : Outcome.Answer)), $"Seed {seed}: its own answer");
                return "answer";
            }
            catch (OperationCanceledException e)
            {
                Assert.That(e.CancellationToken, Is.EqualTo(source?.Token), $"Seed {seed}: its own cancellation");
                return "cancellation";
            }
            catch (ClickUpApiException e)
            {
                if ((int)e.StatusCode == 429)
                    return "refusal";
                Assert.That((e.ErrorCode, outcome), Is.EqualTo(($"ITEM_{call}", Outcome.Error)), $"Seed {seed}: its own error");
                return "error";
            }
            catch (ClickUpException e)
            {
                if (e.InnerException is TimeoutException)
                    return e.MayHaveBeenCarriedOut || server.CarriedOut(call) == 0 ? "timeout" : throw new AssertionException($"Seed {seed}: call {call} was carried out, and says that it was not.");
                if (!e.MayHaveBeenCarriedOut)
                {
                    Assert.That(server.CarriedOut(call), Is.Zero, $"Seed {seed}: {e.Message}");
                    return "no time left";
                }

                Assert.That(outcome, Is.AnyOf(Outcome.Broken, Outcome.Reset, Outcome.Cut), $"Seed {seed}: {e}");
                return "failure";
            }
        }
    }

    // Files, sockets and pipes of this process: Linux tells.
    private static int Handles() => Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0;
}
