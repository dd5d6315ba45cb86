namespace ClickUp.Generated.Testing.Tests.Operations;

public class SpacesTests
{
    [Test]
    public async Task Create_MakesASpaceWithAListAndItsStatuses()
    {
        await using var api = await Api.StartAsync();

        var space = await api.PostAsync("v2/team/9001/space", new { name = "Müller & Søn", multiple_assignees = false, features = new { due_dates = new { enabled = false } } });

        Assert.That((await api.GetAsync("v2/team/9001/space"))["spaces"].Texts("name"), Is.EqualTo(["Space", "Müller & Søn"]));
        Assert.That(space["statuses"].Texts("type"), Is.EqualTo(["open", "custom", "closed"]));
        Assert.That(((bool)space["multiple_assignees"]!, (bool)space["features"]!["due_dates"]!["enabled"]!, (bool)space["features"]!["tags"]!["enabled"]!), Is.EqualTo((false, false, true)));
        Assert.That((await api.GetAsync($"v2/space/{space.Id()}/list"))["lists"].Texts("name"), Is.EqualTo(["List"]));
    }

    [Test]
    public async Task Update_ChangesWhatIsSent()
    {
        await using var api = await Api.StartAsync();

        var space = await api.PutAsync($"v2/space/{ClickUpServer.DefaultSpaceId}", new { color = "#ff0000", @private = true });

        Assert.That(((string?)space["name"], (string?)space["color"], (bool)space["private"]!), Is.EqualTo(("Space", "#ff0000", true)));
        Assert.That((await api.GetAsync($"v2/space/{ClickUpServer.DefaultSpaceId}")).ToJsonString(), Is.EqualTo(space.ToJsonString()));
    }

    [Test]
    public async Task Delete_TakesTheSpaceWithItsListsAndTasks()
    {
        await using var api = await Api.StartAsync();

        await api.DeleteAsync($"v2/space/{ClickUpServer.DefaultSpaceId}");

        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/space/{ClickUpServer.DefaultSpaceId}"), Is.EqualTo((404, "PROJ_006")));
        Assert.That((await api.GetAsync("v2/team/9001/space"))["spaces"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/task/9hv"), Is.EqualTo((404, "ITEM_013")));
    }

    [Test]
    public async Task Archived_AreListedOnlyWhenAskedFor()
    {
        await using var api = await Api.StartAsync();
        await api.PutAsync($"v2/space/{ClickUpServer.DefaultSpaceId}", new { archived = true });

        Assert.That((await api.GetAsync("v2/team/9001/space"))["spaces"]!.AsArray(), Is.Empty);
        Assert.That((await api.GetAsync("v2/team/9001/space?archived=true"))["spaces"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("Space", 400, "PROJ_023")]
    [TestCase("", 400, "INPUT_003")]
    [TestCase(null, 400, "INPUT_003")]
    public async Task Create_WithANameThatCanNotBe_IsRefused(string? name, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/space", new { name, multiple_assignees = true, features = new { } }), Is.EqualTo((status, code)));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/space", new { name = new string('a', 256) }), Is.EqualTo((400, "PROJ_060")));
    }

    [TestCase("v2/space/1", 401, "OAUTH_057")]
    [TestCase("v2/space/one", 400, "INPUT_003")]
    [TestCase("v2/team/1/space", 404, "SHARD_031")]
    public async Task Unknown_IsRefused(string url, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Get, url), Is.EqualTo((status, code)));
    }
}
