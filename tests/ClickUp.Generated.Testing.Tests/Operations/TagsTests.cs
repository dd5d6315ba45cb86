namespace ClickUp.Generated.Testing.Tests.Operations;

public class TagsTests
{
    private const string _tags = $"v2/space/{ClickUpServer.DefaultSpaceId}/tag";

    [Test]
    public async Task Tag_PutOnATask_IsMadeInTheSpace_AndRemovedWhateverItsCase()
    {
        await using var api = await Api.StartAsync();

        await api.PostAsync("v2/task/9hv/tag/Needs%20review");
        var tag = (await api.GetAsync(_tags))["tags"]!.AsArray().Single()!;
        Assert.That(((string?)tag["name"], (string?)tag["project_id"], (long)tag["creator"]!), Is.EqualTo(("needs review", ClickUpServer.DefaultSpaceId, 1L)));
        Assert.That((await api.GetAsync("v2/task/9hv"))["tags"].Texts("name"), Is.EqualTo(["needs review"]));

        await api.DeleteAsync("v2/task/9hv/tag/NEEDS%20REVIEW");

        Assert.That((await api.GetAsync("v2/task/9hv"))["tags"]!.AsArray(), Is.Empty);
        Assert.That((await api.GetAsync(_tags))["tags"]!.AsArray(), Has.Count.EqualTo(1), "the space keeps it");
    }

    [Test]
    public async Task Tag_OfASpace_IsMadeRenamedAndRemoved_WithItsTasks()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync(_tags, new { tag = new { name = "Bug", tag_fg = "#000000", tag_bg = "#ff0000" } });
        await api.PostAsync("v2/task/9hv/tag/bug");
        Assert.That((string?)(await api.GetAsync(_tags))["tags"]![0]!["tag_bg"], Is.Not.EqualTo("#ff0000"), "colours of a new tag are ignored");

        await api.PutAsync(_tags + "/bug", new { tag = new { name = "Defect", fg_color = "#111111", bg_color = "#222222" } });
        Assert.That((await api.GetAsync("v2/task/9hv"))["tags"]![0]!.ToJsonString(), Does.Contain("defect").And.Contain("#111111").And.Contain("#222222"));
        await api.DeleteAsync(_tags + "/defect");

        Assert.That((await api.GetAsync("v2/task/9hv"))["tags"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Put, _tags + "/none", new { tag = new { name = "x" } }), Is.EqualTo((404, "ITEM_015")));
    }
}
