namespace ClickUp.Generated.Testing.Tests.Operations;

public class TaskPlacesTests
{
    [Test]
    public async Task List_CanBeAddedAndRemoved_ButNotTheHome()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);

        await api.PostAsync($"v2/list/{other.Id}/task/9hv");
        await api.PostAsync($"v2/list/{other.Id}/task/9hv");
        Assert.That((await api.GetAsync("v2/task/9hv"))["locations"].Texts("id"), Is.EqualTo([other.Id]));
        await api.DeleteAsync($"v2/list/{other.Id}/task/9hv");

        Assert.That((await api.GetAsync("v2/task/9hv"))["locations"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, $"v2/list/{ClickUpServer.DefaultListId}/task/9hv"), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task Move_ToAListWithTheSameStatuses_TakesSubtasksAlong()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);
        var child = await api.TaskAsync(more: new { parent = "9hv" });

        var answer = await api.PutAsync($"v3/workspaces/9001/tasks/9hv/home_list/{other.Id}", new { });

        Assert.That(answer.ToJsonString(), Is.EqualTo($$$"""{"data":{"task_id":"9hv","new_list_id":"{{{other.Id}}}"}}"""));
        Assert.That((api.Server.FindTask("9hv")!.ListId, api.Server.FindTask(child)!.ListId), Is.EqualTo((other.Id, other.Id)));
    }

    [Test]
    public async Task Move_WhereTheStatusIsMissing_NeedsAMapping()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);
        var statuses = (await api.PutAsync($"v2/list/{other.Id}", new { override_statuses = true, statuses = new object[] { new { status = "new", type = "open" } } }))["statuses"]!;
        var url = $"v3/workspaces/9001/tasks/9hv/home_list/{other.Id}";
        var source = (string)(await api.GetAsync("v2/task/9hv"))["status"]!["id"]!;

        using var refused = await api.RawAsync(HttpMethod.Put, url, new { });
        await api.PutAsync(url, new { status_mappings = new object[] { new { source_status_id = source, destination_status_id = statuses[0]!.Id() } } });

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That((string?)(await refused.JsonAsync())["message"], Does.Contain("status_mappings"), "the form of the newer API");
        Assert.That((string?)(await api.GetAsync("v2/task/9hv"))["status"]!["status"], Is.EqualTo("new"));
    }

    [Test]
    public async Task Merge_PutsOneTaskInThePlaceOfSeveral()
    {
        await using var api = await Api.StartAsync();
        var source = await api.TaskAsync("Source", more: new { description = "words", tags = new[] { "x" }, assignees = new[] { 1 } });
        var child = await api.TaskAsync("Child", more: new { parent = source });
        await api.PostAsync($"v2/task/{source}/time", new { time = 60000 });
        await api.PostAsync($"v2/task/{source}/comment", new { comment_text = "hello", notify_all = false });

        await api.PostAsync("v2/task/9hv/merge", new { source_task_ids = new[] { source } });

        var task = await api.GetAsync("v2/task/9hv");
        Assert.That((api.Server.FindTask(source), api.Server.FindTask(child)!.ParentId), Is.EqualTo(((ServerTask?)null, "9hv")));
        Assert.That(((long)task["time_spent"]!, (string?)task["description"], task["tags"].Texts("name"), task["assignees"].Texts("id")), Is.EqualTo((60000L, "words", new[] { "x" }, new[] { "1" })));
        Assert.That((await api.GetAsync("v2/task/9hv/comment"))["comments"].Texts("comment_text"), Is.EqualTo(["hello"]));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/merge", new { source_task_ids = Array.Empty<string>() }), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task Estimates_AreAddedOrReplaced_AlsoByCustomId()
    {
        await using var api = await Api.StartAsync();
        const string url = "v3/workspaces/9001/tasks/DEV-42/time_estimates_by_user";

        var first = await api.PatchAsync(url, new object[] { new { assignee = 1, time = 1000 }, new { assignee = "unassigned", time = 500 } });
        var second = await api.PatchAsync(url, new object[] { new { assignee = 1, time = 2000 } });
        var third = await api.PutAsync(url, new object[] { new { assignee = 1, time = 300 } });

        Assert.That(first["data"]!.ToJsonString(), Is.EqualTo("""{"total_time_estimate":1500,"updated_estimates":{"1":1000,"unassigned":500}}"""));
        Assert.That((long)second["data"]!["total_time_estimate"]!, Is.EqualTo(2500));
        Assert.That(third["data"]!.ToJsonString(), Is.EqualTo("""{"total_time_estimate":300,"assignee_estimates":{"1":300}}"""));
        Assert.That(api.Server.FindTask("86c7mc19h")!.TimeEstimate, Is.EqualTo(TimeSpan.FromMilliseconds(300)));
    }
}
