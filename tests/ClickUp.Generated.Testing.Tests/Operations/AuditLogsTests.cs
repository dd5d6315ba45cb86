using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class AuditLogsTests
{
    private const string _logs = "v3/workspaces/9001/auditlogs";

    [Test]
    public async Task Log_HasWhatWasDone_TheNewestFirst_AndNothingThatWasRefusedOrRead()
    {
        await using var api = await Api.StartAsync();
        await api.PutAsync("v2/task/9hv", new { status = "in progress", priority = 1, archived = true, assignees = new { add = new[] { 1 }, rem = Array.Empty<int>() } });
        await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", new { status = "unheard of" });
        await api.GetAsync("v2/task/9hv");
        await api.TaskAsync();
        await api.DeleteAsync("v2/task/86c7mc19h");
        var field = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Size", "number");
        await api.PostAsync($"v2/task/9hv/field/{field}", new { value = 1 });

        string[] once = ["TASK_ARCHIVED", "TASK_ASSIGNEES_CHANGED", "TASK_PRIORITY_CHANGED", "TASK_STATUS_CHANGED"];
        var events = await EventsAsync(api, new { applicability = "user-activity" });
        Assert.That(events[..3], Is.EqualTo(["TASK_CUSTOM_FIELD_VALUES_CHANGED", "TASK_DELETED", "TASK_CREATED"]));
        Assert.That(events[3..], Is.EquivalentTo(once), "of one update");
    }

    [Test]
    public async Task Log_HasPlacesPeopleAndFields_EachInItsOwn()
    {
        await using var api = await Api.StartAsync();
        var folder = (await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/folder", new { name = "Folder" })).Id();
        await api.DeleteAsync($"v2/folder/{folder}");
        await api.PostAsync("v2/team/9001/guest", new { email = "guest@example.com" });
        await api.PostAsync("v2/team/9001/group", new { name = "Group", members = new[] { 1 } });
        await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/field", new { name = "Size", type = "number" });

        Assert.That(await EventsAsync(api, new { applicability = "hierarchy-activity" }), Is.EqualTo(["FOLDER_DELETED", "FOLDER_CREATED"]));
        Assert.That(await EventsAsync(api, new { applicability = "auth-and-security" }), Is.EqualTo(["TEAM_CREATED", "INVITE_TO_WORKSPACE"]));
        Assert.That(await EventsAsync(api, new { applicability = "custom-fields" }), Is.EqualTo(["FIELD_CREATED"]));
        Assert.That(await EventsAsync(api, new { filter = new { eventType = "TEAM_CREATED" } }), Is.EqualTo(["TEAM_CREATED"]));
        Assert.That(await EventsAsync(api, new { filter = new { userId = new[] { "2" } } }), Is.Empty);
        Assert.That(await EventsAsync(api, new { filter = new { eventStatus = "failed" } }), Is.Empty);
    }

    [Test]
    public async Task Pages_GoOnBehindTheTimeOfTheLastRow_BothWays_AndLoseNone([Values("before", "after")] string pageDirection, [Values] bool clockStandsStill)
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 7; i++)
        {
            await api.TaskAsync($"Task {i}");
            if (!clockStandsStill) api.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var times = new List<DateTimeOffset>();
        long? pageTimestamp = null;
        while (true)
        {
            object pagination = pageTimestamp is { } at ? new { pageRows = 3, pageTimestamp = at, pageDirection } : new { pageRows = 3, pageDirection };
            var rows = (await api.PostAsync(_logs, new { pagination }))["data"]!.AsArray();
            if (rows.Count == 0) break;
            times.AddRange(rows.Select(row => (DateTimeOffset)row!["startTime"]!));
            pageTimestamp = times[^1].ToUnixTimeMilliseconds();
        }

        Assert.That((times.Count, times.Distinct().Count()), Is.EqualTo((7, 7)));
        Assert.That(times, pageDirection == "after" ? Is.Ordered.Ascending : Is.Ordered.Descending);
    }

    [Test]
    public async Task Log_IsForTheOwner_OnTheEnterprisePlan_AndIsPartOfTheState()
    {
        await using var api = await Api.StartAsync(new() { Tokens = [ClickUpServer.DefaultToken, "pk_member"] });
        await using var member = api.As("pk_member");
        await api.TaskAsync();
        api.Server.LoadState(api.Server.SaveState());

        Assert.That(await EventsAsync(api, new { }), Is.EqualTo(["TASK_CREATED"]));
        Assert.That(await member.RefusedAsync(HttpMethod.Post, _logs, new { }), Is.EqualTo((401, "OAUTH_023")));
        var state = JsonNode.Parse(api.Server.SaveState())!;
        state["workspaces"]![0]!["plan_id"] = 3;
        api.Server.LoadState(state.ToJsonString());
        Assert.That(await api.RefusedAsync(HttpMethod.Post, _logs, new { }), Is.EqualTo((403, "TEAM_110")));
    }

    [Test]
    public async Task Log_KeepsTheNewestThousand()
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 1010; i++) await api.PutAsync("v2/task/9hv", new { priority = i % 4 + 1 });

        var rows = (await api.PostAsync(_logs, new { pagination = new { pageRows = 5000 } }))["data"]!.AsArray();

        Assert.That(rows, Has.Count.EqualTo(1000));
    }

    private static async Task<string[]> EventsAsync(Api api, object body) => [.. (await api.PostAsync(_logs, body))["data"].Texts("eventType").OfType<string>()];
}
