using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>
/// A process that records time once is killed: at each moment of its work, whatever happens to its request, for each kind of time; and started again
/// until it says that it is done.
/// </summary>
public class KilledRecorderTests
{
    private enum Moment
    {
        Looking,
        Sending,
        Sent,
        LookingAgain,
        Settling,
        Done,
    }

    private enum Fate
    {
        None,
        BadGatewayCarriedOut,
        BadGateway,
        CutCarriedOut,
        Cut,
        LateCarriedOut,
        Late,
    }

    private static readonly (string Operation, Moment Moment, Fate Fate)[] _all =
        [.. from operation in new[] { "track", "entry" } from moment in Enum.GetValues<Moment>() from fate in Enum.GetValues<Fate>() where Comes(moment, fate) select (operation, moment, fate)];

    // A request that is answered is not sent again; one that was carried out is found at once, so that there is nothing to settle.
    private static bool Comes(Moment moment, Fate fate) => moment switch
    {
        Moment.Looking => fate == Fate.None,
        Moment.Sending or Moment.Sent => fate is Fate.None or Fate.BadGateway or Fate.Cut,
        Moment.LookingAgain => fate is Fate.BadGatewayCarriedOut or Fate.BadGateway or Fate.CutCarriedOut or Fate.Cut,
        Moment.Settling => fate is Fate.BadGateway or Fate.Cut,
        _ => true,
    };

    [Test]
    public Task ProcessThatIsKilled_RecordsOnce() => RunAsync(_all, 12, seed: 1);

    [Test, Category("Long")]
    public async Task ProcessThatIsKilled_InAllCombinations_RecordsOnce()
    {
        for (var seed = 2; seed < 5; seed++)
            await RunAsync(_all, _all.Length, seed);
    }

    private static async Task RunAsync((string Operation, Moment Moment, Fate Fate)[] all, int count, int seed)
    {
        var runs = all.ToArray();
        new Random(seed).Shuffle(runs);
        var killed = 0;
        await Parallel.ForEachAsync(runs.Take(count).Index(), new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount }, async (run, _) =>
        {
            if (await RunAsync(run.Item, new Random(1000 * seed + run.Index)))
                Interlocked.Increment(ref killed);
        });

        TestContext.Out.WriteLine($"{count} runs, {killed} of them killed before they were done, each recorded once");
        Assert.That(killed, Is.EqualTo(runs.Take(count).Count(run => run.Moment != Moment.Done)));
    }

    /// <summary>Whether the process was killed, and not done before.</summary>
    private static async Task<bool> RunAsync((string Operation, Moment Moment, Fate Fate) run, Random random)
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tasks = [new("t1")], RateLimit = int.MaxValue });
        var wasKilled = await KillAsync(server, run.Operation, run.Moment, run.Fate);
        server.ClearFaults();

        var starts = 0;
        for (var code = 1; code != 0;)
        {
            Assert.That(++starts, Is.LessThan(20), $"{run}");
            if (random.Next(3) == 0)
                server.FailNext(FaultOf((Fate)random.Next(1, 7))!, when: static request => request.Method == HttpMethod.Post);
            using var worker = Worker.Start("record", server.BaseAddress.ToString(), run.Operation, "t1");
            code = await worker.EndAsync();
            server.ClearFaults();
        }

        Assert.That(server.RecordedTime.Select(time => time.TaskId), Is.EqualTo(new[] { "t1" }), $"{run}");
        return wasKilled;
    }

    private static async Task<bool> KillAsync(ClickUpServer server, string operation, Moment moment, Fate fate)
    {
        var held = ClickUpFault.Hold(carriedOut: moment == Moment.Sent);
        var seen = new TaskCompletionSource();
        if (moment == Moment.Looking)
            server.FailNext(held, when: static request => request.Method == HttpMethod.Get);
        if (FaultOf(fate) is { } fault)
            server.FailNext(fault, when: static request => request.Method == HttpMethod.Post);
        if (moment is Moment.Sending or Moment.Sent)
            server.FailNext(held, when: static request => request.Method == HttpMethod.Post);
        // Once it has sent, it looks again: at once, and when what it sent has settled.
        if (moment is Moment.LookingAgain)
            server.FailNext(held, when: HasSent);
        if (moment is Moment.Settling)
            server.FailNext(held, when: request => HasSent(request) && !(seen.TrySetResult() || true));

        using var worker = Worker.Start("record", server.BaseAddress.ToString(), operation, "t1");
        var done = worker.ReadAsync();
        if (moment == Moment.Done)
        {
            await done;
            await worker.KillAsync();
            return false;
        }

        await Task.WhenAny(done, moment == Moment.Settling ? seen.Task : held.ReachedAsync());
        var wasKilled = !done.IsCompleted;
        await worker.KillAsync();
        return wasKilled;

        bool HasSent(ClickUpRequest request) => request.Method == HttpMethod.Get && server.Requests.Any(static sent => sent.Method == HttpMethod.Post);
    }

    private static ClickUpFault? FaultOf(Fate fate) => fate switch
    {
        Fate.BadGatewayCarriedOut => ClickUpFault.Answer(HttpStatusCode.BadGateway, carriedOut: true),
        Fate.BadGateway => ClickUpFault.Answer(HttpStatusCode.BadGateway),
        Fate.CutCarriedOut => ClickUpFault.Cut(carriedOut: true),
        Fate.Cut => ClickUpFault.Cut(),
        Fate.LateCarriedOut => ClickUpFault.Delay(Recorder.Settling / 5, carriedOut: true),
        Fate.Late => ClickUpFault.Delay(Recorder.Settling / 5),
        _ => null,
    };
}
