namespace ClickUp.Generated.Testing.Tests.Operations;

public class PostTypesTests
{
    [Test]
    public async Task Ids_DifferBetweenWorkspaces_AndAreTheSameEachTime()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddWorkspace("Other").Id;

        var ids = (await api.GetAsync("v3/workspaces/9001/comments/types/post/subtypes"))["data"].Texts("id");

        Assert.That(ids, Is.Not.Empty.And.Unique);
        Assert.That((await api.GetAsync("v3/workspaces/9001/comments/types/post/subtypes"))["data"].Texts("id"), Is.EqualTo(ids));
        Assert.That((await api.GetAsync($"v3/workspaces/{other}/comments/types/post/subtypes"))["data"].Texts("id").Intersect(ids), Is.Empty);
        foreach (var type in new[] { "ai", "syncup", "ai_via_brain" }) Assert.That((await api.GetAsync($"v3/workspaces/9001/comments/types/{type}/subtypes"))["data"]!.AsArray(), Is.Not.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v3/workspaces/9001/comments/types/poem/subtypes"), Is.EqualTo((400, "INPUT_003")));
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v3/workspaces/1/comments/types/post/subtypes"), Is.EqualTo((404, "SHARD_031")));
    }

    [Test]
    public async Task Post_IsOfAKindThatThereIs()
    {
        await using var api = await Api.StartAsync();
        var id = (await api.GetAsync("v3/workspaces/9001/comments/types/post/subtypes"))["data"].Texts("id").First();
        var messages = $"v3/workspaces/9001/chat/channels/{(await api.PostAsync("v3/workspaces/9001/chat/channels", new { name = "general" }))["data"]!.Id()}/messages";

        Assert.That((string?)(await api.PostAsync(messages, Post(id)))["post_data"]!["subtype"]!["id"], Is.EqualTo(id));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, messages, Post("none")), Is.EqualTo((400, "INPUT_003")));

        static object Post(string? subtype) => new { type = "post", content = "Hello", post_data = new { title = "News", subtype = new { id = subtype } } };
    }
}
