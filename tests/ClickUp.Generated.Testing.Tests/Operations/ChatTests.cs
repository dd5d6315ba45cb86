namespace ClickUp.Generated.Testing.Tests.Operations;

public class ChatTests
{
    private const string _chat = "v3/workspaces/9001/chat";

    [Test]
    public async Task Channel_IsMadeOnce_ReadChangedAndDeleted()
    {
        await using var api = await Api.StartAsync();

        using var created = await api.RawAsync(HttpMethod.Post, _chat + "/channels", new { name = "general", topic = "All" });
        using var again = await api.RawAsync(HttpMethod.Post, _chat + "/channels", new { name = "general" });
        var id = (await created.JsonAsync())["data"]!.Id();

        Assert.That(((int)created.StatusCode, (int)again.StatusCode, (await again.JsonAsync())["data"]!.Id()), Is.EqualTo((201, 200, id)));
        Assert.That((string?)(await api.PatchAsync($"{_chat}/channels/{id}", new { topic = "New" }))["data"]!["topic"], Is.EqualTo("New"));
        Assert.That((await api.GetAsync($"{_chat}/channels/{id}/members"))["data"].Texts("username"), Is.EqualTo(["User 1"]));
        await api.DeleteAsync($"{_chat}/channels/{id}");
        using var gone = await api.RawAsync(HttpMethod.Get, $"{_chat}/channels/{id}", null);
        Assert.That(((int)gone.StatusCode, (await gone.JsonAsync()).AsObject().Select(property => property.Key)), Is.EqualTo((404, new[] { "status", "message", "trace_id", "timestamp", "ECODE" })));
    }

    [Test]
    public async Task Channels_OfAPlaceAndOfPeople_AreThereOnce()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");
        var place = new { location = new { id = ClickUpServer.DefaultListId, type = "list" } };

        var first = (await api.PostAsync(_chat + "/channels/location", place))["data"]!;
        Assert.That(((string?)first["name"], (await api.PostAsync(_chat + "/channels/location", place))["data"]!.Id()), Is.EqualTo(("List", first.Id())));
        var direct = (await api.PostAsync(_chat + "/channels/direct_message", new { user_ids = new[] { "2" } }))["data"]!;
        Assert.That(((string?)direct["type"], (await api.PostAsync(_chat + "/channels/direct_message", new { user_ids = new[] { "2" } }))["data"]!.Id()), Is.EqualTo(("DM", direct.Id())));
    }

    [Test]
    public async Task Messages_ComeInPages_TheNewestFirst()
    {
        await using var api = await Api.StartAsync();
        var url = $"{_chat}/channels/{await ChannelAsync(api)}/messages";
        for (var i = 0; i < 120; i++) await api.PostAsync(url, new { type = "message", content = $"{i}" });

        var seen = new List<string?>();
        string cursor = "";
        do
        {
            var page = await api.GetAsync($"{url}?cursor={Uri.EscapeDataString(cursor)}");
            seen.AddRange(page["data"].Texts("content"));
            cursor = (string)page["next_cursor"]!;
        }
        while (cursor.Length > 0);

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 120).Reverse().Select(i => $"{i}")));
    }

    [Test]
    public async Task Message_HasRepliesReactionsAndTaggedUsers()
    {
        await using var api = await Api.StartAsync();
        var message = (await api.PostAsync($"{_chat}/channels/{await ChannelAsync(api)}/messages", new { type = "message", content = "Hi @User 1", reactions = new object[] { new { date = 1, reaction = "tada", user_id = "1" } } })).Id();
        var url = $"{_chat}/messages/{message}";

        var reply = await api.PostAsync(url + "/replies", new { type = "message", content = "Yes" });
        await api.PostAsync(url + "/reactions", new { reaction = "heart" });

        Assert.That(((string?)reply["parent_message"], reply["links"]!.AsObject().ContainsKey("replies")), Is.EqualTo((message, false)));
        Assert.That((await api.GetAsync(url + "/reactions"))["data"].Texts("reaction"), Is.EqualTo(["heart", "tada"]));
        Assert.That((await api.GetAsync(url + "/tagged_users"))["data"].Texts("id"), Is.EqualTo(["1"]));
        Assert.That((int)(await api.PatchAsync(url, new { resolved = true }))["replies_count"]!, Is.EqualTo(1));
        using var twice = await api.RawAsync(HttpMethod.Post, url + "/reactions", new { reaction = "heart" });
        Assert.That((int)twice.StatusCode, Is.EqualTo(400));
        await api.DeleteAsync(url + "/reactions/heart");
        await api.DeleteAsync(url);
        Assert.That(api.Server.SaveState(), Does.Not.Contain("\"kind\": \"message\"").And.Not.Contain("\"kind\": \"reaction\""));
    }

    [TestCase("?limit=0")]
    [TestCase("?limit=101")]
    [TestCase("?cursor=nonsense")]
    public async Task PagesThatCanNotBe_AreRefused(string query)
    {
        await using var api = await Api.StartAsync();

        using var response = await api.RawAsync(HttpMethod.Get, _chat + "/channels" + query, null);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    private static async Task<string> ChannelAsync(Api api) => (await api.PostAsync(_chat + "/channels", new { name = "general" }))["data"]!.Id();
}
