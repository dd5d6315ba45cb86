using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class TaskUpdatesTests
{
    [Test]
    public async Task Update_ChangesWhatIsSentAndNothingElse()
    {
        await using var api = await Api.StartAsync();
        var before = await api.GetAsync("v2/task/9hv");
        api.Clock.Advance(TimeSpan.FromMinutes(5));

        var after = await api.PutAsync("v2/task/9hv", new { name = "Renamed" });

        var changed = before.AsObject().Where(property => property.Value?.ToJsonString() != after[property.Key]?.ToJsonString()).Select(property => property.Key);
        Assert.That(changed, Is.EqualTo(["name", "date_updated"]));
    }

    [TestCase("""{"tags":["x"]}""", TestName = "Tags are ignored with a 200")]
    [TestCase("""{"custom_fields":[{"id":"x","value":1}]}""", TestName = "Custom fields are ignored with a 200")]
    [TestCase("""{"parent":null}""", TestName = "A parent can not be taken away")]
    [TestCase("""{"description":""}""", TestName = "An empty description changes nothing")]
    public async Task Update_WithWhatClickUpIgnores_ChangesNothing(string body)
    {
        await using var api = await Api.StartAsync();
        var task = await api.TaskAsync(more: new { parent = "9hv", description = "words", tags = new[] { "a" } });
        var before = await api.GetAsync($"v2/task/{task}");

        var after = await api.PutAsync($"v2/task/{task}", JsonNode.Parse(body));

        Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
    }

    [Test]
    public async Task Update_Clears()
    {
        await using var api = await Api.StartAsync();
        var task = await api.TaskAsync(more: new { description = "words", priority = 1, due_date = 1772442000000, start_date = 1772442000000, time_estimate = 1, points = 1, custom_item_id = 1 });

        var after = await api.PutAsync($"v2/task/{task}", JsonNode.Parse("""{"description":" ","priority":null,"due_date":null,"start_date":null,"time_estimate":null,"points":null,"custom_item_id":null}"""));

        Assert.That((string?)after["description"], Is.Empty);
        Assert.That(new[] { "priority", "due_date", "start_date", "time_estimate", "points" }.Select(name => after[name]), Is.All.Null);
        Assert.That((int)after["custom_item_id"]!, Is.Zero);
    }

    [Test]
    public async Task Update_AddsAndRemovesPeople()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");
        var task = await api.TaskAsync(more: new { assignees = new[] { 1 } });

        var after = await api.PutAsync($"v2/task/{task}", new { assignees = new { add = new[] { 2, 99 }, rem = new[] { 1 } }, watchers = new { add = new[] { 2 }, rem = new[] { 1 } } });

        Assert.That((after["assignees"].Texts("id"), after["watchers"].Texts("id")), Is.EqualTo((new[] { "2" }, new[] { "2" })));
    }

    [Test]
    public async Task Update_ToAClosedStatus_StampsItByTheServersClock_AndBackUnstamps()
    {
        await using var api = await Api.StartAsync();
        api.Clock.Advance(TimeSpan.FromHours(1));

        var closed = await api.PutAsync("v2/task/9hv", new { status = "Complete" });
        var open = await api.PutAsync("v2/task/9hv", new { status = "to do" });

        Assert.That(((string?)closed["date_closed"], (string?)closed["date_done"]), Is.EqualTo(("1772445600000", "1772445600000")));
        Assert.That((open["date_closed"], open["date_done"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
    }

    [TestCase("""{"status":"nowhere"}""", 400, "ITEM_114")]
    [TestCase("""{"name":""}""", 400, "INPUT_003")]
    [TestCase("""{"priority":0}""", 400, "INPUT_003")]
    [TestCase("""{"assignees":[1]}""", 400, "INPUT_003")]
    [TestCase("""{"parent":"9hv"}""", 400, "INPUT_003")]
    public async Task Update_ToWhatCanNotBe_IsRefused(string body, int status, string code)
    {
        await using var api = await Api.StartAsync();
        var before = api.Server.SaveState();

        Assert.That(await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", JsonNode.Parse(body)), Is.EqualTo((status, code)));
        Assert.That(api.Server.SaveState(), Is.EqualTo(before));
    }

    [Test]
    public async Task Parent_ThatIsBelowTheTask_IsRefused()
    {
        await using var api = await Api.StartAsync();
        var child = await api.TaskAsync(more: new { parent = "9hv" });
        var grandchild = await api.TaskAsync(more: new { parent = child });

        Assert.That(await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", new { parent = grandchild }), Is.EqualTo((400, "INPUT_003")));
    }
}
