using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Testing.Tests.Serving;

public class TimeTrackingTests
{
    private static readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(1569983937761);

    [Test]
    public async Task Track_WithStartAndEnd_RecordsBothAndTheirDistance()
    {
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = new FakeTimeProvider(_now) });
        using var client = server.Client();

        using var response = await client.PostJsonAsync("v2/task/9hv/time", """{"start":1567780450202,"end":1567789090202}""");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"id":"4207254868138870001"}"""));
        Assert.That(server.RecordedTime.Single(), Is.EqualTo(new ServerTrackedTime
        {
            IntervalId = "4207254868138870001",
            TaskId = "9hv",
            WorkspaceId = "9001",
            UserId = 1,
            Start = DateTimeOffset.FromUnixTimeMilliseconds(1567780450202),
            End = DateTimeOffset.FromUnixTimeMilliseconds(1567789090202),
            Time = TimeSpan.FromMilliseconds(8640000),
            RecordedAt = _now,
        }));
    }

    [TestCase("""{"time":3456000000}""", 3456000000)]
    [TestCase("""{"time":0}""", 0)]
    [TestCase("""{"time":5,"start":null,"end":null,"other":{}}""", 5)]
    [TestCase("""{"start":2000,"end":500}""", 1500)]
    [TestCase("""{"start":1567780450202,"end":1508369194377,"time":8640000}""", 8640000)]
    [TestCase("""{"start":-62135596800000,"end":253402300799999,"time":1}""", 1)]
    public async Task Track_WithTheTotalOrBothEnds_RecordsTheTime(string body, long milliseconds)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostJsonAsync("v2/task/9hv/time", body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"start":1}""")]
    [TestCase("""{"end":1}""")]
    [TestCase("""{"time":null}""")]
    [TestCase("""{"time":"1000"}""")]
    [TestCase("""{"time":1.5}""")]
    [TestCase("""{"time":-1}""")]
    [TestCase("""{"time":9223372036854775807}""")]
    [TestCase("""{"time":1,"start":9223372036854775807}""")]
    [TestCase("""{"time":1,"end":"1"}""")]
    public async Task Track_WithAnythingElse_IsRefused(string body)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostJsonAsync("v2/task/9hv/time", body);

        Assert.That(await response.RefusalAsync(), Is.EqualTo((400, "INPUT_003")));
        Assert.That(server.RecordedTime, Is.Empty);
    }

    [Test]
    public async Task Track_WithoutTheTypeOfJson_IsRefused()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostAsync("v2/task/9hv/time", new StringContent("""{"time":1}"""));

        Assert.That(await response.RefusalAsync(), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task List_GroupsByUserWithTextForIntervalsAndNumbersForTotals()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_test", "oauth"], TimeProvider = new FakeTimeProvider(_now) });
        using var first = server.Client();
        using var second = server.Client("Bearer oauth");
        await first.PostJsonAsync("v2/task/9hv/time", """{"time":1000000}""");
        await second.PostJsonAsync("v2/task/9hv/time", """{"start":5,"end":7}""");
        await first.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");
        await first.PostJsonAsync("v2/task/86c7mc19h/time", """{"time":2}""");

        using var response = await first.GetAsync("v2/task/9hv/time");

        Assert.That((await response.JsonAsync()).ToJsonString(), Is.EqualTo(
            """{"data":[{"user":{"id":1,"username":"User 1","email":"user1@example.com","color":"#795548","initials":"U1","profilePicture":null},"time":1000001,"intervals":["""
            + """{"id":"4207254868138870001","start":null,"end":null,"time":"1000000","source":"api","date_added":"1569983937761"},"""
            + """{"id":"4207254868138870003","start":null,"end":null,"time":"1","source":"api","date_added":"1569983937761"}]},"""
            + """{"user":{"id":2,"username":"User 2","email":"user2@example.com","color":"#795548","initials":"U2","profilePicture":null},"time":2,"intervals":["""
            + """{"id":"4207254868138870002","start":"5","end":"7","time":"2","source":"api","date_added":"1569983937761"}]}]}"""));
    }

    [Test]
    public async Task List_OfATaskWithoutTime_IsEmpty()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        Assert.That(await client.GetStringAsync("v2/task/9hv/time"), Is.EqualTo("""{"data":[]}"""));
    }

    [TestCase("""{"time":60}""", 10, 20, 60)]
    [TestCase("""{"start":5}""", 5, 20, 15)]
    [TestCase("""{"end":50}""", 10, 50, 40)]
    [TestCase("""{"start":1,"end":2,"time":3}""", 1, 2, 3)]
    public async Task Edit_ChangesWhatIsSent(string body, long start, long end, long time)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/9hv/time", """{"start":10,"end":20}""");

        using var response = await client.PutJsonAsync($"v2/task/9hv/time/{server.RecordedTime[0].IntervalId}", body);

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("{}"));
        var edited = server.RecordedTime.Single();
        Assert.That((edited.Start?.ToUnixTimeMilliseconds(), edited.End?.ToUnixTimeMilliseconds(), edited.Time.TotalMilliseconds), Is.EqualTo((start, end, (double)time)));
    }

    [TestCase("{}")]
    [TestCase("""{"time":"1"}""")]
    public async Task Edit_WithoutAnythingToChange_IsRefused(string body)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        using var response = await client.PutJsonAsync($"v2/task/9hv/time/{server.RecordedTime[0].IntervalId}", body);

        Assert.That(await response.RefusalAsync(), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task Delete_RemovesTheInterval()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/86c7mc19h/time", """{"time":1}""");
        await client.PostJsonAsync("v2/task/86c7mc19h/time", """{"time":2}""");

        using var response = await client.DeleteAsync($"v2/task/DEV-42/time/{server.RecordedTime[0].IntervalId}?custom_task_ids=true&team_id=9001");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("{}"));
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromMilliseconds(2)));
    }

    [Test]
    public async Task Interval_OfAnotherTask_IsNotFound()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/86c7mc19h/time", """{"time":1}""");
        var url = $"v2/task/9hv/time/{server.RecordedTime[0].IntervalId}";

        using var edited = await client.PutJsonAsync(url, """{"time":2}""");
        using var deleted = await client.DeleteAsync(url);

        Assert.That((await edited.RefusalAsync(), await deleted.RefusalAsync()), Is.EqualTo(((404, "ITEM_013"), (404, "ITEM_013"))));
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromMilliseconds(1)));
    }
}
