using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Contract;
using ClickUp.Generated.Testing.Operations;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>Whatever is sent, an operation does what it can or refuses it; it never fails in a way of its own.</summary>
public class HostileTests
{
    private static readonly string[] _values =
    [
        "null", "true", "false", "0", "-1", "1", "1.5", "900000000000000", "4000000000", "9223372036854775807", "-9223372036854775808", "1e300", "1772442000000", "\"\"", "\" \"", "\"x\"", "\"1\"", "\"9hv\"", "\"none\"", "\"*\"", "\"to do\"",
        "[]", "[null]", "[1]", "[\"a\"]", "[[]]", "[{}]", "[{\"name\":1}]", "[{\"name\":\"x\",\"id\":\"y\",\"assignee\":1,\"time\":\"z\"}]", "{}", "{\"add\":[1],\"rem\":null}", "{\"add\":\"x\"}", "{\"name\":null}", "{\"name\":\"x\"}",
        "{\"id\":\"1\",\"type\":6}", "{\"id\":1,\"type\":\"list\"}", "{\"current\":\"x\"}", "{\"location\":{\"lat\":1,\"lng\":2}}", "{\"location\":1}", "\"\\ud83d\\ude00\"", "\"2026-01-01\"",
    ];

    private static readonly string[] _queries = ["", "true", "false", "-1", "0", "1", "99999999999999999999", "x", "[]", "{}", "null", "1,2", "a%2Cb", "%F0%9F%98%80", "[{\"field_id\":\"x\",\"operator\":\"ANY\"}]"];

    [Test]
    public Task RandomBodiesAndQueries_NeverMakeAnOperationFail() => RunAsync(seed: 1, each: 12);

    [Test, Category("Long")]
    public Task ManyRandomBodiesAndQueries_NeverMakeAnOperationFail() => RunAsync(seed: 2, each: 500);

    private static async Task RunAsync(int seed, int each)
    {
        var random = new Random(seed);
        await using var api = await Api.StartAsync(new() { CheckRequests = false, MaxRequests = 0 });
        var ids = await IdsAsync(api);
        api.Server.SaveSnapshot("full");
        var documented = (ApiDocument.Embedded?.Operations ?? []).ToLookup(operation => operation.Method);
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in Routes.All)
        {
            var names = documented[route.Method].FirstOrDefault(operation => Same(operation.Path, route.Path))?.Names ?? (Query: [], Body: ["name", "value", "type"]);
            for (var i = 0; i < each; i++)
            {
                api.Server.RestoreSnapshot("full");
                var url = Url(route.Path, ids) + (random.Next(2) == 0 || names.Query.Count == 0 ? "" : $"?{Pick(names.Query)}={Uri.EscapeDataString(Pick(_queries))}&{Pick(names.Query)}={Pick(_queries)}");
                var body = route.Method == "GET" ? null : Body(names.Body);
                using var response = await api.RawAsync(new HttpMethod(route.Method), url, body);
                var text = await response.Content.ReadAsStringAsync();
                if (text.Contains("TEST_003", StringComparison.Ordinal) || text.Contains("TEST_002", StringComparison.Ordinal))
                    failures.Add($"{route.Method} {url} {body?.ToJsonString()}: {text[..Math.Min(text.Length, 600)]}");
            }
        }

        Assert.That(string.Join('\n', failures.Take(20)), Is.Empty, $"{failures.Count} of them");

        JsonNode? Body(IReadOnlyList<string> properties)
        {
            if (random.Next(20) == 0) return JsonNode.Parse(Pick(_values));
            var json = new JsonObject();
            foreach (var name in properties.Where(_ => random.Next(3) > 0)) json[name] = JsonNode.Parse(Pick(_values));
            return json;
        }

        T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
    }

    /// <summary>One of each thing, by the name of its placeholder.</summary>
    private static async Task<Dictionary<string, string>> IdsAsync(Api api)
    {
        var field = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Field", "drop_down", """{"options":[{"name":"A"}]}""");
        foreach (var type in new[] { "labels", "users", "tasks", "date", "location", "manual_progress", "emoji", "checkbox", "number" }) api.Server.AddCustomField(ClickUpServer.DefaultListId, type, type);
        var checklist = (await api.PostAsync("v2/task/9hv/checklist", new { name = "Steps" }))["checklist"]!.Id();
        var item = (await api.PostAsync($"v2/checklist/{checklist}/checklist_item", new { name = "One" }))["checklist"]!["items"]![0]!.Id();
        var goal = (await api.PostAsync("v2/team/9001/goal", new { name = "Goal" }))["goal"]!.Id();
        var channel = (await api.PostAsync("v3/workspaces/9001/chat/channels", new { name = "general" }))["data"]!.Id();
        var doc = (await api.PostAsync("v3/workspaces/9001/docs", new { name = "Doc" })).Id();
        await api.PostAsync("v2/team/9001/guest", new { email = "guest@example.com" });
        return new()
        {
            ["team_id"] = "9001", ["workspace_id"] = "9001", ["space_id"] = ClickUpServer.DefaultSpaceId, ["list_id"] = ClickUpServer.DefaultListId, ["task_id"] = "9hv", ["links_to"] = "86c7mc19h",
            ["folder_id"] = (await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/folder", new { name = "Folder" })).Id(),
            ["view_id"] = (await api.PostAsync("v2/team/9001/view", new { name = "View" }))["view"]!.Id(),
            ["webhook_id"] = (await api.PostAsync("v2/team/9001/webhook", new { endpoint = "https://example.com", events = new[] { "*" } })).Id(),
            ["goal_id"] = goal,
            ["key_result_id"] = (await api.PostAsync($"v2/goal/{goal}/key_result", new { name = "Target", type = "number" }))["key_result"]!.Id(),
            ["checklist_id"] = checklist, ["checklist_item_id"] = item, ["field_id"] = field, ["template_id"] = "t-1", ["tag_name"] = "x", ["entity_type"] = "attachments", ["entity_id"] = "9hv", ["reaction"] = "heart", ["comment_type"] = "post", ["object_type"] = "task", ["object_id"] = "9hv",
            ["comment_id"] = (await api.PostAsync("v2/task/9hv/comment", new { comment_text = "Hi" })).Id(),
            ["interval_id"] = (await api.PostAsync("v2/task/9hv/time", new { time = 1 })).Id(),
            ["timer_id"] = (await api.PostAsync("v2/team/9001/time_entries", new { start = 1, end = 2, tid = "9hv" }))["data"]!.Id(),
            ["group_id"] = (await api.PostAsync("v2/team/9001/group", new { name = "Group" })).Id(),
            ["user_id"] = "1", ["guest_id"] = $"{api.Server.Users[^1].Id}", ["channel_id"] = channel, ["doc_id"] = doc,
            ["message_id"] = (await api.PostAsync($"v3/workspaces/9001/chat/channels/{channel}/messages", new { type = "message", content = "Hi" })).Id(),
            ["page_id"] = (await api.PostAsync($"v3/workspaces/9001/docs/{doc}/pages", new { name = "Page" })).Id(),
        };
    }

    private static string Url(string path, Dictionary<string, string> ids) =>
        string.Join('/', path.Split('/').Select(segment => segment is ['{', .., '}'] ? ids[segment[1..^1]] : segment));

    private static bool Same(string left, string right) => left.Split('/').Length == right.Split('/').Length
        && left.Split('/').Zip(right.Split('/')).All(pair => pair.First == pair.Second || (pair.First is ['{', ..] && pair.Second is ['{', ..]));
}
