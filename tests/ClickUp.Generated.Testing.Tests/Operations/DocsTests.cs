namespace ClickUp.Generated.Testing.Tests.Operations;

public class DocsTests
{
    private const string _docs = "v3/workspaces/9001/docs";

    [Test]
    public async Task Pages_AreNested_EditedInThreeWays_AndRemoved()
    {
        await using var api = await Api.StartAsync();
        var doc = (await api.PostAsync(_docs, new { name = "Handbook", create_page = false })).Id();
        var page = (await api.PostAsync($"{_docs}/{doc}/pages", new { name = "One", content = "b" })).Id();
        var inner = (await api.PostAsync($"{_docs}/{doc}/pages", new { name = "Two", parent_page_id = page })).Id();
        var url = $"{_docs}/{doc}/pages/{page}";

        await api.PutAsync(url, new { content = "c", content_edit_mode = "append" });
        await api.PutAsync(url, new { content = "a", content_edit_mode = "prepend" });
        Assert.That((string?)(await api.GetAsync(url))["content"], Is.EqualTo("abc"));
        await api.PutAsync(url, new { content = "new", name = "Uno" });

        var listing = (await api.GetAsync($"{_docs}/{doc}/page_listing")).AsArray();
        Assert.That((listing.Texts("name"), listing[0]!["pages"].Texts("id"), listing[0]!.AsObject().ContainsKey("content")), Is.EqualTo((new[] { "Uno" }, new[] { inner }, false)));
        Assert.That((await api.GetAsync($"{_docs}/{doc}/pages?max_page_depth=0"))[0]!["pages"]!.AsArray(), Is.Empty);
        Assert.That((string?)(await api.GetAsync($"{_docs}/{doc}/pages"))[0]!["content"], Is.EqualTo("new"));
        await api.DeleteAsync(url);
        Assert.That((await api.GetAsync($"{_docs}/{doc}/pages")).AsArray(), Is.Empty);
    }

    [Test]
    public async Task Docs_AreFoundByTheirParent_InPages()
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 12; i++) await api.PostAsync(_docs, new { name = $"{i}", parent = new { id = ClickUpServer.DefaultListId, type = 6 }, visibility = "PUBLIC" });
        var other = await api.PostAsync(_docs, new { name = "other" });

        var first = await api.GetAsync($"{_docs}?parent_id={ClickUpServer.DefaultListId}&limit=10");

        Assert.That((first["docs"]!.AsArray().Count, (bool)first["docs"]![0]!["public"]!, (string?)first["next_cursor"]), Is.EqualTo((10, true, first["next_cursor"]!.ToString())));
        Assert.That((await api.GetAsync($"{_docs}?parent_id={ClickUpServer.DefaultListId}&limit=10&cursor={Uri.EscapeDataString((string)first["next_cursor"]!)}"))["docs"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((await api.GetAsync($"{_docs}?id={other.Id()}"))["docs"].Texts("name"), Is.EqualTo(["other"]));
        Assert.That((await api.GetAsync($"{_docs}/{other.Id()}/pages")).AsArray(), Has.Count.EqualTo(1), "a doc begins with a page");
        using var tooFew = await api.RawAsync(HttpMethod.Get, _docs + "?limit=5", null);
        Assert.That((int)tooFew.StatusCode, Is.EqualTo(400));
    }
}
