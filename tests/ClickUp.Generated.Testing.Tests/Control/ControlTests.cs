using System.Net;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Control;

namespace ClickUp.Generated.Testing.Tests.Control;

public class ControlTests
{
    [Test]
    public async Task Health_NeedsNoToken_AndIsNotAmongTheRequests()
    {
        await using var api = await Api.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(api.Server.BaseAddress, "/__clickup/") };

        var health = JsonNode.Parse(await client.GetStringAsync("health"))!;

        Assert.That(((string?)health["status"], (string?)health["base_address"], api.Server.Requests.Count), Is.EqualTo(("ok", api.Server.BaseAddress.ToString(), 0)));
    }

    [Test]
    public async Task State_Snapshots_AndReset_WorkAsTheMembersDo()
    {
        await using var api = await Api.StartAsync();
        var before = await api.GetAsync("/__clickup/state");
        await api.SendAsync(HttpMethod.Put, "/__clickup/snapshots/first", null);
        await api.DeleteAsync("v2/task/9hv");

        await api.SendAsync(HttpMethod.Post, "/__clickup/snapshots/first/restore", null);
        Assert.That(await api.GetAsync("/__clickup/state"), Is.EqualTo(before).Using<JsonNode>(JsonNode.DeepEquals));
        await api.PutAsync("/__clickup/state", new { format = 1, workspaces = new object[] { new { id = "5", name = "Five" } } });
        Assert.That((await api.GetAsync("v2/team"))["teams"].Texts("id"), Is.EqualTo(["5"]));
        await api.SendAsync(HttpMethod.Post, "/__clickup/reset", null);

        Assert.That(await api.GetAsync("/__clickup/state"), Is.EqualTo(before).Using<JsonNode>(JsonNode.DeepEquals));
        Assert.That((await api.GetAsync("/__clickup/snapshots"))["snapshots"]!.ToJsonString(), Is.EqualTo("""["first"]"""));
    }

    [Test]
    public async Task Faults_AreMetByTheRequestsTheyAreFor()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("/__clickup/faults", new { kind = "refuse", code = "ACCESS_083", method = "PUT", path = "/api/v2/task/{task_id}", times = 2 });
        await api.PostAsync("/__clickup/faults", new { kind = "answer", status = 502, body = "{}", method = "GET" });

        Assert.That(await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", new { name = "x" }), Is.EqualTo((401, "ACCESS_083")));
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/task/9hv"), Is.EqualTo((502, (string?)null)));
        await api.SendAsync(HttpMethod.Delete, "/__clickup/faults", null);
        await api.PutAsync("v2/task/9hv", new { name = "x" });
    }

    [Test]
    public async Task Clock_IsPutForward_ForWhatIsStampedAndForTheRateLimit()
    {
        await using var api = await Api.StartAsync();
        api.Server.RateLimit = 1;
        await api.GetAsync("v2/user");
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/user"), Is.EqualTo((429, "APP_002")));

        var clock = await api.PostAsync("/__clickup/clock", new { advance_ms = 60000 });

        Assert.That((long)clock["now_ms"]!, Is.EqualTo(1772442060000));
        Assert.That((string?)(await api.PutAsync("v2/task/9hv", new { name = "x" }))["date_updated"], Is.EqualTo("1772442060000"));
        Assert.That((await api.GetAsync("/__clickup/clock"))["now_ms"]!.ToJsonString(), Is.EqualTo("1772442060000"));
    }

    [Test]
    public async Task Requests_TellTheReasonOfEachRefusal()
    {
        await using var api = await Api.StartAsync();
        await api.GetAsync("v2/task/9hv");
        await api.RefusedAsync(HttpMethod.Post, $"v2/list/{ClickUpServer.DefaultListId}/task", new { name = "x", status = "nowhere" });

        var requests = (await api.GetAsync("/__clickup/requests"))["requests"]!.AsArray();

        Assert.That(requests.Select(request => ((int)request!["status"]!, (string?)request["refusal"])), Is.EqualTo([(200, (string?)null), (400, "Status not found (CRTSK_001)")]));
        Assert.That((string?)requests[1]!["body"], Does.Contain("nowhere"));
    }

    [Test]
    public async Task Deliveries_AreListedHeldReleasedAndRepeated()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync("v2/team/9001/webhook", new { endpoint = "https://example.com", events = new[] { "taskUpdated" } });
        await api.SendAsync(HttpMethod.Post, "/__clickup/deliveries/hold", null);
        await api.PutAsync("v2/task/9hv", new { name = "x" });
        Assert.That((await api.GetAsync("/__clickup/deliveries"))["deliveries"].Texts("status"), Is.EqualTo(["held"]));

        await api.SendAsync(HttpMethod.Post, "/__clickup/deliveries/release?order=reverse", null);
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
        var again = await api.SendAsync(HttpMethod.Post, "/__clickup/deliveries/1/again?signature=wrong", null);
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That((await api.GetAsync("/__clickup/deliveries"))["deliveries"].Texts("status"), Is.EqualTo(["not_sent", "not_sent"]));
        Assert.That((int)again["number"]!, Is.EqualTo(2));
    }

    [TestCase("GET", "nothing", null, "GET health")]
    [TestCase("PUT", "state", "{}", "format")]
    [TestCase("PUT", "state", "{", "can not be read")]
    [TestCase("POST", "snapshots/none/restore", "{}", "none")]
    [TestCase("POST", "faults", """{"kind":"earthquake"}""", "refuse, answer, delay, cut")]
    [TestCase("POST", "faults", """{"kind":"refuse","code":"NO_1"}""", "OAUTH_027")]
    [TestCase("POST", "faults", "{", "JSON")]
    [TestCase("POST", "clock", """{"advance_ms":-1}""", "from 0")]
    [TestCase("POST", "clock", "{}", "advance_ms")]
    [TestCase("POST", "clock", """{"advance_ms":252000000000000}""", "9998")]
    [TestCase("POST", "clock", """{"advance_ms":9223372036854775807}""", "advance_ms")]
    [TestCase("POST", "clock", "", "advance_ms")]
    [TestCase("POST", "deliveries/9/again", "{}", "delivery 9")]
    [TestCase("PUT", "snapshots/", "", "name")]
    [TestCase("PUT", "state", """{"format":1,"users":[null]}""", "users[0]")]
    [TestCase("POST", "faults", "", "kind")]
    [TestCase("POST", "faults", "[1]", "kind")]
    [TestCase("POST", "faults", """{"kind":"cut","methud":"GET"}""", "There is no 'methud'")]
    [TestCase("POST", "faults", """{"kind":"cut","times":0}""", "times")]
    [TestCase("POST", "faults", """{"kind":"cut","path":"v2/user"}""", "/api/")]
    [TestCase("POST", "faults", """{"kind":"cut","method":"G T"}""", "method")]
    [TestCase("POST", "faults", """{"kind":"answer","status":99}""", "200")]
    [TestCase("POST", "faults", """{"kind":"delay","delay_ms":-5}""", "delay")]
    [TestCase("POST", "deliveries/release?order=sideways", "", "reverse")]
    public async Task WhatCanNotBe_IsRefusedWithTheWayOut(string method, string url, string? body, string message)
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/__clickup/" + url) { Content = body is null ? null : new StringContent(body) };

        using var response = await client.SendAsync(request);

        Assert.That((response.StatusCode, (string?)(await response.JsonAsync())["err"]), Is.EqualTo((HttpStatusCode.BadRequest, (string?)(await response.JsonAsync())["err"])));
        Assert.That((string?)(await response.JsonAsync())["err"], Does.Contain(message).And.Not.Contains("(Parameter"));
        Assert.That((await api.GetAsync("/__clickup/health"))["status"]!.GetValue<string>(), Is.EqualTo("ok"), "nothing came of it");
    }

    [Test]
    public async Task Prefix_WithoutMore_TellsWhatThereIs()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client(authorization: null);

        using var response = await client.GetAsync("/__clickup");

        Assert.That((response.StatusCode, (string?)(await response.JsonAsync())["err"]), Is.EqualTo((HttpStatusCode.BadRequest, $"There is no GET /__clickup. There are: {ControlTable.Text}.")));
    }

    [TestCase("evil.example", 403)]
    [TestCase("localhost", 200)]
    public async Task Host_OfAnotherName_IsRefused(string host, int status)
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/__clickup/health");
        request.Headers.Host = host;

        using var response = await client.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public void Table_StandsInTheReadMe()
    {
        var rows = string.Join('\n', ControlTable.All.Select(row => $"| `{row.Request}` | {row.Does} |"));

        Assert.That(ReadMe.Text, Does.Contain(rows), "copy these rows:\n" + rows);
    }
}
