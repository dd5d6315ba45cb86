using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class TimeEntriesTests
{
    private const string _times = "v2/team/9001/time_entries";
    private const long _now = 1772442000000;

    [Test]
    public async Task Timer_Runs_StopsWhenAnotherStarts_AndWhenItIsStopped()
    {
        await using var api = await Api.StartAsync();
        Assert.That((await api.GetAsync(_times + "/current")).ToJsonString(), Is.EqualTo("""{"data":null}"""));

        var first = (await api.PostAsync(_times + "/start", new { tid = "9hv", description = "one", billable = true }))["data"]!;
        api.Clock.Advance(TimeSpan.FromMinutes(10));
        var running = (await api.GetAsync(_times + "/current"))["data"]!;
        await api.PostAsync(_times + "/start", new { description = "two" });
        api.Clock.Advance(TimeSpan.FromMinutes(5));
        var stopped = (await api.PostAsync(_times + "/stop"))["data"]!;

        Assert.That(((long)first["duration"]! < 0, first.AsObject().ContainsKey("end")), Is.EqualTo((true, false)));
        Assert.That(((string?)running["id"], (string?)running["duration"], (string?)running["task"]!["id"]), Is.EqualTo((first.Id(), "-600000", "9hv")));
        Assert.That(((long)stopped["duration"]!, (long)stopped["end"]!), Is.EqualTo((300000L, _now + 900000)));
        Assert.That(api.Server.TimeEntries.Select(time => (time.Description, time.IsRunning, time.Duration.TotalMinutes)), Is.EqualTo([("one", false, 10.0), ("two", false, 5.0)]));
        Assert.That((long)(await api.GetAsync("v2/task/9hv"))["time_spent"]!, Is.EqualTo(600000));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, _times + "/stop"), Is.EqualTo((404, "ITEM_015")));
    }

    [TestCase("""{"start":1000,"end":5000}""", 4000)]
    [TestCase("""{"start":1000,"stop":6000}""", 5000)]
    [TestCase("""{"start":1000,"duration":7000,"assignee":1}""", 7000)]
    [TestCase("""{"start":1000,"end":5000,"duration":1}""", 4000)]
    public async Task Create_WithWhatIsEnough_HasItsDuration(string body, long duration)
    {
        await using var api = await Api.StartAsync();

        var entry = (await api.PostAsync(_times, JsonNode.Parse(body)))["data"]!;

        Assert.That(((long)entry["duration"]!, entry["task"], (bool)entry["billable"]!), Is.EqualTo((duration, (JsonNode?)null, false)));
        Assert.That(entry.Id(), Has.Length.EqualTo(19));
    }

    [TestCase("""{"start":1000,"duration":7000}""", 400, "TIMESPENT_002")]
    [TestCase("""{"end":1000}""", 400, "TIMESPENT_002")]
    [TestCase("""{"start":1000,"end":2000,"assignee":99}""", 400, "TIMEENTRY_007")]
    [TestCase("""{"start":1000,"duration":900000000000000,"assignee":1}""", 400, "INPUT_003")]
    [TestCase("""{"start":1000,"end":2000,"tid":"none"}""", 404, "ITEM_013")]
    public async Task Create_WithWhatIsNotEnough_IsRefused(string body, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Post, _times, JsonNode.Parse(body)), Is.EqualTo((status, code)));
        Assert.That(api.Server.TimeEntries, Is.Empty);
    }

    [Test]
    public async Task Update_IgnoresTags_AndNeedsSomethingElse()
    {
        await using var api = await Api.StartAsync();
        var url = $"{_times}/{await NewAsync(api, _now)}";

        var answer = (await api.PutAsync(url, new { description = "new", tags = new object[] { new { name = "x" } }, start = _now, end = _now + 9000 }))["data"]![0]!;

        Assert.That(((string?)answer["description"], (long)answer["duration"]!, answer["tags"]!.AsArray().Count), Is.EqualTo(("new", 9000L, 0)));
        Assert.That(await api.RefusedAsync(HttpMethod.Put, url, new { tags = Array.Empty<string>() }), Is.EqualTo((400, "TIMEENTRY_060")));
        Assert.That(await api.RefusedAsync(HttpMethod.Put, url, new { start = 1 }), Is.EqualTo((400, "TIMESPENT_002")));
    }

    [Test]
    public async Task Delete_TakesSeveralIds_AndAnswersAList()
    {
        await using var api = await Api.StartAsync();
        var (first, second) = (await NewAsync(api, _now), await NewAsync(api, _now));

        var answer = await api.DeleteAsync($"{_times}/{first},{second}");

        Assert.That(answer["data"].Texts("id"), Is.EqualTo([first, second]));
        Assert.That(api.Server.TimeEntries, Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, $"{_times}/{first}"), Is.EqualTo((404, "ITEM_015")));
    }

    [Test]
    public async Task Range_HasItsBoundsOutside_AndNumbersAsText()
    {
        await using var api = await Api.StartAsync();
        var entry = await NewAsync(api, _now - 1000, "9hv");

        Assert.That(await RangeAsync(api, $"?start_date={_now - 1000}"), Is.Empty);
        Assert.That(await RangeAsync(api, $"?start_date={_now - 1001}&end_date={_now - 999}"), Is.EqualTo([entry]));
        Assert.That(await RangeAsync(api, $"?start_date={_now - 1001}&end_date={_now - 1000}"), Is.Empty);
        var read = (await api.GetAsync(_times))["data"]![0]!;
        Assert.That(((string?)read["start"], (string?)read["end"], (string?)read["duration"], (string?)read["at"]), Is.EqualTo(($"{_now - 1000}", $"{_now}", "1000", $"{_now}")));
        Assert.That(read["task_location"]!.AsObject().Select(property => property.Key), Is.EqualTo(["list_id", "folder_id", "space_id"]), "names only when asked for");
    }

    [Test]
    public async Task Range_WithoutDates_IsTheLast30DaysOfTheCaller()
    {
        await using var api = await Api.StartAsync(new() { Tokens = ["pk_test", "pk_two"] });
        await using var other = api.As("pk_two");
        var mine = await NewAsync(api, _now - 1000);
        await NewAsync(api, _now - 31 * 86400000L);
        var theirs = await NewAsync(other, _now - 1000, "9hv");

        Assert.That(await RangeAsync(api, ""), Is.EqualTo([mine]));
        Assert.That(await RangeAsync(api, "?assignee=2,1"), Is.EquivalentTo([mine, theirs]), "owners see those of others");
        Assert.That(await RangeAsync(other, "?assignee=2"), Is.EqualTo([theirs]));
        Assert.That(await RangeAsync(api, "?task_id=9hv"), Is.EqualTo([theirs]), "of a task, everybody's");
        Assert.That(await other.RefusedAsync(HttpMethod.Get, _times + "?assignee=1,2"), Is.EqualTo((403, "TIMEENTRY_059")));
    }

    [TestCase("?list_id=1&space_id=2", 400, "TIMEENTRY_065")]
    [TestCase("?list_id=x", 400, "TIMEENTRY_062")]
    [TestCase("?start_date=yesterday", 500, "TIMEENTRY_072")]
    public async Task Range_ThatCanNotBe_IsRefused(string query, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Get, _times + query), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Range_CanBeLimitedToAPlace_AndTellTagsAndNames()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("v2/task/9hv/tag/x");
        var entry = await NewAsync(api, _now - 1000, "9hv");
        await NewAsync(api, _now - 1000);

        Assert.That(await RangeAsync(api, $"?list_id={ClickUpServer.DefaultListId}"), Is.EqualTo([entry]));
        Assert.That(await RangeAsync(api, $"?space_id={ClickUpServer.DefaultSpaceId}"), Is.EqualTo([entry]));
        var read = (await api.GetAsync(_times + "?task_id=9hv&include_task_tags=true&include_location_names=true"))["data"]![0]!;
        Assert.That((read["task_tags"].Texts("name"), (string?)read["task_location"]!["list_name"]), Is.EqualTo((new[] { "x" }, "List")));
    }

    [Test]
    public async Task One_IsNotInAList()
    {
        await using var api = await Api.StartAsync();
        var entry = await NewAsync(api, _now);

        Assert.That((await api.GetAsync($"{_times}/{entry}"))["data"]!.Id(), Is.EqualTo(entry));
        Assert.That((await api.GetAsync($"{_times}/{entry}/history"))["data"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Totals_OfTheLongestTimes_AreStillNumbers()
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 3; i++) await api.PostAsync("v2/task/9hv/time", new { time = 922337203685477 });

        Assert.That((long)(await api.GetAsync("v2/task/9hv"))["time_spent"]!, Is.EqualTo(3 * 922337203685477));
    }

    [Test]
    public async Task BothWays_AreOneTime()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("v2/task/9hv/time", new { start = _now - 5000, end = _now });
        await NewAsync(api, _now - 1000, "9hv");

        Assert.That((await RangeAsync(api, "")).Count(), Is.EqualTo(2));
        Assert.That((long)(await api.GetAsync("v2/task/9hv/time"))["data"]![0]!["time"]!, Is.EqualTo(6000));
        Assert.That(api.Server.RecordedTime, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Tags_AreAddedRenamedAndRemoved()
    {
        await using var api = await Api.StartAsync();
        var entry = await NewAsync(api, _now);
        var tags = new { time_entry_ids = new[] { entry }, tags = new object[] { new { name = "a", tag_fg = "#1", tag_bg = "#2" } } };

        await api.PostAsync(_times + "/tags", tags);
        await api.PostAsync(_times + "/tags", tags);
        await api.PutAsync(_times + "/tags", new { name = "a", new_name = "b", tag_fg = "#3", tag_bg = "#4" });

        Assert.That((await api.GetAsync(_times + "/tags"))["data"]!.ToJsonString(), Is.EqualTo("""[{"name":"b","tag_fg":"#3","tag_bg":"#4","creator":1}]"""));
        await api.DeleteAsync(_times + "/tags", new { time_entry_ids = new[] { entry }, tags = new object[] { new { name = "b", tag_fg = "", tag_bg = "" } } });
        Assert.That(api.Server.TimeEntries.Single().Tags, Is.Empty);
    }

    private static async Task<string> NewAsync(Api api, long start, string? tid = null) => (await api.PostAsync(_times, new { start, end = start + 1000, tid }))["data"]!.Id();

    private static async Task<IEnumerable<string?>> RangeAsync(Api api, string query) => (await api.GetAsync(_times + query))["data"].Texts("id");
}
