using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerStateTests
{
    [Test]
    public async Task Start_WithoutTasks_IsAnEmptyWorkspace()
    {
        await using var api = await Api.StartAsync(new() { Tasks = [] });

        Assert.That((api.Server.Workspaces.Select(workspace => workspace.Id), api.Server.Spaces.Count, api.Server.Lists.Count, api.Server.Tasks.Count), Is.EqualTo((new[] { "9001" }, 0, 0, 0)));
        Assert.That((await api.GetAsync("v2/team/9001/space"))["spaces"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Start_PutsItsTasksIntoTheDefaultList()
    {
        await using var api = await Api.StartAsync();

        Assert.That(api.Server.Tasks.Select(task => (task.Id, task.ListId, task.Status)), Is.EqualTo([("9hv", ClickUpServer.DefaultListId, "to do"), ("86c7mc19h", ClickUpServer.DefaultListId, "to do")]));
        Assert.That(api.Server.Spaces.Single().Id, Is.EqualTo(ClickUpServer.DefaultSpaceId));
    }

    [Test]
    public async Task Seed_InCode_IsWhatResetGoesBackTo()
    {
        await using var api = await Api.StartAsync(new() { Seed = server => server.AddTask("Seeded", configure: task => task with { Priority = 1, Tags = ["x"] }) });
        var seeded = api.Server.SaveState();
        await api.DeleteAsync("v2/task/9hv");
        api.Server.AddTask("Later");

        api.Server.Reset();

        Assert.That(api.Server.SaveState(), Is.EqualTo(seeded));
        Assert.That(api.Server.Tasks.Select(task => task.Name), Is.EqualTo(["Task", "Task", "Seeded"]));
    }

    [Test]
    public async Task Ids_AfterAReset_AreTheSameAgain()
    {
        await using var api = await Api.StartAsync();
        var first = (await api.TaskAsync(), (await api.PostAsync("v2/task/9hv/time", new { time = 1 })).Id(), (await api.PostAsync("v2/team/9001/goal", new { name = "x" }))["goal"]!.Id());

        api.Server.Reset();

        Assert.That((await api.TaskAsync(), (await api.PostAsync("v2/task/9hv/time", new { time = 1 })).Id(), (await api.PostAsync("v2/team/9001/goal", new { name = "x" }))["goal"]!.Id()), Is.EqualTo(first));
    }

    [Test]
    public async Task WhatIsRead_DoesNotChangeWithTheServer()
    {
        await using var api = await Api.StartAsync();
        var (tasks, task) = (api.Server.Tasks, api.Server.FindTask("9hv")!);

        await api.PutAsync("v2/task/9hv", new { name = "Changed", assignees = new { add = new[] { 1 }, rem = Array.Empty<int>() } });

        Assert.That((tasks[0].Name, task.Name, task.Assignees.Count, api.Server.FindTask("9hv")!.Name), Is.EqualTo(("Task", "Task", 0, "Changed")));
    }

    [Test]
    public async Task Snapshots_KeepStatesUnderNames()
    {
        await using var api = await Api.StartAsync();
        api.Server.SaveSnapshot("before");
        await api.DeleteAsync("v2/task/9hv");
        api.Server.SaveSnapshot("after");

        api.Server.RestoreSnapshot("before");
        Assert.That(api.Server.FindTask("9hv"), Is.Not.Null);
        await api.DeleteAsync("v2/task/86c7mc19h");
        api.Server.RestoreSnapshot("after");
        Assert.That(api.Server.Tasks.Select(task => task.Id), Is.EqualTo(["86c7mc19h"]));
        api.Server.RestoreSnapshot("before");
        Assert.That(api.Server.Tasks, Has.Count.EqualTo(2), "a snapshot is not used up");

        Assert.That(api.Server.Snapshots, Is.EqualTo(["after", "before"]));
        Assert.That(() => api.Server.RestoreSnapshot("none"), Throws.ArgumentException.With.Message.Contains("after, before"));
    }

    [Test]
    public async Task State_SavedAndLoaded_IsTheSame_ForAllThatThereIs()
    {
        await using var api = await Api.StartAsync();
        await api.EveryOperationAsync();
        api.Server.AddTask("Full", configure: task => task with { Points = 1.5, TimeEstimate = TimeSpan.FromHours(1), DueDate = Api.Start, Assignees = [1] });
        var saved = api.Server.SaveState();
        await using var other = await Api.StartAsync();

        other.Server.LoadState(saved);

        Assert.That(other.Server.SaveState(), Is.EqualTo(saved));
        Assert.That(await other.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/task?subtasks=true"), Is.EqualTo(await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/task?subtasks=true")).Using<JsonNode>(JsonNode.DeepEquals));
        Assert.That(await other.TaskAsync(), Is.EqualTo(await api.TaskAsync()), "ids go on where they were");
    }

    [Test]
    public async Task SeedFile_WrittenByHand_NeedsOnlyWhatDiffers()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, """
            {
              // Comments and trailing commas are fine.
              "format": 1,
              "users": [{ "id": 7, "name": "Ada", "email": "ada@example.com", "role": 1 }],
              "workspaces": [{ "id": "77", "name": "Acme" }],
              "spaces": [{ "id": "1", "workspace_id": "77", "name": "Products" }],
              "lists": [{ "id": "2", "space_id": "1", "name": "Backlog" }],
              "tasks": [{ "id": "abc", "list_id": "2", "name": "Ship", "status": "complete", "tags": ["new"] }],
            }
            """);
        try
        {
            await using var api = await Api.StartAsync(new() { SeedFile = file });

            Assert.That((string?)(await api.GetAsync("v2/user"))["user"]!["username"], Is.EqualTo("Ada"));
            var task = await api.GetAsync("v2/task/abc");
            Assert.That(((string?)task["team_id"], (string?)task["date_closed"], task["tags"].Texts("name")), Is.EqualTo(("77", "1772442000000", new[] { "new" })));
            Assert.That(api.Server.FindTask("9hv"), Is.Null);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("""{}""", "\"format\": 1")]
    [TestCase("""[]""", "\"format\": 1")]
    [TestCase("""{""", "can not be read")]
    [TestCase("""{"format":2}""", "format 2")]
    [TestCase("""{"format":0}""", "format 0")]
    [TestCase("""{"format":1,"taks":[]}""", "taks")]
    [TestCase("""{"format":1,"spaces":[{"id":"1","workspace_id":"2","name":"x"}]}""", "space 1 of the state has the workspace 2")]
    [TestCase("""{"format":1,"tasks":[{"id":"a","list_id":"2"}]}""", "task a of the state has the list 2")]
    [TestCase("""{"format":1,"workspaces":[{"id":"1","name":"w"}],"spaces":[{"id":"1","workspace_id":"1","name":"s"}],"lists":[{"id":"1","space_id":"1","name":"l"}],"tasks":[{"id":"a","list_id":"1","status":"lost"}]}""", "'to do', 'in progress', 'complete'")]
    public async Task State_ThatCanNotBe_IsRefusedByItsName(string json, string message)
    {
        await using var api = await Api.StartAsync();
        var before = api.Server.SaveState();

        Assert.That(() => api.Server.LoadState(json), Throws.ArgumentException.With.Message.Contains(message));
        Assert.That(api.Server.SaveState(), Is.EqualTo(before));
    }

    [Test]
    public void SeedFile_ThatIsNotThere_IsRefusedByItsName() =>
        Assert.That(async () => await ClickUpServer.StartAsync(new() { SeedFile = "nowhere.json" }), Throws.ArgumentException.With.Message.Contains("nowhere.json"));

    [Test]
    public async Task Add_MakesWhatClientsFind()
    {
        await using var api = await Api.StartAsync(new() { Tasks = [] });

        var workspace = api.Server.AddWorkspace("Second");
        var space = api.Server.AddSpace("Space", workspace.Id);
        var folder = api.Server.AddFolder("Folder", space.Id);
        var list = api.Server.AddList("List", space.Id, folder.Id);
        var task = api.Server.AddTask("Task", list.Id, task => task with { CustomId = "AB-1" });

        Assert.That((await api.GetAsync("v2/team"))["teams"].Texts("name"), Is.EqualTo(["Workspace 9001", "Second"]));
        Assert.That((await api.GetAsync($"v2/task/AB-1?custom_task_ids=true&team_id={workspace.Id}")).Id(), Is.EqualTo(task.Id));
        Assert.That((await api.GetAsync($"v2/folder/{folder.Id}/list"))["lists"].Texts("id"), Is.EqualTo([list.Id]));
    }

    [Test]
    public async Task Add_ToWhatIsNotThere_Throws()
    {
        await using var api = await Api.StartAsync();
        var server = api.Server;

        Assert.That(() => server.AddSpace("x", "1"), Throws.ArgumentException.With.Message.Contains("workspace 1"));
        Assert.That(() => server.AddFolder("x", "1"), Throws.ArgumentException.With.Message.Contains("space 1"));
        Assert.That(() => server.AddList("x", ClickUpServer.DefaultSpaceId, "1"), Throws.ArgumentException.With.Message.Contains("folder of this space 1"));
        Assert.That(() => server.AddTask("x", "1"), Throws.ArgumentException.With.Message.Contains("the list 1"));
        Assert.That(() => server.AddTask("x", configure: task => task with { Id = "9hv" }), Throws.ArgumentException.With.Message.Contains("9hv"));
        Assert.That(() => server.ChangeTask("none", task => task), Throws.ArgumentException.With.Message.Contains("task none"));
        Assert.That(() => server.AddCustomField(ClickUpServer.DefaultListId, "x", "none"), Throws.ArgumentException.With.Message.Contains("'none'"));
    }
}
