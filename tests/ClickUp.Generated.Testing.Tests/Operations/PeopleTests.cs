using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class PeopleTests
{
    [Test]
    public async Task Users_AreInvitedChangedAndRemoved()
    {
        await using var api = await Api.StartAsync();

        var team = (await api.PostAsync("v2/team/9001/user", new { email = "ada@example.com", admin = true }))["team"]!;
        var user = team["members"]!.AsArray().Single(member => (string?)member!["user"]!["email"] == "ada@example.com")!["user"]!;
        await api.PutAsync($"v2/team/9001/user/{user["id"]}", new { username = "Ada", admin = false, custom_role_id = 1 });

        var member = (await api.GetAsync($"v2/team/9001/user/{user["id"]}"))["member"]!["user"]!;
        Assert.That(((string?)member["username"], (int)member["role"]!), Is.EqualTo(("Ada", 3)));
        Assert.That((await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/member"))["members"].Texts("username"), Is.EqualTo(["User 1", "Ada"]));
        await api.DeleteAsync($"v2/team/9001/user/{user["id"]}");
        Assert.That((await api.GetAsync("v2/task/9hv/member"))["members"].Texts("username"), Is.EqualTo(["User 1"]));
    }

    [Test]
    public async Task Guests_SeeWhatIsSharedWithThem()
    {
        await using var api = await Api.StartAsync();
        var members = (await api.PostAsync("v2/team/9001/guest", new { email = "guest@example.com", can_edit_tags = true }))["team"]!["members"]!.AsArray();
        Assert.That(members.Select(member => ((string?)member!["user"]!["role_key"], (bool)member["can_edit_tags"]!, (bool)member["can_create_views"]!)), Is.EqualTo([("owner", true, true), ("guest", true, false)]));
        var id = api.Server.Users.Single(user => user.Role == 4).Id;

        var guest = (await api.PostAsync($"v2/task/9hv/guest/{id}", new { permission_level = "read" }))["guest"]!;
        Assert.That((guest["shared"]!["tasks"].Texts("id"), (bool)guest["can_edit_tags"]!, (bool)guest["can_create_views"]!), Is.EqualTo((new[] { "9hv" }, true, false)));
        await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/guest/{id}", new { permission_level = "edit" });
        await api.DeleteAsync($"v2/task/9hv/guest/{id}");
        await api.PutAsync($"v2/team/9001/guest/{id}", new { can_create_views = true });

        guest = (await api.GetAsync($"v2/team/9001/guest/{id}"))["guest"]!;
        Assert.That((guest["shared"]!["tasks"]!.AsArray().Count, guest["shared"]!["lists"].Texts("id"), (bool)guest["can_create_views"]!), Is.EqualTo((0, new[] { ClickUpServer.DefaultListId }, true)));
        await api.DeleteAsync($"v2/team/9001/guest/{id}");
        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/team/9001/guest/{id}"), Is.EqualTo((404, "ITEM_015")));
    }

    [Test]
    public async Task Managing_OnALesserPlan_IsRefused()
    {
        await using var api = await Api.StartAsync();
        api.Server.LoadState("""{"format":1,"workspaces":[{"id":"9001","name":"Small","plan_id":1}]}""");

        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/user", new { email = "a@example.com", admin = false }), Is.EqualTo((403, "TEAM_110")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/guest", new { email = "a@example.com" }), Is.EqualTo((403, "TEAM_110")));
        Assert.That((await api.GetAsync("v2/team/9001/plan")).ToJsonString(), Is.EqualTo("""{"plan_name":"Free Forever","plan_id":1}"""));
    }

    [Test]
    public async Task Guest_WhoDoesNotSeeATask_IsNotAssignedToIt_WithA200()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("v2/team/9001/guest", new { email = "guest@example.com" });
        var guest = api.Server.Users[^1].Id;
        var assign = new { assignees = new { add = new[] { guest }, rem = Array.Empty<long>() } };

        Assert.That((await api.PutAsync("v2/task/9hv", assign))["assignees"]!.AsArray(), Is.Empty);
        Assert.That((await api.GetAsync($"v2/task/{await api.TaskAsync(more: new { assignees = new[] { guest } })}"))["assignees"]!.AsArray(), Is.Empty);
        await api.PostAsync($"v2/task/9hv/guest/{guest}", new { permission_level = "edit" });

        Assert.That((long)(await api.PutAsync("v2/task/9hv", assign))["assignees"]![0]!["id"]!, Is.EqualTo(guest));
    }

    [Test]
    public async Task Agent_HasANegativeId_AndIsAssignedLikeAnybody()
    {
        await using var api = await Api.StartAsync();
        var state = JsonNode.Parse(api.Server.SaveState())!;
        state["users"]!.AsArray().Add(JsonNode.Parse("""{"id":-7,"name":"Agent","email":"agent@example.com"}"""));
        api.Server.LoadState(state.ToJsonString());

        Assert.That((long)(await api.PutAsync("v2/task/9hv", new { assignees = new { add = new[] { -7 }, rem = Array.Empty<long>() } }))["assignees"]![0]!["id"]!, Is.EqualTo(-7));
    }

    [Test]
    public async Task Groups_AreMadeChangedListedAndAssigned()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");

        var group = await api.PostAsync("v2/team/9001/group", new { name = "Backend Team", members = new[] { 1 } });
        await api.PutAsync($"v2/group/{group.Id()}", new { members = new { add = new[] { 2 }, rem = new[] { 1 } } });
        var task = await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/task", new { name = "x", group_assignees = new[] { group.Id() } });

        var read = (await api.GetAsync($"v2/group?team_id=9001&group_ids={group.Id()}"))["groups"]![0]!;
        Assert.That(((string?)read["handle"], read["members"].Texts("username")), Is.EqualTo(("backend-team", new[] { "Ada" })));
        Assert.That(task["group_assignees"].Texts("id"), Is.EqualTo([group.Id()]));
        await api.DeleteAsync($"v2/group/{group.Id()}");
        Assert.That((await api.GetAsync("v2/group?team_id=9001"))["groups"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, "v2/group/1"), Is.EqualTo((500, "GROUP_HELPERS_001")));
    }

    [Test]
    public async Task Workspace_TellsSeatsRolesTypesAndWhatIsShared()
    {
        await using var api = await Api.StartAsync();

        Assert.That((int)(await api.GetAsync("v2/team/9001/seats"))["members"]!["filled_members_seats"]!, Is.EqualTo(1));
        Assert.That((await api.GetAsync("v2/team/9001/customroles"))["custom_roles"]!.AsArray(), Is.Empty);
        Assert.That((await api.GetAsync("v2/team/9001/custom_item"))["custom_items"].Texts("name"), Is.EqualTo(["Milestone"]));
        Assert.That((await api.GetAsync("v2/team/9001/shared")).ToJsonString(), Is.EqualTo("""{"shared":{"tasks":[],"lists":[],"folders":[]}}"""));
    }

    [Test]
    public async Task Templates_MakeTasksListsAndFolders()
    {
        await using var api = await Api.StartAsync();
        var folder = (await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/folder_template/t-1", new { name = "Folder" })).Id();

        var list = await api.PostAsync($"v2/folder/{folder}/list_template/t-1", new { name = "Inside" });
        await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/list_template/t-1", new { name = "Outside" });
        var task = await api.PostAsync($"v2/list/{list.Id()}/taskTemplate/t-1", new { name = "Task" });

        Assert.That((api.Server.Lists.Select(l => l.Name), api.Server.FindTask(task.Id())!.ListId), Is.EqualTo((new[] { "List", "Inside", "Outside" }, list.Id())));
        Assert.That((await api.GetAsync("v2/team/9001/taskTemplate?page=0"))["templates"].Texts("id"), Is.EqualTo(["t-1"]));
        Assert.That((await api.GetAsync("v2/team/9001/taskTemplate?page=1"))["templates"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/list/{list.Id()}/taskTemplate/t-2", new { name = "x" }), Is.EqualTo((404, "ITEM_015")));
    }
}
