using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>Every operation of ClickUp's documents, each at least once, as somebody would call them who sets up a workspace and takes it down again.</summary>
internal sealed class EveryOperation
{
    private const string _space = ClickUpServer.DefaultSpaceId;
    private const string _list = ClickUpServer.DefaultListId;
    private const long _now = 1772442000000;

    /// <summary>In place of a body: a form with a file.</summary>
    public static readonly object File = new();

    private readonly ClickUpServer _server;
    private readonly Func<HttpMethod, string, object?, Task<(int Status, string Body)>> _send;
    private readonly List<(HttpMethod Method, string Url, int Status, string Body)> _calls = [];

    private EveryOperation(ClickUpServer server, Func<HttpMethod, string, object?, Task<(int Status, string Body)>> send) => (_server, _send) = (server, send);

    /// <summary>The calls with their answers, in order.</summary>
    /// <param name="server">A server as it is when it starts.</param>
    /// <param name="send">Sends a request and gives back what is answered: method, URL from <c>v2/</c> or <c>v3/</c> on, and the body, which is <see cref="File"/> for a form.</param>
    public static async Task<IReadOnlyList<(HttpMethod Method, string Url, int Status, string Body)>> RunAsync(ClickUpServer server, Func<HttpMethod, string, object?, Task<(int Status, string Body)>> send)
    {
        var run = new EveryOperation(server, send);
        await run.WorkspaceAsync();
        var list = await run.PlacesAsync();
        await run.TasksAsync(list);
        await run.TimeAsync();
        await run.GoalsAndViewsAsync();
        await run.PeopleAsync();
        await run.ChatAsync();
        await run.DocsAsync();
        await run.EndAsync(list);
        return run._calls;
    }

    private async Task WorkspaceAsync()
    {
        await Post("v2/oauth/token", new { client_id = "a", client_secret = "b", code = "c" });
        foreach (var url in new[] { "v2/user", "v2/team", "v2/team/9001/seats", "v2/team/9001/plan", "v2/team/9001/customroles", "v2/team/9001/custom_item", "v2/team/9001/shared" }) await Get(url);
        foreach (var kind in new[] { "taskTemplate?page=0", "list_template", "folder_template" }) await Get("v2/team/9001/" + kind);
    }

    private async Task<string> PlacesAsync()
    {
        var features = JsonNode.Parse("""
            {"due_dates":{"enabled":true,"start_date":false,"remap_due_dates":true,"remap_closed_due_date":false},"time_tracking":{"enabled":false},"tags":{"enabled":true},
            "time_estimates":{"enabled":true},"checklists":{"enabled":true},"custom_fields":{"enabled":true},"remap_dependencies":{"enabled":true},
            "dependency_warning":{"enabled":true},"portfolios":{"enabled":true}}
            """);
        var space = (await Post("v2/team/9001/space", new { name = "New", multiple_assignees = true, features })).Id();
        await Get("v2/team/9001/space?archived=false");
        await Get("v2/space/" + space);
        await Put("v2/space/" + space, new { name = "Newer", color = "#7B68EE", @private = true, admin_can_manage = true, multiple_assignees = true, features });
        await Delete("v2/space/" + space);

        var folder = (await Post($"v2/space/{_space}/folder", new { name = "Folder" })).Id();
        await Get($"v2/space/{_space}/folder?archived=false");
        await Get("v2/folder/" + folder);
        await Put("v2/folder/" + folder, new { name = "Renamed" });
        var list = (await Post($"v2/folder/{folder}/list", new { name = "Inside", content = "x", due_date = _now, due_date_time = false, priority = 1, assignee = 1, status = "red" })).Id();
        await Get($"v2/folder/{folder}/list?archived=false");
        var folderless = (await Post($"v2/space/{_space}/list", new { name = "Outside" })).Id();
        await Get($"v2/space/{_space}/list?archived=false");
        await Get("v2/list/" + list);
        await Put("v2/list/" + list, new { name = "Renamed", content = "y", due_date = _now, due_date_time = true, priority = 2, assignee = "1", status = "blue", unset_status = false });
        await Post($"v2/space/{_space}/folder_template/t-1", new { name = "From template" });
        await Post($"v2/folder/{folder}/list_template/t-1", new { name = "From template" });
        await Post($"v2/space/{_space}/list_template/t-1", new { name = "From template" });
        await Delete("v2/list/" + folderless);

        await Post($"v2/space/{_space}/tag", new { tag = new { name = "bug", tag_fg = "#000000", tag_bg = "#ffffff" } });
        await Get($"v2/space/{_space}/tag");
        await Put($"v2/space/{_space}/tag/bug", new { tag = new { name = "defect", fg_color = "#000000", bg_color = "#ffffff" } });
        await Delete($"v2/space/{_space}/tag/defect", new { tag = new { name = "defect", tag_fg = "#000000", tag_bg = "#ffffff" } });
        foreach (var place in new[] { "list/" + list, "folder/" + folder, "space/" + _space, "team/9001" }) await Get($"v2/{place}/field");
        return list;
    }

    private async Task TasksAsync(string list)
    {
        await Post($"v2/list/{_list}/task", new
        {
            name = "Task", description = "words", assignees = new[] { 1 }, tags = new[] { "tag" }, status = "to do", priority = 3, due_date = _now, due_date_time = false,
            time_estimate = 3600000, start_date = _now, start_date_time = false, points = 3, notify_all = true, parent = "9hv", links_to = "86c7mc19h", check_required_custom_fields = true,
        });
        await Post($"v2/list/{list}/taskTemplate/t-1", new { name = "From template" });
        await Put("v2/task/9hv", new { name = "Renamed", status = "in progress", priority = 1, due_date = _now, time_estimate = 60000, assignees = new { add = new[] { 1 }, rem = Array.Empty<int>() } });
        await Get("v2/task/9hv?include_subtasks=true&include_markdown_description=true");
        await Get($"v2/list/{_list}/task?page=0&subtasks=true&statuses[]=to%20do");
        await Get("v2/team/9001/task?page=0&subtasks=true");
        foreach (var call in new[] { "v2/task/9hv/tag/tag", $"v2/list/{list}/task/9hv", "v2/task/9hv/link/86c7mc19h" })
        {
            await Post(call);
            await Delete(call);
        }
        await Post("v2/task/9hv/dependency", new { depends_on = "86c7mc19h" });
        await Delete("v2/task/9hv/dependency?depends_on=86c7mc19h&dependency_of=");
        await Get("v2/task/9hv/member");
        await Get($"v2/list/{_list}/member");
        await Get("v2/task/9hv/time_in_status");
        await Get("v2/task/bulk_time_in_status/task_ids?task_ids=9hv&task_ids=86c7mc19h");

        var checklist = (await Post("v2/task/9hv/checklist", new { name = "Steps" }))["checklist"]!.Id();
        var item = (string)(await Post($"v2/checklist/{checklist}/checklist_item", new { name = "One", assignee = 1 }))["checklist"]!["items"]![0]!["id"]!;
        await Put($"v2/checklist/{checklist}/checklist_item/{item}", new { name = "Uno", resolved = true });
        await Delete($"v2/checklist/{checklist}/checklist_item/{item}");
        await Put($"v2/checklist/{checklist}", new { name = "Stages", position = 0 });
        await Delete($"v2/checklist/{checklist}");

        var comment = (await Post("v2/task/9hv/comment", new { comment_text = "Hello", assignee = 1, notify_all = true }))["id"]!.ToJsonString();
        await Get("v2/task/9hv/comment");
        await Post($"v2/comment/{comment}/reply", new { comment_text = "Yes", notify_all = true });
        await Get($"v2/comment/{comment}/reply");
        await Put($"v2/comment/{comment}", new { comment_text = "Hi", assignee = 1, resolved = true });
        await Post($"v2/list/{_list}/comment", new { comment_text = "Hello", assignee = 1, notify_all = true });
        await Get($"v2/list/{_list}/comment");
        await Delete($"v2/comment/{comment}");

        var field = _server.AddCustomField(_list, "Stage", "drop_down", """{"options":[{"name":"Bug"}]}""");
        await Post($"v2/task/9hv/field/{field}", new { value = 0 });
        await Get("v2/task/9hv");
        await Delete($"v2/task/9hv/field/{field}");

        await Form("v2/task/9hv/attachment");
        await Form("v3/workspaces/9001/attachments/9hv/attachments");
        await Get("v3/workspaces/9001/attachments/9hv/attachments?limit=10");
        await Send(HttpMethod.Patch, "v3/workspaces/9001/tasks/9hv/time_estimates_by_user", new object[] { new { assignee = 1, time = 1000 } });
        await Put("v3/workspaces/9001/tasks/9hv/time_estimates_by_user", new object[] { new { assignee = 1, time = 1000 } });
        await Put($"v3/workspaces/9001/tasks/86c7mc19h/home_list/{list}", new { move_custom_fields = true });
        await Post("v2/task/9hv/merge", new { source_task_ids = new[] { "86c7mc19h" } });
    }

    private async Task TimeAsync()
    {
        var interval = (await Post("v2/task/9hv/time", new { start = _now, end = _now + 1000, time = 1000 })).Id();
        await Get("v2/task/9hv/time");
        await Put($"v2/task/9hv/time/{interval}", new { start = _now, end = _now + 2000, time = 2000 });
        await Delete($"v2/task/9hv/time/{interval}");
        const string times = "v2/team/9001/time_entries";
        var entry = (await Post(times, new { description = "x", start = _now, end = _now + 1000, duration = 1000, assignee = 1, billable = true, tid = "9hv", tags = new object[] { new { name = "a", tag_fg = "#000000", tag_bg = "#ffffff" } } }))["data"]!.Id();
        await Get($"{times}?start_date={_now - 1}&end_date={_now + 1}&include_task_tags=true&include_location_names=true");
        await Get($"{times}/{entry}");
        await Get($"{times}/{entry}/history");
        await Put($"{times}/{entry}", new { description = "y", tags = Array.Empty<object>(), tid = "9hv", start = _now, end = _now + 1000, billable = false, duration = 1000 });
        await Post($"{times}/tags", new { time_entry_ids = new[] { entry }, tags = new object[] { new { name = "b", tag_fg = "#000000", tag_bg = "#ffffff" } } });
        await Get($"{times}/tags");
        await Put($"{times}/tags", new { name = "b", new_name = "c", tag_bg = "#ffffff", tag_fg = "#000000" });
        await Delete($"{times}/tags", new { time_entry_ids = new[] { entry }, tags = new object[] { new { name = "c", tag_fg = "#000000", tag_bg = "#ffffff" } } });
        await Post($"{times}/start", new { tid = "9hv", description = "now", tags = new object[] { new { name = "a" } }, billable = true });
        await Get($"{times}/current");
        await Post($"{times}/stop");
        await Delete($"{times}/{entry}");
    }

    private async Task GoalsAndViewsAsync()
    {
        var goal = (await Post("v2/team/9001/goal", new { name = "Grow", due_date = _now, description = "d", multiple_owners = true, owners = new[] { 1 }, color = "#32a852" }))["goal"]!.Id();
        await Get("v2/team/9001/goal?include_completed=true");
        var result = (await Post($"v2/goal/{goal}/key_result", new { name = "Sell", owners = new[] { 1 }, type = "number", steps_start = 0, steps_end = 10, unit = "km", task_ids = Array.Empty<string>(), list_ids = Array.Empty<string>() }))["key_result"]!.Id();
        await Put($"v2/key_result/{result}", new { steps_current = 5, note = "half" });
        await Get($"v2/goal/{goal}");
        await Put($"v2/goal/{goal}", new { name = "Grow", due_date = _now, description = "e", rem_owners = Array.Empty<int>(), add_owners = Array.Empty<int>(), color = "#32a852" });
        await Delete($"v2/key_result/{result}");
        await Delete($"v2/goal/{goal}");

        var folder = (await Post($"v2/space/{_space}/folder", new { name = "Views" })).Id();
        var parts = View();
        foreach (var place in new[] { "team/9001", "space/" + _space, "folder/" + folder, "list/" + _list })
        {
            var view = (await Post($"v2/{place}/view", parts))["view"]!;
            await Get($"v2/{place}/view");
            await Get($"v2/view/{view.Id()}");
            await Get($"v2/view/{view.Id()}/task?page=0");
            parts["parent"] = view["parent"]!.DeepClone();
            await Put($"v2/view/{view.Id()}", parts);
            await Delete($"v2/view/{view.Id()}");
            parts = View();
        }
        parts["type"] = "conversation";
        var conversation = (await Post("v2/team/9001/view", parts))["view"]!.Id();
        await Post($"v2/view/{conversation}/comment", new { comment_text = "Hello", notify_all = true });
        await Get($"v2/view/{conversation}/comment");
        await Delete($"v2/folder/{folder}");

        var webhook = (await Post("v2/team/9001/webhook", new { endpoint = "https://example.com/hook", events = new[] { "*" } })).Id();
        await Get("v2/team/9001/webhook");
        await Put($"v2/webhook/{webhook}", new { endpoint = "https://example.com/other", events = new[] { "*" }, status = "active" });
        await Delete($"v2/webhook/{webhook}");
    }

    private static JsonObject View() => JsonNode.Parse("""
        {"name":"View","type":"list","grouping":{"field":"status","dir":1,"collapsed":[],"ignore":false},"divide":{"field":null,"dir":null,"collapsed":[]},"sorting":{"fields":[]},
        "filters":{"op":"AND","fields":[],"search":"","show_closed":false},"columns":{"fields":[]},"team_sidebar":{"assignees":[],"assigned_comments":false,"unassigned_tasks":false},
        "settings":{"show_task_locations":false,"show_subtasks":3,"show_subtask_parent_names":false,"show_closed_subtasks":false,"show_assignees":true,"show_images":true,
        "collapse_empty_columns":null,"me_comments":true,"me_subtasks":true,"me_checklists":true}}
        """)!.AsObject();

    private async Task PeopleAsync()
    {
        await Post("v2/team/9001/user", new { email = "ada@example.com", admin = false });
        var user = _server.Users[^1].Id;
        await Get($"v2/team/9001/user/{user}");
        await Put($"v2/team/9001/user/{user}", new { username = "Ada", admin = false, custom_role_id = 1 });
        await Delete($"v2/team/9001/user/{user}");
        var group = (await Post("v2/team/9001/group", new { name = "Group", members = new[] { 1 } })).Id();
        await Get("v2/group?team_id=9001");
        await Put($"v2/group/{group}", new { name = "Group", members = new { add = Array.Empty<int>(), rem = Array.Empty<int>() } });
        await Delete($"v2/group/{group}");

        await Post("v2/team/9001/guest", new { email = "guest@example.com", can_edit_tags = true });
        var guest = _server.Users[^1].Id;
        var folder = (await Post($"v2/space/{_space}/folder", new { name = "Shared" })).Id();
        foreach (var place in new[] { "task/9hv", "list/" + _list, "folder/" + folder })
        {
            await Post($"v2/{place}/guest/{guest}", new { permission_level = "read" });
            await Delete($"v2/{place}/guest/{guest}");
        }
        await Get($"v2/team/9001/guest/{guest}");
        await Put($"v2/team/9001/guest/{guest}", new { can_edit_tags = false });
        await Delete($"v2/team/9001/guest/{guest}");
    }

    private async Task ChatAsync()
    {
        const string channels = "v3/workspaces/9001/chat/channels";
        var channel = (await Post(channels, new { name = "general", visibility = "PUBLIC" }))["data"]!.Id();
        await Post(channels + "/location", new { location = new { id = _list, type = "list" } });
        await Post(channels + "/direct_message", new { user_ids = Array.Empty<string>() });
        await Get(channels + "?limit=2");
        await Get($"{channels}/{channel}");
        await Send(HttpMethod.Patch, $"{channels}/{channel}", new { topic = "All" });
        await Get($"{channels}/{channel}/followers");
        await Get($"{channels}/{channel}/members");
        var message = "v3/workspaces/9001/chat/messages/" + (await Post($"{channels}/{channel}/messages", new { type = "message", content = "Hello @User 1" })).Id();
        await Get($"{channels}/{channel}/messages");
        await Send(HttpMethod.Patch, message, new { content = "Hi @User 1" });
        await Post(message + "/reactions", new { reaction = "tada" });
        await Get(message + "/reactions");
        await Delete(message + "/reactions/tada");
        await Post(message + "/replies", new { type = "message", content = "Yes" });
        await Get(message + "/replies");
        await Get(message + "/tagged_users");
        await Delete(message);
        await Delete($"{channels}/{channel}");
    }

    private async Task DocsAsync()
    {
        const string docs = "v3/workspaces/9001/docs";
        var doc = $"{docs}/{(await Post(docs, new { name = "Handbook", parent = new { id = _list, type = 6 }, visibility = "PUBLIC", create_page = true })).Id()}";
        await Get(docs + "?limit=10");
        await Get(doc);
        var page = $"{doc}/pages/{(await Post(doc + "/pages", new { name = "Page", content = "words", content_format = "text/md" })).Id()}";
        await Get(doc + "/page_listing");
        await Get(doc + "/pages");
        await Get(page);
        await Put(page, new { content = "more", content_edit_mode = "append", content_format = "text/md" });
    }

    private async Task EndAsync(string list)
    {
        await Send(HttpMethod.Patch, "v3/workspaces/9001/task/9hv/acls", new { @private = true, entries = Array.Empty<object>() });
        await Post("v3/workspaces/9001/auditlogs", new { applicability = "user-activity", filter = new { }, pagination = new { } });
        await Get("v3/workspaces/9001/comments/types/post/subtypes");
        await Delete("v2/list/" + list);
        await Delete("v2/task/9hv");
    }

    private Task<JsonNode> Get(string url) => Send(HttpMethod.Get, url, null);

    private Task<JsonNode> Post(string url, object? body = null) => Send(HttpMethod.Post, url, body);

    private Task<JsonNode> Put(string url, object body) => Send(HttpMethod.Put, url, body);

    private Task<JsonNode> Delete(string url, object? body = null) => Send(HttpMethod.Delete, url, body);

    private Task<JsonNode> Form(string url) => Send(HttpMethod.Post, url, File);

    private async Task<JsonNode> Send(HttpMethod method, string url, object? body)
    {
        var (status, text) = await _send(method, url, body);
        _calls.Add((method, url, status, text));
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
