using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

/// <summary>What a view shows, by what it holds. Now is Monday, 2 March 2026, 9:00 UTC.</summary>
public class ViewTasksTests
{
    private static readonly ServerTask[] _tasks =
    [
        new("a") { Name = "Alpha", Description = "Paint the door", Assignees = [1], Tags = ["bug"], Priority = 1, DueDate = Day(0), DateCreated = Day(-40), Points = 3 },
        new("b") { Name = "beta", Assignees = [2], Tags = ["bug", "ui"], Priority = 3, DueDate = Day(1), DateCreated = Day(-3), Status = "in progress" },
        new("c") { Name = "Gamma", Assignees = [1, 2], DueDate = Day(-1), DateCreated = Day(-1), StartDate = Day(-2), TimeEstimate = TimeSpan.FromHours(1) },
        new("d") { Name = "Delta", Priority = 4, DateCreated = Day(-2), Tags = ["ui"] },
        new("e") { Name = "closed one", Status = "complete", DateCreated = Day(-20) },
        new("f") { Name = "archived one", Archived = true, DateCreated = Day(-19) },
        new("g") { Name = "child", ParentId = "a", DateCreated = Day(-18) },
        new("h") { Name = "closed child", ParentId = "a", Status = "complete", DateCreated = Day(-17) },
    ];

    [TestCase("{}", "a b c d")]
    [TestCase("""{"show_closed":true}""", "a b c d e")]
    [TestCase("""{"search":"PAINT"}""", "a")]
    [TestCase("""{"search":"eta"}""", "b")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":["In Progress"]}]}""", "b")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":[{"status":"in progress","id":"p1"},"complete"]}]}""", "b")]
    [TestCase("""{"fields":[{"field":"status","op":"NOT","values":["to do"]}],"show_closed":true}""", "b e")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":["active"]}],"show_closed":true}""", "a b c d")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":["closed"]}],"show_closed":true}""", "e")]
    [TestCase("""{"fields":[{"field":"assignee","op":"ANY","values":["1"]}]}""", "a c")]
    [TestCase("""{"fields":[{"field":"assignee","op":"ANY","values":["me"]}]}""", "a c")]
    [TestCase("""{"fields":[{"field":"assignee","op":"ALL","values":[1,2]}]}""", "c")]
    [TestCase("""{"fields":[{"field":"assignee","op":"NOT ALL","values":[1,2]}]}""", "a b d")]
    [TestCase("""{"fields":[{"field":"assignee","op":"NOT ANY","values":[{"id":2}]}]}""", "a d")]
    [TestCase("""{"fields":[{"field":"assignee","op":"IS NOT SET","values":[]}]}""", "d")]
    [TestCase("""{"fields":[{"field":"assignee","op":"IS SET"}]}""", "a b c")]
    [TestCase("""{"fields":[{"field":"tag","op":"ANY","values":["#Bug"]}]}""", "a b")]
    [TestCase("""{"fields":[{"field":"tag","op":"ALL","values":["bug","ui"]}]}""", "b")]
    [TestCase("""{"fields":[{"field":"tag","op":"NOT ANY","values":["bug"]}]}""", "c d")]
    [TestCase("""{"fields":[{"field":"priority","op":"EQ","values":["1","3"]}]}""", "a b")]
    [TestCase("""{"fields":[{"field":"priority","op":"EQ","values":[-1]}]}""", "c")]
    [TestCase("""{"fields":[{"field":"priority","op":"LTE","values":[3]}]}""", "a b")]
    [TestCase("""{"fields":[{"field":"priority","op":"GT","values":["3"]}]}""", "d")]
    [TestCase("""{"fields":[{"field":"priority","op":"IS NOT SET"}]}""", "c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"today"}]}]}""", "a")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"NOT","values":[{"op":"today"}]}]}""", "b c d")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"tomorrow"},{"op":"yesterday"}]}]}""", "b c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"overdue"}]}]}""", "c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":["earlier"]}]}""", "c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"next7"}]}]}""", "a b")]
    [TestCase("""{"fields":[{"field":"dateCreated","op":"EQ","values":[{"op":"last7"}]}]}""", "b c d")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"thisweek"}]}]}""", "a b c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"thismonth"}]}]}""", "a b c")]
    [TestCase("""{"fields":[{"field":"dateCreated","op":"EQ","values":[{"op":"lastmonth"}]}]}""", "b d")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"null"}]}]}""", "d")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"notNull"}]}]}""", "a b c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"eq","date":1772463600000}]}]}""", "a")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"ls","date":1772463600000}]}]}""", "c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"gt","date":"1772463600000"}]}]}""", "b")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"ra","start":1772323200000,"end":1772463600000}]}]}""", "a c")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"GT","values":[1772442000000]}]}""", "b")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"LTE","values":[1772442000000]}]}""", "a c")]
    [TestCase("""{"fields":[{"field":"startDate","op":"IS SET"}]}""", "c")]
    [TestCase("""{"fields":[{"field":"archived","op":"EQ","values":[true]}]}""", "f")]
    [TestCase("""{"fields":[{"field":"archived","op":"EQ","values":["true","false"]}]}""", "a b c d f")]
    [TestCase("""{"fields":[{"field":"recurring","op":"EQ","values":[true]}]}""", "")]
    [TestCase("""{"op":"AND","fields":[{"field":"tag","op":"ANY","values":["bug"]},{"field":"assignee","op":"ANY","values":[1]}]}""", "a")]
    [TestCase("""{"op":"OR","fields":[{"field":"tag","op":"ANY","values":["bug"]},{"field":"assignee","op":"ANY","values":[1]}]}""", "a b c")]
    [TestCase("""{"op":"AND","fields":[{"field":"tag","op":"ANY","values":["bug"]},{"field":"assignee","op":"ANY","values":[2]},{"field":"priority","op":"EQ","values":[4]}],"filter_groups":[[0,1],[2]],"filter_group_ops":["OR"]}""", "b d")]
    [TestCase("""{"op":"OR","fields":[{"field":"tag","op":"ANY","values":["bug"]},{"field":"priority","op":"EQ","values":[4]},{"field":"assignee","op":"ANY","values":[2]}],"filter_groups":[[0,1],[2]],"filter_group_ops":["AND"]}""", "b")]
    public async Task Filters_LeaveWhatFits(string filters, string expected) => Assert.That(await ShownAsync($"\"filters\":{filters}"), Is.EqualTo(expected));

    // What is not understood leaves all.
    [TestCase("""{"fields":[{"field":"mood","op":"EQ","values":["good"]}]}""")]
    [TestCase("""{"fields":[{"field":"mood","op":"IS SET"},{"field":"mood","op":"IS NOT SET"}]}""")]
    [TestCase("""{"fields":[{"field":"status","op":"SOUNDS LIKE","values":["to do"]}]}""")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":[]}]}""")]
    [TestCase("""{"fields":[{"field":"status","op":"EQ","values":[[1],null]}]}""")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"someday"}]}]}""")]
    [TestCase("""{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"ra","start":1}]}]}""")]
    [TestCase("""{"fields":[{"field":"priority","op":"GT","values":["many"]}]}""")]
    [TestCase("""{"fields":[{}],"filter_groups":[[7],[-1]]}""")]
    public async Task Filter_ThatIsNotUnderstood_LeavesAll(string filters) => Assert.That(await ShownAsync($"\"filters\":{filters}"), Is.EqualTo("a b c d"));

    [TestCase(1, false, "a b c d g")]
    [TestCase(2, false, "a b c d g")]
    [TestCase(3, false, "a b c d")]
    [TestCase(1, true, "a b c d g h")]
    public async Task Subtasks_AreShown_AsItsSettingsSay(int show, bool closed, string expected) =>
        Assert.That(await ShownAsync($$"""
            "settings":{"show_subtasks":{{show}},"show_closed_subtasks":{{(closed ? "true" : "false")}}}
            """), Is.EqualTo(expected));

    [TestCase("""{"assignees":["2"],"unassigned_tasks":false}""", "b c")]
    [TestCase("""{"assignees":["me"],"unassigned_tasks":true}""", "a c d")]
    [TestCase("""{"assignees":[],"unassigned_tasks":true}""", "d")]
    public async Task Sidebar_ChoosesPeople(string sidebar, string expected) => Assert.That(await ShownAsync($"\"team_sidebar\":{sidebar}"), Is.EqualTo(expected));

    [TestCase("""{"fields":[{"field":"name","dir":1}]}""", "a b d c")]
    [TestCase("""{"fields":[{"field":"name","dir":-1}]}""", "c d b a")]
    [TestCase("""{"fields":[{"field":"dueDate","dir":1}]}""", "c a b d")]
    [TestCase("""{"fields":[{"field":"dueDate","dir":-1}]}""", "b a c d")]
    [TestCase("""{"fields":[{"field":"priority","dir":1}]}""", "a b d c")]
    [TestCase("""{"fields":[{"field":"dateCreated","dir":1}]}""", "a b d c")]
    [TestCase("""{"fields":[{"field":"status","dir":-1},{"field":"name","dir":-1}]}""", "b c d a")]
    [TestCase("""{"fields":[{"field":"name","dir":-1,"idx":1},{"field":"status","dir":-1,"idx":0}]}""", "b c d a")]
    [TestCase("""{"fields":[{"field":"points","dir":1}]}""", "a b c d")]
    [TestCase("""{"fields":[{"field":"mood","dir":-1},"name",{"dir":1}]}""", "a b c d")]
    public async Task Sorting_IsByItsFields_AndWhatHasNoneComesLast(string sorting, string expected) => Assert.That(await ShownAsync($"\"sorting\":{sorting}"), Is.EqualTo(expected));

    [TestCase("""{"field":"status","dir":-1}""", "b c d a")]
    [TestCase("""{"field":"priority","dir":1}""", "a b d c")]
    [TestCase("""{"field":"assignee","dir":1}""", "c a b d")]
    [TestCase("""{"field":"tag","dir":-1}""", "d b a c")]
    [TestCase("""{"field":"none","dir":1}""", "c d b a")]
    [TestCase("""{"field":"status","dir":-1,"ignore":true}""", "c d b a")]
    public async Task Groups_ComeOneAfterTheOther_SortedInside(string grouping, string expected) =>
        Assert.That(await ShownAsync($$"""
            "grouping":{{grouping}},"sorting":{"fields":[{"field":"dateUpdated","dir":-1}]}
            """), Is.EqualTo(expected));

    [Test]
    public async Task CustomFields_FilterAndSort()
    {
        await using var api = await StartAsync();
        var size = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Size", "number");
        var stage = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Stage", "drop_down", """{"options":[{"name":"Bug"},{"name":"Wish"}]}""");
        foreach (var (task, value) in new[] { ("a", 10), ("b", 9), ("c", 100) }) await api.PostAsync($"v2/task/{task}/field/{size}", new { value });
        await api.PostAsync($"v2/task/d/field/{stage}", new { value = 1 });
        var wish = (string?)(await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/field"))["fields"]![1]!["type_config"]!["options"]![1]!["id"];

        Assert.That(await ShownAsync(api, $$"""
            "sorting":{"fields":[{"field":"cf_{{size}}","dir":1}]}
            """), Is.EqualTo("b a c d"), "numbers as numbers");
        Assert.That(await ShownAsync(api, Filter($"cf_{size}", "GT", "9")), Is.EqualTo("a c"));
        Assert.That(await ShownAsync(api, Filter($"cf_{size}", "IS NOT SET", "")), Is.EqualTo("d"));
        Assert.That(await ShownAsync(api, Filter($"cf_{stage}", "EQ", $"\"{wish}\"")), Is.EqualTo("d"));

        static string Filter(string field, string op, string values) => $$"""
            "filters":{"fields":[{"field":"{{field}}","op":"{{op}}","values":[{{values}}]}]}
            """;
    }

    [TestCase("America/New_York", "b")]
    [TestCase("Asia/Tokyo", "a")]
    public async Task Days_AreThoseOfTheUserWhoLooks(string zone, string expected)
    {
        await using var api = await Api.StartAsync(new()
        {
            Tasks = [new("a") { DueDate = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero) }, new("b") { DueDate = new(2026, 3, 3, 3, 0, 0, TimeSpan.Zero) }],
        });
        var state = JsonNode.Parse(api.Server.SaveState())!;
        state["users"]![0]!["time_zone"] = zone;
        api.Server.LoadState(state.ToJsonString());

        Assert.That(await ShownAsync(api, """
            "filters":{"fields":[{"field":"dueDate","op":"EQ","values":[{"op":"today"}]}]}
            """), Is.EqualTo(expected));
    }

    private static Task<Api> StartAsync() => Api.StartAsync(new() { CheckRequests = false, Tokens = [ClickUpServer.DefaultToken, "pk_2"], Tasks = [.. _tasks] });

    private static async Task<string> ShownAsync(string parts)
    {
        await using var api = await StartAsync();
        return await ShownAsync(api, parts);
    }

    private static async Task<string> ShownAsync(Api api, string parts)
    {
        var view = (await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/view", JsonNode.Parse($"{{\"name\":\"View\",\"type\":\"list\",{parts}}}")))["view"]!.Id();
        return string.Join(' ', (await api.GetAsync($"v2/view/{view}/task?page=0"))["tasks"].Texts("id"));
    }

    private static DateTimeOffset Day(int days) => Api.Start.Date.AddDays(days).AddHours(4) is var day ? new DateTimeOffset(day, TimeSpan.Zero) : default;
}
