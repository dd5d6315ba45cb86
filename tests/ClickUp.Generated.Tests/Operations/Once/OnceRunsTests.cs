using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations.Once;

/// <summary>Random runs: writes and look-ups are cut, delayed, answered with 5xx, before they are carried out, after, or long after the caller has heard of it.</summary>
public class OnceRunsTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public Task TrackTimeOnce_WhateverHappensOnTheWay_IsRecordedOnce() => RunAsync(200, TrackAsync);

    [Test]
    public Task CreateTimeEntryOnce_WhateverHappensOnTheWay_IsRecordedOnce() => RunAsync(200, CreateAsync);

    [Test, Category("Long")]
    public async Task TrackTimeOnce_InTenThousandRuns_IsRecordedOnce()
    {
        for (var runs = 0; runs < 10_000; runs += 200)
            await RunAsync(200, TrackAsync, seed: runs);
    }

    [Test, Category("Long")]
    public async Task CreateTimeEntryOnce_InTenThousandRuns_IsRecordedOnce()
    {
        for (var runs = 0; runs < 10_000; runs += 200)
            await RunAsync(200, CreateAsync, seed: runs);
    }

    private static async Task<(string Id, bool WasFound)> TrackAsync(ClickUpClient client, string task)
    {
        var once = await client.TrackTimeOnceAsync(task, TrackTimeRequest.Between(Start, Start.AddHours(1)));
        return (once.Id, once.WasFound);
    }

    private static async Task<(string Id, bool WasFound)> CreateAsync(ClickUpClient client, string task)
    {
        var once = await client.CreateTimeEntryOnceAsync(ClickUpServer.DefaultWorkspaceId, CreateTimeEntryRequest.Between(Start, Start.AddHours(1), task));
        return (once.Id, once.WasFound);
    }

    private static async Task RunAsync(int runs, Func<ClickUpClient, string, Task<(string Id, bool WasFound)>> once, int seed = 0)
    {
        await using var server = await ClickUpServer.StartAsync(new()
        {
            Tasks = [.. Enumerable.Range(0, runs).Select(run => new ServerTask("t" + run))],
            RateLimit = int.MaxValue,
            MaxRequests = 0,
        });
        using var network = new LateHandler();
        using var http = new HttpClient(network);
        var time = new SettlingTime(Settling, network.ArriveAsync);
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress, TimeProvider = time, SettlingTime = Settling, Timeout = TimeSpan.FromMinutes(10) });
        var answers = new (string Id, bool WasFound)[runs];
        var calls = 0;

        for (var run = 0; run < runs; run++)
        {
            var random = new Random(seed + run);
            network.Late.Clear();
            for (var sending = random.Next(4); sending > 0; sending--)
                network.Late.Enqueue(random.Next(3) == 0);
            for (var faults = random.Next(4); faults > 0; faults--)
                server.FailNext(Fault(random), when: static request => request.Method == HttpMethod.Post);
            for (var faults = random.Next(3); faults > 0; faults--)
                server.FailNext(Fault(random), when: static request => request.Method == HttpMethod.Get);

            while (answers[run].Id is null)
            {
                // As a program does that was started again.
                Assert.That(++calls, Is.LessThan(10 * runs), $"seed {seed + run}");
                try
                {
                    answers[run] = await once(client, "t" + run);
                }
                catch (ClickUpException)
                {
                }
            }

            server.ClearFaults();
        }

        var recorded = server.RecordedTime.ToLookup(time => time.TaskId);
        for (var run = 0; run < runs; run++)
            Assert.That(recorded["t" + run].Select(time => time.IntervalId), Is.EqualTo(new[] { answers[run].Id }), $"seed {seed + run}");
        Assert.That(time.Waits, Is.GreaterThan(runs / 10), "sendings were lost");
        Assert.That(answers.Count(answer => answer.WasFound), Is.InRange(runs / 10, runs * 9 / 10), "some that were lost had been carried out, and some had not");
    }

    private static ClickUpFault Fault(Random random) => random.Next(6) switch
    {
        0 => ClickUpFault.Cut(carriedOut: random.Next(2) == 0),
        1 => ClickUpFault.CutBody(random.Next(20), chunked: random.Next(2) == 0, carriedOut: random.Next(2) == 0),
        2 => ClickUpFault.Answer(HttpStatusCode.BadGateway, "<html>", "text/html", carriedOut: random.Next(2) == 0),
        3 => ClickUpFault.Answer(HttpStatusCode.ServiceUnavailable, carriedOut: random.Next(2) == 0),
        4 => ClickUpFault.Delay(TimeSpan.FromMilliseconds(1), carriedOut: random.Next(2) == 0),
        _ => ClickUpFault.Answer(HttpStatusCode.OK, "[1", carriedOut: random.Next(2) == 0),
    };
}
