namespace ClickUp.Generated.Testing.Tests.Operations;

public class ListsTests
{
    private const string _lists = $"v2/space/{ClickUpServer.DefaultSpaceId}/list";

    [Test]
    public async Task Folderless_IsInAHiddenFolderOfItsOwn()
    {
        await using var api = await Api.StartAsync();

        var list = await api.PostAsync(_lists, new { name = "Inbox", content = "What comes in", priority = 2, status = "red", assignee = 1 });

        Assert.That(((string?)list["folder"]!["name"], (bool)list["folder"]!["hidden"]!), Is.EqualTo(("hidden", true)));
        Assert.That(((string?)list["content"], (string?)list["priority"]!["priority"], (string?)list["status"]!["status"], (long)list["assignee"]!["id"]!), Is.EqualTo(("What comes in", "high", "red", 1L)));
        Assert.That((await api.GetAsync(_lists))["lists"].Texts("name"), Is.EqualTo(["List", "Inbox"]));
    }

    [Test]
    public async Task Update_IgnoresTheFolder_AndClearsOnDemand()
    {
        await using var api = await Api.StartAsync();
        var folder = (await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/folder", new { name = "Project" })).Id();
        var list = (await api.PostAsync(_lists, new { name = "Inbox", status = "red", assignee = 1 })).Id();

        var updated = await api.PutAsync($"v2/list/{list}", new { folder_id = folder, unset_status = true, assignee = "none" });

        Assert.That(((bool)updated["folder"]!["hidden"]!, updated["status"], updated["assignee"]), Is.EqualTo((true, (object?)null, (object?)null)));
    }

    [Test]
    public async Task Statuses_CanBeReplaced_WithExactlyOneThatIsOpen()
    {
        await using var api = await Api.StartAsync();
        const string url = $"v2/list/{ClickUpServer.DefaultListId}";

        var updated = await api.PutAsync(url, new { override_statuses = true, statuses = new object[] { new { status = "New", type = "open" }, new { status = "gone", type = "closed" } } });

        Assert.That(updated["statuses"].Texts("status"), Is.EqualTo(["new", "gone"]));
        Assert.That(await api.RefusedAsync(HttpMethod.Put, url, new { override_statuses = true, statuses = new object[] { new { status = "gone", type = "closed" } } }), Is.EqualTo((400, "STATUS_002")));
        Assert.That(await api.RefusedAsync(HttpMethod.Put, url, new { override_statuses = true, statuses = new object[] { new { type = "open" } } }), Is.EqualTo((400, "STATUS_026")));
    }

    [Test]
    public async Task Delete_IsSoft_AndTakesTheTasks()
    {
        await using var api = await Api.StartAsync();

        await api.DeleteAsync($"v2/list/{ClickUpServer.DefaultListId}");
        await api.DeleteAsync($"v2/list/{ClickUpServer.DefaultListId}");

        Assert.That((bool)(await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}"))["deleted"]!, Is.True);
        Assert.That((await api.GetAsync(_lists))["lists"]!.AsArray(), Is.Empty);
        Assert.That(api.Server.Tasks, Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/list/{ClickUpServer.DefaultListId}/task", new { name = "late" }), Is.EqualTo((404, "ITEM_015")));
    }

    [TestCase("GET", "v2/list/1", 401, "OAUTH_055")]
    [TestCase("PUT", "v2/list/1", 404, "OAUTH_121")]
    [TestCase("GET", "v2/list/one", 400, "INPUT_003")]
    [TestCase("POST", _lists, 400, "SUBCAT_016")]
    public async Task WhatCanNotBe_IsRefused(string method, string url, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(new HttpMethod(method), url, method == "GET" ? null : new { name = "List" }), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Create_WithoutAName_IsRefused()
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Post, _lists, new { name = " " }), Is.EqualTo((400, "SUBCAT_020")));
    }

    [Test]
    public async Task DueDate_WithoutTime_MovesToFourOClockOfTheUser()
    {
        await using var api = await Api.StartAsync();

        var list = await api.PostAsync(_lists, new { name = "Inbox", due_date = 1772492400000 });

        Assert.That((string?)list["due_date"], Is.EqualTo("1772424000000"), "2026-03-02T04:00Z");
    }
}
