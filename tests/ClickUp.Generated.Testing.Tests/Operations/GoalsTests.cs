using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class GoalsTests
{
    [Test]
    public async Task Goal_GoesAsFarAsItsTargets()
    {
        await using var api = await Api.StartAsync();
        var goal = (await NewAsync(api)).Id();
        var target = (await api.PostAsync($"v2/goal/{goal}/key_result", new { name = "Sell", owners = new[] { 1 }, type = "number", steps_start = 0, steps_end = 10, unit = "pieces", task_ids = Array.Empty<string>(), list_ids = Array.Empty<string>() }))["key_result"]!;

        var updated = (await api.PutAsync($"v2/key_result/{target.Id()}", new { steps_current = 5, note = "half" }))["key_result"]!;

        Assert.That(((string?)updated["last_action"]!["note"], (double)updated["last_action"]!["steps_taken_float"]!, (bool)updated["completed"]!), Is.EqualTo(("half", 5.0, false)));
        var read = (await api.GetAsync($"v2/goal/{goal}"))["goal"]!;
        Assert.That(((long)read["percent_completed"]!, (int)read["key_result_count"]!, read["key_results"].Texts("id")), Is.EqualTo((50L, 1, new[] { target.Id() })));
        await api.PutAsync($"v2/key_result/{target.Id()}", new { steps_current = 10, note = "" });
        Assert.That((await api.GetAsync("v2/team/9001/goal?include_completed=false"))["goals"]!.AsArray(), Is.Empty);
        await api.DeleteAsync($"v2/key_result/{target.Id()}");
        Assert.That((int)(await api.GetAsync($"v2/goal/{goal}"))["goal"]!["key_result_count"]!, Is.Zero);
    }

    [Test]
    public async Task Goal_IsChangedAndDeleted()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");
        var goal = (await NewAsync(api)).Id();

        var updated = (await api.PutAsync($"v2/goal/{goal}", new { name = "Better", due_date = 1772442000000, description = "d", rem_owners = new[] { 1 }, add_owners = new[] { 2 }, color = "#fff" }))["goal"]!;

        Assert.That(((string?)updated["name"], (string?)updated["due_date"], updated["owners"].Texts("id")), Is.EqualTo(("Better", "1772442000000", new[] { "2" })));
        await api.DeleteAsync($"v2/goal/{goal}");
        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/goal/{goal}"), Is.EqualTo((404, "ITEM_015")));
    }

    private static async Task<JsonNode> NewAsync(Api api) =>
        (await api.PostAsync("v2/team/9001/goal", new { name = "Grow", due_date = 1772442000000, description = "", multiple_owners = false, owners = new[] { 1 }, color = "#32a852" }))["goal"]!;
}
