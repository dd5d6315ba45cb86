namespace ClickUp.Generated.Testing.Tests.Operations;

public class TaskQueriesTests
{
    private const string _tasks = $"v2/list/{ClickUpServer.DefaultListId}/task";

    [TestCase(0, new[] { 0 })]
    [TestCase(1, new[] { 1 })]
    [TestCase(100, new[] { 100 })]
    [TestCase(101, new[] { 100, 1 })]
    [TestCase(250, new[] { 100, 100, 50 })]
    public async Task Pages_HaveAHundredTasks_AndTheLastSaysSo(int count, int[] pages)
    {
        await using var api = await Api.StartAsync(new() { Tasks = [.. Enumerable.Range(0, count).Select(i => new ServerTask($"t{i}"))], Seed = server => { if (count == 0) server.AddList("List", server.AddSpace("Space").Id); } });
        var sizes = new List<int>();
        for (var page = 0; ; page++)
        {
            var answer = await api.GetAsync($"{_tasks}?page={page}");
            sizes.Add(answer["tasks"]!.AsArray().Count);
            if ((bool)answer["last_page"]!) break;
        }

        Assert.That(sizes, Is.EqualTo(pages));
        Assert.That((await api.GetAsync($"{_tasks}?page={pages.Length}"))["tasks"]!.AsArray(), Is.Empty, "past the end there is nothing");
    }

    [Test]
    public async Task Pages_SeeWhatHasChangedInBetween()
    {
        await using var api = await Api.StartAsync(new() { Tasks = [.. Enumerable.Range(0, 250).Select(i => new ServerTask($"t{i}"))] });
        var list = $"v2/list/{ClickUpServer.DefaultListId}";
        Assert.That((await api.GetAsync(_tasks + "?page=2"))["tasks"]!.AsArray(), Has.Count.EqualTo(50));
        await api.DeleteAsync("v2/task/t0");
        Assert.That((await api.GetAsync(_tasks + "?page=2"))["tasks"]!.AsArray(), Has.Count.EqualTo(49));
        await api.PutAsync("v2/task/t1", new { status = "complete" });
        Assert.That((await api.GetAsync(_tasks + "?page=2"))["tasks"]!.AsArray(), Has.Count.EqualTo(48));
        Assert.That((await api.GetAsync(_tasks + "?page=2&include_closed=true"))["tasks"]!.AsArray(), Has.Count.EqualTo(49), "another query");
        await api.PutAsync(list, new { name = "List", override_statuses = true, statuses = new[] { new { status = "to do", type = "open" }, new { status = "complete", type = "custom" } } });
        Assert.That((await api.GetAsync(_tasks + "?page=2"))["tasks"]!.AsArray(), Has.Count.EqualTo(49), "what counts as closed has changed");
        api.Server.Reset();
        Assert.That((await api.GetAsync(_tasks + "?page=2"))["tasks"]!.AsArray(), Has.Count.EqualTo(50));
        var names = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => (i % 3, (await api.GetAsync($"{_tasks}?page={i % 3}&reverse={(i % 2 == 0 ? "true" : "false")}"))["tasks"]!.AsArray().Count))));
        Assert.That(names, Is.All.Matches<(int Page, int Count)>(page => page.Count == (page.Page == 2 ? 50 : 100)));
    }

    [Test]
    public async Task Order_IsTheNewestFirst_UnlessReversedOrByAnother()
    {
        await using var api = await Api.StartAsync(new() { Tasks = [new("c") { DueDate = Day(2) }, new("a"), new("b") { DueDate = Day(1), DateUpdated = Day(9) }] });

        Assert.That(await Ids(api, ""), Is.EqualTo("b a c"));
        Assert.That(await Ids(api, "?reverse=true"), Is.EqualTo("c a b"));
        Assert.That(await Ids(api, "?order_by=id"), Is.EqualTo("c b a"));
        Assert.That(await Ids(api, "?order_by=due_date"), Is.EqualTo("c b a"), "those without come last");
        Assert.That(await Ids(api, "?order_by=due_date&reverse=true"), Is.EqualTo("b c a"));
        Assert.That(await Ids(api, "?order_by=updated"), Does.StartWith("b"));
    }

    [TestCase("", "e a")]
    [TestCase("?subtasks=true", "e c a")]
    [TestCase("?include_closed=true", "e b a")]
    [TestCase("?archived=true", "d")]
    [TestCase("?statuses[]=complete", "b")]
    [TestCase("?statuses[]=to%20do&statuses[]=Complete", "e b a")]
    [TestCase("?assignees[]=1", "a")]
    [TestCase("?watchers[]=2", "e")]
    [TestCase("?tags[]=X", "a")]
    [TestCase("?tags[]=x&tags[]=y", "e a")]
    [TestCase("?custom_items[]=1", "e")]
    [TestCase("?due_date_gt=1772323200000", "")]
    [TestCase("?due_date_gt=1772323199999&due_date_lt=1772323200001", "a")]
    [TestCase("?date_created_lt=1", "")]
    [TestCase("?include_timl=true", "f e a")]
    [TestCase("?assignees=1&assignees=2", "a")]
    [TestCase("?limit=1&query=x", "e a")]
    public async Task Filters_LeaveWhatFits(string query, string ids)
    {
        var due = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        await using var api = await Api.StartAsync(new()
        {
            Tasks =
            [
                new("a") { Assignees = [1], Tags = ["x"], DueDate = due },
                new("b") { Status = "complete" },
                new("c") { ParentId = "a" },
                new("d") { Archived = true },
                new("e") { Watchers = [2], Tags = ["y"], CustomTypeId = 1 },
                new("f"),
            ],
            Seed = server => server.ChangeTask("f", task => task with { OtherListIds = [server.AddList("Other", ClickUpServer.DefaultSpaceId).Id] }),
        });

        Assert.That(await Ids(api, query), Is.EqualTo(ids));
    }

    [Test]
    public async Task Timl_InAListThatIsNotItsHome_IsThereWhenAskedFor()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);
        await api.PostAsync($"v2/list/{other.Id}/task/9hv");

        Assert.That((await api.GetAsync($"v2/list/{other.Id}/task?include_timl=true"))["tasks"].Texts("id"), Is.EqualTo(["9hv"]));
        Assert.That((await api.GetAsync($"v2/list/{other.Id}/task"))["tasks"]!.AsArray(), Is.Empty);
    }

    [TestCase("?statuses=open", 400, "OAUTH_040")]
    [TestCase("?assignees=1", 400, "OAUTH_043")]
    [TestCase("?custom_items=1", 400, "PUBAPITASK_008")]
    [TestCase("?custom_items[]=x", 400, "PUBAPITASK_009")]
    [TestCase("?order_by=name", 500, "ITEMV2_003")]
    [TestCase("?reverse=yes", 500, "ITEMV2_003")]
    [TestCase("?subtasks=1", 500, "ITEMV2_003")]
    [TestCase("?page=-1", 400, "INPUT_003")]
    [TestCase("?page=x", 400, "INPUT_003")]
    [TestCase("?custom_fields=x", 400, "ITEM_155")]
    [TestCase("?custom_fields={}", 400, "ITEM_156")]
    public async Task QueriesThatCanNotBe_AreRefused(string query, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Get, _tasks + query), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task OfAWorkspace_AreThoseOfAllItsLists_LimitedOnDemand()
    {
        await using var api = await Api.StartAsync();
        var folder = api.Server.AddFolder("Folder", ClickUpServer.DefaultSpaceId);
        var list = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId, folder.Id);
        var task = await api.TaskAsync(list: list.Id);
        var child = await api.TaskAsync(list: list.Id, more: new { parent = task });

        Assert.That(await Team(""), Is.EquivalentTo([task, "9hv", "86c7mc19h"]));
        Assert.That(await Team($"?list_ids[]={list.Id}"), Is.EqualTo([task]));
        Assert.That(await Team($"?project_ids[]={folder.Id}"), Is.EqualTo([task]));
        Assert.That(await Team($"?space_ids[]={ClickUpServer.DefaultSpaceId}&subtasks=true"), Is.EquivalentTo([task, child, "9hv", "86c7mc19h"]));
        Assert.That(await Team("?space_ids[]=1"), Is.Empty);
        Assert.That(await Team($"?parent={task}"), Is.EqualTo([child]));

        async Task<IEnumerable<string?>> Team(string query) => (await api.GetAsync("v2/team/9001/task" + query))["tasks"].Texts("id");
    }

    private static DateTimeOffset Day(int day) => new(2026, 5, day, 0, 0, 0, TimeSpan.Zero);

    private static async Task<string> Ids(Api api, string query) => string.Join(' ', (await api.GetAsync(_tasks + query))["tasks"].Texts("id"));
}
