using Newtonsoft.Json;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations;

public class TimerTests
{
    private const string Workspace = ClickUpServer.DefaultWorkspaceId;

    [Test]
    public async Task Timer_IsRunningUntilItIsStopped()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        Assert.That((await client.GetRunningTimeEntryAsync(Workspace)).IsRunning, Is.False, "no timer is no error, and no null to stumble over");

        await client.StartTimeEntryAsync(Workspace, new StartTimeEntryRequest { TaskId = "9hv" });
        server.AdvanceClock(TimeSpan.FromMinutes(25));
        var running = await client.GetRunningTimeEntryAsync(Workspace);
        Assert.That(running.IsRunning && running.Data.IsRunning, Is.True);
        Assert.That(running.Data!.Elapsed(server.Now), Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(25)).And.LessThan(TimeSpan.FromMinutes(35)));

        var stopped = (await client.StopTimeEntryAsync(Workspace)).Data;
        Assert.That((stopped.IsRunning, stopped.Elapsed(server.Now) == stopped.Duration), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Timer_StartedWhileAnotherRuns_StopsThatOne()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        var first = (await client.StartTimeEntryAsync(Workspace, new StartTimeEntryRequest { Description = "first" })).Data;
        server.AdvanceClock(TimeSpan.FromMinutes(1));
        var second = (await client.StartTimeEntryAsync(Workspace, new StartTimeEntryRequest { Description = "second" })).Data;

        Assert.That((await client.GetRunningTimeEntryAsync(Workspace)).Data!.Id, Is.EqualTo(second.Id));
        Assert.That((await client.GetTimeEntryAsync(Workspace, first.Id)).Data.IsRunning, Is.False);
    }

    [Test]
    public void Elapsed_OfAClockThatIsBehind_IsNotNegative()
    {
        var now = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.That(new TimeEntry { Start = now.AddSeconds(5), Duration = TimeSpan.FromSeconds(-1) }.Elapsed(now), Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase("0")]
    [TestCase("\"0\"")]
    [TestCase("null")]
    public void EntryWhoseTimerRuns_HasNoEnd_AndNotOneIn1970(string end)
    {
        var entry = JsonConvert.DeserializeObject<TimeEntry>($$"""{"id":"1","start":"1567780450202","end":{{end}},"duration":"-1567780450202"}""")!;
        var interval = JsonConvert.DeserializeObject<TimeInterval>($$"""{"id":"1","start":"1567780450202","end":{{end}},"time":"-1"}""")!;

        Assert.That((entry.End, interval.End, entry.IsRunning), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null, true)));
    }
}
