namespace ClickUp.Generated.Testing.Tests.Operations;

public class FoldersTests
{
    private const string _folders = $"v2/space/{ClickUpServer.DefaultSpaceId}/folder";

    [Test]
    public async Task Create_ThenList_HasItsListsAndTheCountOfTheirTasksAsText()
    {
        await using var api = await Api.StartAsync();
        var folder = await api.PostAsync(_folders, new { name = "Project" });
        var list = await api.PostAsync($"v2/folder/{folder.Id()}/list", new { name = "Sprint" });
        await api.TaskAsync(list: list.Id());

        var found = (await api.GetAsync(_folders))["folders"]![0]!;

        Assert.That(((string?)found["name"], (string?)found["task_count"], (bool)found["hidden"]!), Is.EqualTo(("Project", "1", false)));
        Assert.That(found["lists"].Texts("id"), Is.EqualTo([list.Id()]));
    }

    [Test]
    public async Task Update_IgnoresArchivedWithA200()
    {
        await using var api = await Api.StartAsync();
        var folder = await api.PostAsync(_folders, new { name = "Project" });

        var updated = await api.PutAsync($"v2/folder/{folder.Id()}", new { name = "Renamed", archived = true });

        Assert.That(((string?)updated["name"], (bool)updated["archived"]!), Is.EqualTo(("Renamed", false)));
    }

    [Test]
    public async Task Delete_IsSoft_AndCanBeRepeated()
    {
        await using var api = await Api.StartAsync();
        var folder = (await api.PostAsync(_folders, new { name = "Project" })).Id();
        var list = (await api.PostAsync($"v2/folder/{folder}/list", new { name = "Sprint" })).Id();

        await api.DeleteAsync($"v2/folder/{folder}");
        await api.DeleteAsync($"v2/folder/{folder}");

        Assert.That((bool)(await api.GetAsync($"v2/folder/{folder}"))["deleted"]!, Is.True);
        Assert.That((bool)(await api.GetAsync($"v2/list/{list}"))["deleted"]!, Is.True);
        Assert.That((await api.GetAsync(_folders))["folders"]!.AsArray(), Is.Empty);
    }

    [TestCase("Project", 400, "CAT_014")]
    [TestCase("", 400, "CAT_021")]
    public async Task Create_WithANameThatCanNotBe_IsRefused(string name, int status, string code)
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync(_folders, new { name = "Project" });

        Assert.That(await api.RefusedAsync(HttpMethod.Post, _folders, new { name }), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Unknown_IsRefused()
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/folder/1"), Is.EqualTo((401, "OAUTH_061")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, _folders, new { name = "Inner", parent_folder_id = "1" }), Is.EqualTo((401, "OAUTH_061")));
    }
}
