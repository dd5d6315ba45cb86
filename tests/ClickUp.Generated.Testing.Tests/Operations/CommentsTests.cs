using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class CommentsTests
{
    [Test]
    public async Task Create_AnswersANumber_WhereReadingGivesText()
    {
        await using var api = await Api.StartAsync();

        var created = await api.PostAsync("v2/task/9hv/comment", new { comment_text = "Grüße", notify_all = false, assignee = 1 });
        var read = (await api.GetAsync("v2/task/9hv/comment"))["comments"]!.AsArray().Single()!;

        Assert.That(((long)created["date"]!, (string?)created["hist_id"]), Is.EqualTo((1772442000000L, api.Server.Comments.Single().HistoryId)));
        Assert.That(((string?)read["id"], (string?)read["date"]), Is.EqualTo((created["id"]!.ToJsonString(), "1772442000000")));
        Assert.That(((string?)read["comment_text"], (string?)read["comment"]![0]!["text"], (bool)read["resolved"]!, (long)read["assigned_by"]!["id"]!), Is.EqualTo(("Grüße", "Grüße", false, 1L)));
    }

    [Test]
    public async Task Pages_AreTheNewest25_AndGoOnBehindTheOldestSeen()
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 60; i++) await api.PostAsync("v2/task/9hv/comment", new { comment_text = $"{i}", notify_all = false });

        var seen = new List<string?>();
        var query = "";
        while (true)
        {
            var page = (await api.GetAsync("v2/task/9hv/comment" + query))["comments"]!.AsArray();
            seen.AddRange(page.Texts("comment_text"));
            if (page.Count < 25) break;
            query = $"?start={page[^1]!["date"]}&start_id={page[^1]!["id"]}";
        }

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 60).Reverse().Select(i => $"{i}")));
    }

    [Test]
    public async Task Parts_ComeBackAsTheyWereSent()
    {
        await using var api = await Api.StartAsync();
        var parts = JsonNode.Parse("""[{"text":"Look, ","attributes":{"bold":true}},{"type":"tag","user":{"id":1}},{"text":"\n","attributes":{"list":{"list":"bullet"}}}]""")!;

        await api.PostAsync("v2/task/9hv/comment", new { comment = parts, notify_all = false });

        var read = (await api.GetAsync("v2/task/9hv/comment"))["comments"]![0]!;
        Assert.That(read["comment"]!.ToJsonString(), Is.EqualTo(parts.ToJsonString()));
        Assert.That((string?)read["comment_text"], Is.EqualTo("Look, \n"));
    }

    [Test]
    public async Task Replies_AreCounted_AndStandWithoutTheirComment()
    {
        await using var api = await Api.StartAsync();
        var comment = (await api.PostAsync("v2/task/9hv/comment", new { comment_text = "first", notify_all = false }))["id"]!.ToJsonString();

        await api.PostAsync($"v2/comment/{comment}/reply", new { comment_text = "second", notify_all = false });

        Assert.That((await api.GetAsync($"v2/comment/{comment}/reply"))["comments"].Texts("comment_text"), Is.EqualTo(["second"]));
        var comments = (await api.GetAsync("v2/task/9hv/comment"))["comments"]!;
        Assert.That((comments.AsArray().Count, (int)comments[0]!["reply_count"]!), Is.EqualTo((1, 1)));
        await api.DeleteAsync($"v2/comment/{comment}");
        Assert.That(api.Server.Comments, Is.Empty);
    }

    [Test]
    public async Task Update_OfAPartOfIt_LeavesTheRest()
    {
        await using var api = await Api.StartAsync();
        var comment = (await api.PostAsync("v2/task/9hv/comment", new { comment_text = "text", notify_all = false, assignee = 1 }))["id"]!.ToJsonString();

        await api.PutAsync($"v2/comment/{comment}", new { resolved = true });

        Assert.That(api.Server.Comments.Single(), Has.Property("Text").EqualTo("text").And.Property("Resolved").True.And.Property("AssigneeId").EqualTo(1));
    }

    [Test]
    public async Task OnAList_AndOnAConversation_ButOnNoOtherView()
    {
        await using var api = await Api.StartAsync();
        var conversation = (await api.PostAsync("v2/team/9001/view", new { name = "Talk", type = "conversation" }))["view"]!.Id();
        var board = (await api.PostAsync("v2/team/9001/view", new { name = "Board", type = "board" }))["view"]!.Id();

        var onList = await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/comment", new { comment_text = "here", assignee = 1, notify_all = false });
        await api.PostAsync($"v2/view/{conversation}/comment", new { comment_text = "there", notify_all = false });

        Assert.That((string?)onList["hist_id"], Does.Match("^[0-9a-f]{8}-"));
        Assert.That((await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/comment"))["comments"].Texts("comment_text"), Is.EqualTo(["here"]));
        Assert.That((await api.GetAsync($"v2/view/{conversation}/comment"))["comments"].Texts("comment_text"), Is.EqualTo(["there"]));
        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/view/{board}/comment"), Is.EqualTo((400, "OAUTH_064")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/comment", new { notify_all = false }), Is.EqualTo((400, "INPUT_003")));
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, "v2/comment/1"), Is.EqualTo((404, "ITEM_015")));
    }
}
