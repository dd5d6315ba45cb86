using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class ChecklistsTests
{
    [Test]
    public async Task Items_AreNested_Counted_AndGoWithTheirParents()
    {
        await using var api = await Api.StartAsync();
        var checklist = (await api.PostAsync("v2/task/9hv/checklist", new { name = "Steps" }))["checklist"]!.Id();
        var url = $"v2/checklist/{checklist}/checklist_item";
        var first = await NewAsync("one");
        var second = await NewAsync("two");

        var answer = (await api.PutAsync($"{url}/{second}", new { parent = first, resolved = true, assignee = "1" }))["checklist"]!;

        Assert.That(((int)answer["resolved"]!, (int)answer["unresolved"]!), Is.EqualTo((1, 1)));
        Assert.That(answer["items"].Texts("id"), Is.EqualTo([first]));
        Assert.That(answer["items"]![0]!["children"].Texts("id"), Is.EqualTo([second]));
        Assert.That((string?)answer["items"]![0]!["children"]![0]!["assignee"]!["username"], Is.EqualTo("User 1"));
        Assert.That((await api.GetAsync("v2/task/9hv"))["checklists"]![0]!.ToJsonString(), Is.EqualTo(answer.ToJsonString()));

        await api.DeleteAsync($"{url}/{first}");
        Assert.That((await api.GetAsync("v2/task/9hv"))["checklists"]![0]!["items"]!.AsArray(), Is.Empty);

        async Task<string> NewAsync(string name) => (string)(await api.PostAsync(url, new { name }))["checklist"]!["items"]!.AsArray()[^1]!["id"]!;
    }

    [Test]
    public async Task Checklist_IsRenamedMovedAndDeleted()
    {
        await using var api = await Api.StartAsync();
        var checklist = (await api.PostAsync("v2/task/9hv/checklist", new { name = "Steps" }))["checklist"]!.Id();

        var answer = (await api.PutAsync($"v2/checklist/{checklist}", new { name = "Stages", position = 3 }))["checklist"]!;
        Assert.That(((string?)answer["name"], (long)answer["orderindex"]!), Is.EqualTo(("Stages", 3L)));
        await api.DeleteAsync($"v2/checklist/{checklist}");

        Assert.That((await api.GetAsync("v2/task/9hv"))["checklists"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, $"v2/checklist/{checklist}"), Is.EqualTo((404, "ITEM_015")));
    }

    [Test]
    public async Task Item_CanNotBeInsideItself()
    {
        await using var api = await Api.StartAsync();
        var checklist = (await api.PostAsync("v2/task/9hv/checklist", new { name = "Steps" }))["checklist"]!.Id();
        var item = (string)(await api.PostAsync($"v2/checklist/{checklist}/checklist_item", new { name = "one" }))["checklist"]!["items"]![0]!["id"]!;

        Assert.That(await api.RefusedAsync(HttpMethod.Put, $"v2/checklist/{checklist}/checklist_item/{item}", new { parent = item }), Is.EqualTo((400, "INPUT_003")));
        Assert.That((await api.PutAsync($"v2/checklist/{checklist}/checklist_item/{item}", JsonNode.Parse("""{"assignee":null,"parent":null}""")))["checklist"]!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }
}
