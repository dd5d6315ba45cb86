namespace ClickUp.Generated.Testing.Tests.Operations;

public class ViewsTests
{
    private static readonly string[] _parents = ["team/9001", "space/" + ClickUpServer.DefaultSpaceId, "list/" + ClickUpServer.DefaultListId];

    [TestCaseSource(nameof(_parents))]
    public async Task View_OfEachPlace_IsMadeReadChangedAndDeleted(string parent)
    {
        await using var api = await Api.StartAsync();

        var view = (await api.PostAsync($"v2/{parent}/view", new { name = "Mine", type = "board", filters = new { op = "OR", fields = Array.Empty<object>(), search = "", show_closed = true } }))["view"]!;

        Assert.That((await api.GetAsync($"v2/{parent}/view"))["views"].Texts("id"), Is.EqualTo([view.Id()]));
        Assert.That(((string?)view["filters"]!["op"], (string?)view["grouping"]!["field"], (string?)view["parent"]!["id"]), Is.EqualTo(("OR", "none", parent.Split('/')[1])));
        var changed = (await api.PutAsync($"v2/view/{view.Id()}", new { name = "Yours", grouping = new { field = "status", dir = 1, collapsed = Array.Empty<string>(), ignore = false } }))["view"]!;
        Assert.That(((string?)changed["name"], (string?)changed["grouping"]!["field"], (string?)changed["filters"]!["op"]), Is.EqualTo(("Yours", "status", "OR")));
        Assert.That((await api.GetAsync($"v2/view/{view.Id()}"))["view"]!.ToJsonString(), Is.EqualTo(changed.ToJsonString()));
        await api.DeleteAsync($"v2/view/{view.Id()}");
        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/view/{view.Id()}"), Is.EqualTo((404, "ITEM_015")));
    }

    [TestCaseSource(nameof(_parents))]
    public async Task Tasks_AreThoseOfItsPlace_InPages(string parent)
    {
        await using var api = await Api.StartAsync(new() { Tasks = [.. Enumerable.Range(0, 130).Select(i => new ServerTask($"t{i}") { Status = i == 0 ? "complete" : "" })] });
        var view = (await api.PostAsync($"v2/{parent}/view", new { name = "All", type = "list" }))["view"]!.Id();

        var (first, second) = (await api.GetAsync($"v2/view/{view}/task?page=0"), await api.GetAsync($"v2/view/{view}/task?page=1"));

        Assert.That((first["tasks"]!.AsArray().Count, (bool)first["last_page"]!, second["tasks"]!.AsArray().Count, (bool)second["last_page"]!), Is.EqualTo((100, false, 29, true)));
    }

    [Test]
    public async Task Conversation_HasNoTasks_AndAFormCanNotBeMade()
    {
        await using var api = await Api.StartAsync();
        var view = (await api.PostAsync("v2/team/9001/view", new { name = "Talk", type = "conversation" }))["view"]!.Id();

        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/view/{view}/task?page=0"), Is.EqualTo((400, "PAGE_047")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/view", new { name = "x", type = "form" }), Is.EqualTo((400, "INPUT_003")));
    }
}
