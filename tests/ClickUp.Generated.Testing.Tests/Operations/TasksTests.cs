using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class TasksTests
{
    private const string _tasks = $"v2/list/{ClickUpServer.DefaultListId}/task";

    [Test]
    public async Task Create_WithANameAlone_HasWhatEveryTaskHas()
    {
        await using var api = await Api.StartAsync();

        var task = await api.PostAsync(_tasks, new { name = "Write" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(task.Id(), Does.Match("^86c[0-9a-z]{6}$"));
            Assert.That((string?)task["status"]!["status"], Is.EqualTo("to do"));
            Assert.That((int)task["custom_item_id"]!, Is.Zero);
            Assert.That(((string?)task["date_created"], (string?)task["date_updated"]), Is.EqualTo(("1772442000000", "1772442000000")));
            Assert.That(((string?)task["list"]!["id"], (string?)task["space"]!["id"], (string?)task["folder"]!["name"], (string?)task["team_id"]),
                Is.EqualTo((ClickUpServer.DefaultListId, ClickUpServer.DefaultSpaceId, "hidden", "9001")));
            Assert.That(task.AsObject().ContainsKey("time_spent"), Is.False, "nothing was tracked");
            Assert.That(task["watchers"].Texts("id"), Is.EqualTo(["1"]));
        }
    }

    [Test]
    public async Task Create_TakesAllThatATaskHas()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");
        var parent = await api.TaskAsync("Parent");

        var task = await api.PostAsync(_tasks, new
        {
            name = "Child",
            description = "plain",
            markdown_content = "# Wins",
            status = "IN progress",
            priority = 1,
            assignees = new[] { 1, 2, 99 },
            tags = new[] { "Urgent", "urgent", "New" },
            due_date = 1772442000123,
            due_date_time = true,
            time_estimate = 3600000,
            points = 2.5,
            parent,
            custom_item_id = 1,
            links_to = "9hv",
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)task["description"], Is.EqualTo("# Wins"));
            Assert.That((string?)task["status"]!["status"], Is.EqualTo("in progress"));
            Assert.That(task["priority"]!.ToJsonString(), Does.Contain("\"id\":\"1\"").And.Contain("\"priority\":\"urgent\""));
            Assert.That(task["assignees"].Texts("id"), Is.EqualTo(["1", "2"]), "who does not exist is left out");
            Assert.That(task["tags"].Texts("name"), Is.EqualTo(["urgent", "new"]));
            Assert.That((string?)task["due_date"], Is.EqualTo("1772442000123"));
            Assert.That(((long)task["time_estimate"]!, (double)task["points"]!, (int)task["custom_item_id"]!), Is.EqualTo((3600000L, 2.5, 1)));
            Assert.That(((string?)task["parent"], (string?)task["top_level_parent"]), Is.EqualTo((parent, parent)));
            Assert.That(task["linked_tasks"].Texts("link_id"), Is.EqualTo(["9hv"]));
            Assert.That((await api.GetAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/tag"))["tags"].Texts("name"), Is.EqualTo(["urgent", "new"]), "made by use");
        }
    }

    [TestCase("""{"name":"x","status":"nowhere"}""", 400, "CRTSK_001")]
    [TestCase("""{"name":""}""", 400, "INPUT_003")]
    [TestCase("""{}""", 400, "INPUT_003")]
    [TestCase("""{"name":"x","priority":5}""", 400, "INPUT_003")]
    [TestCase("""{"name":"x","assignees":1}""", 400, "INPUT_003")]
    [TestCase("""{"name":"x","parent":"nothere"}""", 404, "ITEM_013")]
    [TestCase("""{"name":"x","due_date":9223372036854775807}""", 400, "INPUT_003")]
    public async Task Create_OfWhatCanNotBe_IsRefusedAndLeavesNothing(string body, int status, string code)
    {
        await using var api = await Api.StartAsync();
        var before = api.Server.SaveState();

        Assert.That(await api.RefusedAsync(HttpMethod.Post, _tasks, JsonNode.Parse(body)), Is.EqualTo((status, code)));
        Assert.That(api.Server.SaveState(), Is.EqualTo(before));
    }

    [Test]
    public async Task Create_UnderAParentOfAnotherList_IsRefused()
    {
        await using var api = await Api.StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);

        Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/list/{other.Id}/task", new { name = "Child", parent = "9hv" }), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task Show_ByItsOwnAndByItsCustomId_IsTheSameTask()
    {
        await using var api = await Api.StartAsync();

        var own = await api.GetAsync("v2/task/86c7mc19h");
        var custom = await api.GetAsync("v2/task/DEV-42?custom_task_ids=true&team_id=9001");

        Assert.That(custom.ToJsonString(), Is.EqualTo(own.ToJsonString()));
        Assert.That((string?)own["custom_id"], Is.EqualTo("DEV-42"));
    }

    [Test]
    public async Task Show_WithSubtasks_NestsThem_AndWithMarkdown_HasIt()
    {
        await using var api = await Api.StartAsync();
        var child = await api.TaskAsync("Child", more: new { parent = "9hv" });
        var grandchild = await api.TaskAsync("Grandchild", more: new { parent = child });

        var task = await api.GetAsync("v2/task/9hv?include_subtasks=true&include_markdown_description=true");

        Assert.That(task["subtasks"].Texts("id"), Is.EqualTo([child]));
        Assert.That(task["subtasks"]![0]!["subtasks"].Texts("id"), Is.EqualTo([grandchild]));
        Assert.That((string?)(await api.GetAsync($"v2/task/{grandchild}"))["top_level_parent"], Is.EqualTo("9hv"));
        Assert.That(task.AsObject().ContainsKey("markdown_description"), Is.True);
        Assert.That((await api.GetAsync("v2/task/9hv")).AsObject().ContainsKey("subtasks"), Is.False);
    }

    [Test]
    public async Task Delete_Is204_AndTakesSubtasksTimeAndComments()
    {
        await using var api = await Api.StartAsync();
        var child = await api.TaskAsync("Child", more: new { parent = "9hv" });
        await api.PostAsync($"v2/task/{child}/time", new { time = 1000 });
        await api.PostAsync($"v2/task/{child}/comment", new { comment_text = "x", notify_all = false });
        await api.PostAsync("v2/task/86c7mc19h/link/9hv");

        using var response = await api.RawAsync(HttpMethod.Delete, "v2/task/9hv", null);

        Assert.That(((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType), Is.EqualTo((204, "", (object?)null)));
        Assert.That((api.Server.Tasks.Select(task => task.Id), api.Server.RecordedTime.Count, api.Server.Comments.Count), Is.EqualTo((new[] { "86c7mc19h" }, 0, 0)));
        Assert.That((await api.GetAsync("v2/task/86c7mc19h"))["linked_tasks"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, "v2/task/9hv"), Is.EqualTo((404, "ITEM_013")));
    }
}
