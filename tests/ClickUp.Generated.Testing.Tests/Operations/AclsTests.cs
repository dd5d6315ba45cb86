using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class AclsTests
{
    private const string _acls = "v3/workspaces/9001/";

    [Test]
    public async Task PrivateList_IsSeenByThoseWhoWereGivenAccess()
    {
        await using var api = await Api.StartAsync(new() { Tokens = [ClickUpServer.DefaultToken, "pk_2", "pk_3", "pk_4"] });
        var list = $"list/{ClickUpServer.DefaultListId}";
        var group = (await api.PostAsync("v2/team/9001/group", new { name = "Group", members = new[] { 4 } })).Id();

        await api.PatchAsync($"{_acls}{list}/acls", new { @private = true, entries = new object[] { new { kind = "user", id = "2", permission_level = 4 }, new { kind = "group", id = group, permission_level = 1 } } });
        Assert.That(await MembersAsync(api, list), Is.EqualTo("1 2 4"));
        await api.PatchAsync($"{_acls}{list}/acls", new { entries = new object[] { new { kind = "user", id = "2", permission_level = (int?)null } } });
        Assert.That(await MembersAsync(api, list), Is.EqualTo("1 4"), "null takes it away, and who is not named keeps it");
        await api.PatchAsync($"{_acls}{list}/acls", new { @private = false });
        Assert.That(await MembersAsync(api, list), Is.EqualTo("1 2 3 4"));
    }

    [Test]
    public async Task Guest_SeesWhatHeWasGiven_UntilItIsTakenAway()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("v2/team/9001/guest", new { email = "guest@example.com" });
        var guest = $"{api.Server.Users[^1].Id}";

        await api.PatchAsync(_acls + "task/9hv/acls", new { entries = new[] { new { kind = "user", id = guest, permission_level = 1 } } });
        Assert.That((await api.GetAsync("v2/team/9001/guest/" + guest))["guest"]!["shared"]!["tasks"].Texts("id"), Is.EqualTo(["9hv"]));
        await api.PatchAsync(_acls + "task/9hv/acls", new { entries = new[] { new { kind = "user", id = guest, permission_level = (int?)null } } });
        Assert.That((await api.GetAsync("v2/team/9001/guest/" + guest))["guest"]!["shared"]!["tasks"].Texts("id"), Is.Empty);
    }

    [Test]
    public async Task Private_IsToldByWhatTellsIt()
    {
        await using var api = await Api.StartAsync();
        var goal = (await api.PostAsync("v2/team/9001/goal", new { name = "Grow", due_date = 1, description = "", multiple_owners = false, owners = Array.Empty<int>(), color = "#000000" }))["goal"]!.Id();

        await api.PatchAsync($"{_acls}space/{ClickUpServer.DefaultSpaceId}/acls", new { @private = true });
        await api.PatchAsync($"{_acls}goal/{goal}/acls", new { @private = true });

        Assert.That((bool)(await api.GetAsync($"v2/space/{ClickUpServer.DefaultSpaceId}"))["private"]!, Is.True);
        Assert.That((bool)(await api.GetAsync($"v2/goal/{goal}"))["goal"]!["private"]!, Is.True);
    }

    [TestCase("task/none", """{"private":true}""", 404, "ITEM_015")]
    [TestCase("widget/1", """{"private":true}""", 400, "LOC_008")]
    [TestCase("galaxy/1", """{"private":true}""", 400, "LOC_008")]
    [TestCase("task/9hv", """{"entries":[{"kind":"user","id":"77","permission_level":1}]}""", 400, "INPUT_003")]
    [TestCase("task/9hv", """{"entries":[{"kind":"group","id":"x","permission_level":1}]}""", 400, "INPUT_003")]
    [TestCase("task/9hv", """{"entries":[{"kind":"user","id":"1","permission_level":2}]}""", 400, "INPUT_003")]
    [TestCase("task/9hv", """{"entries":[{"kind":"user"}]}""", 400, "INPUT_003")]
    public async Task WhatIsNotThere_IsRefused(string thing, string body, int status, string code)
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(new HttpMethod("PATCH"), $"{_acls}{thing}/acls", JsonNode.Parse(body)), Is.EqualTo((status, code)));
        Assert.That(api.Server.SaveState(), Does.Not.Contain("\"acl\""));
    }

    private static async Task<string> MembersAsync(Api api, string place) =>
        string.Join(' ', (await api.GetAsync($"v2/{place}/member"))["members"]!.AsArray().Select(member => member!["id"]!.ToJsonString()));
}
