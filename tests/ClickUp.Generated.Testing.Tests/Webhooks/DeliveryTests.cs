using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Webhooks;

public class DeliveryTests
{
    [Test]
    public async Task Delivery_IsSignedOverItsBytes_WithTheSecretOfTheRegistration()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        var registered = await RegisterAsync(api, receiver, "taskCreated");

        var task = await api.TaskAsync("Ünïcode");
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        var (body, signature) = receiver.Told.Single();
        var secret = (string)registered["webhook"]!["secret"]!;
        Assert.That(signature, Is.EqualTo(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)))));
        var told = JsonNode.Parse(body)!.AsObject();
        Assert.That(told.Select(property => property.Key), Is.EquivalentTo(["event", "history_items", "task_id", "team_id", "webhook_id"]));
        Assert.That(((string?)told["task_id"], (string?)told["team_id"], (string?)told["webhook_id"]), Is.EqualTo((task, "9001", registered.Id())));
    }

    [TestCase("""{"status":"complete"}""", "taskStatusUpdated", "status")]
    [TestCase("""{"priority":1}""", "taskPriorityUpdated", "priority")]
    [TestCase("""{"due_date":1772442000000}""", "taskDueDateUpdated", "due_date")]
    [TestCase("""{"time_estimate":1000}""", "taskTimeEstimateUpdated", "time_estimate")]
    [TestCase("""{"assignees":{"add":[1],"rem":[]}}""", "taskAssigneeUpdated", "assignee_add")]
    public async Task SpecificEvent_ComesWithTaskUpdatedOfTheSameHistoryItem(string body, string @event, string field)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "*");

        await api.PutAsync("v2/task/9hv", JsonNode.Parse(body));
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That(receiver.Events, Is.EqualTo([@event, "taskUpdated"]));
        var items = receiver.Bodies.Select(told => told["history_items"]!.AsArray().Single()!).ToArray();
        Assert.That(((string?)items[0]["field"], (string?)items[0]["id"]), Is.EqualTo((field, (string?)items[1]["id"])));
        Assert.That(items[0].AsObject().ContainsKey("before"), Is.EqualTo(field != "assignee_add"), "what was not there is not even null");
    }

    [TestCase("""{"name":"new"}""", "name")]
    [TestCase("""{"description":"new"}""", "content")]
    [TestCase("""{"archived":true}""", "archived")]
    [TestCase("""{"start_date":1772442000000}""", "start_date")]
    public async Task ChangeWithoutAnEventOfItsOwn_IsTaskUpdatedAlone(string body, string field)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "*");

        await api.PutAsync("v2/task/9hv", JsonNode.Parse(body));
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        var told = receiver.Bodies.Single();
        Assert.That(((string?)told["event"], (string?)told["history_items"]![0]!["field"]), Is.EqualTo(("taskUpdated", field)));
        if (field == "archived") Assert.That((string?)told["history_items"]![0]!["after"], Is.EqualTo("true"), "text");
    }

    [Test]
    public async Task Cascades_AreThoseOfClickUp()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "*");

        var space = (await api.PostAsync("v2/team/9001/space", new { name = "New" })).Id();
        Assert.That(await HeardAsync(), Is.EqualTo("spaceCreated listCreated spaceUpdated"));
        var folder = (await api.PostAsync($"v2/space/{space}/folder", new { name = "Folder" })).Id();
        Assert.That(await HeardAsync(), Is.EqualTo("folderCreated spaceUpdated"));
        var list = (await api.PostAsync($"v2/folder/{folder}/list", new { name = "Inside" })).Id();
        Assert.That(await HeardAsync(), Is.EqualTo("listCreated spaceUpdated"));
        await api.PutAsync($"v3/workspaces/9001/tasks/9hv/home_list/{list}", new { });
        Assert.That(await HeardAsync(), Is.EqualTo("taskMoved taskUpdated spaceUpdated"));
        var task = await api.TaskAsync(list: list);
        Assert.That(await HeardAsync(), Is.EqualTo("taskCreated taskStatusUpdated"));
        await api.DeleteAsync($"v2/task/{task}");
        Assert.That(await HeardAsync(), Is.EqualTo("taskDeleted"));
        await api.DeleteAsync($"v2/folder/{folder}");
        Assert.That(await HeardAsync(), Is.EqualTo("listDeleted folderDeleted spaceUpdated"));
        await api.DeleteAsync($"v2/space/{space}");
        Assert.That(await HeardAsync(), Is.EqualTo("listDeleted spaceDeleted"));

        async Task<string> HeardAsync()
        {
            await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
            var events = string.Join(' ', receiver.Events);
            receiver.Told.Clear();
            return events;
        }
    }

    [Test]
    public async Task CommentsTimeTagsAndGoals_AreHeardOf()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "taskCommentPosted", "taskCommentUpdated", "taskTimeTrackedUpdated", "taskTagUpdated", "goalCreated", "keyResultCreated", "listUpdated");

        var comment = (await api.PostAsync("v2/task/9hv/comment", new { comment_text = "Hi", notify_all = false }))["id"]!.ToJsonString();
        await api.PutAsync($"v2/comment/{comment}", new { comment_text = "Ho" });
        await api.PostAsync("v2/task/9hv/time", new { time = 1000 });
        await api.PostAsync("v2/task/9hv/tag/x");
        var goal = (await api.PostAsync("v2/team/9001/goal", new { name = "Grow" }))["goal"]!.Id();
        await api.PostAsync($"v2/goal/{goal}/key_result", new { name = "x", type = "number" });
        await api.PutAsync($"v2/list/{ClickUpServer.DefaultListId}", new { name = "Renamed" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That(receiver.Events, Is.EqualTo(["taskCommentPosted", "taskCommentUpdated", "taskTimeTrackedUpdated", "taskTagUpdated", "goalCreated", "keyResultCreated", "listUpdated"]));
        var told = receiver.Bodies.ToArray();
        Assert.That((string?)told[1]["history_items"]![0]!["id"], Is.EqualTo((string?)told[0]["history_items"]![0]!["id"]), "an edit repeats the id of the posting");
        Assert.That(((string?)told[1]["history_items"]![0]!["comment"]!["text_content"], (string?)told[2]["data"]!["interval_id"]), Is.EqualTo(("Ho\n", api.Server.TimeEntries.Single().Id)));
        Assert.That(((string?)told[4]["goal_id"], told[5].AsObject().ContainsKey("key_result_id"), (string?)told[6]["history_items"]![0]!["after"]), Is.EqualTo((goal, true, "Renamed")));
    }

    [Test]
    public async Task Place_LimitsWhatIsHeard()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        var other = api.Server.AddList("Other", ClickUpServer.DefaultSpaceId);
        await api.PostAsync("v2/team/9001/webhook", new { endpoint = receiver.Address, events = new[] { "taskUpdated" }, task_id = "9hv", list_id = long.Parse(other.Id) });

        await api.PutAsync("v2/task/86c7mc19h", new { name = "not heard" });
        await api.PutAsync("v2/task/9hv", new { name = "heard" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That(receiver.Bodies.Select(told => (string?)told["task_id"]), Is.EqualTo(["9hv"]), "the lowest place counts");
    }

    [Test]
    public async Task WhatIsRefused_OrOnlyLooksAsIf_IsNotHeardOf()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "*");

        await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", new { name = "x", status = "nowhere" });
        api.Server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, "{}"));
        await api.RefusedAsync(HttpMethod.Put, "v2/task/9hv", new { name = "x" });

        Assert.That(api.Server.Deliveries, Is.Empty);
    }

    [Test]
    public async Task Failure_IsTriedFiveTimes_ThenCounts_AndOneSuccessHeals()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "taskUpdated");
        receiver.Answer = count => Task.FromResult(count <= 5 ? HttpStatusCode.InternalServerError : HttpStatusCode.NoContent);

        await api.PutAsync("v2/task/9hv", new { name = "lost" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
        Assert.That((api.Server.Deliveries[0].Attempts, api.Server.Deliveries[0].Status, api.Server.Deliveries[0].Answer), Is.EqualTo((5, ClickUpDeliveryStatus.Failed, (HttpStatusCode?)HttpStatusCode.InternalServerError)));
        Assert.That((await api.GetAsync("v2/team/9001/webhook"))["webhooks"]![0]!["health"]!.ToJsonString(), Is.EqualTo("""{"status":"failing","fail_count":1}"""));

        await api.PutAsync("v2/task/9hv", new { name = "heard" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
        Assert.That(api.Server.Webhooks.Single(), Has.Property("Status").EqualTo("active").And.Property("FailCount").Zero);
    }

    [Test]
    public async Task Hundred_Failures_Suspend_UntilItIsRevived()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        var webhook = (await RegisterAsync(api, receiver, "taskUpdated")).Id();
        receiver.Answer = _ => Task.FromResult(HttpStatusCode.InternalServerError);

        for (var i = 0; i < 101; i++) api.Server.Deliver(webhook, "taskUpdated", "{}");
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce * 3);

        Assert.That(api.Server.Webhooks.Single(), Has.Property("Status").EqualTo("suspended").And.Property("FailCount").EqualTo(100));
        Assert.That((api.Server.Deliveries[^1].Status, receiver.Told.Count), Is.EqualTo((ClickUpDeliveryStatus.NotSent, 500)));
        await api.PutAsync($"v2/webhook/{webhook}", new { endpoint = receiver.Address, events = "*", status = "active" });
        Assert.That(api.Server.Webhooks.Single(), Has.Property("Status").EqualTo("active").And.Property("FailCount").Zero);
    }

    [TestCase(HttpStatusCode.Gone)]
    [TestCase(HttpStatusCode.Unauthorized)]
    public async Task WhoDoesNotWantToHear_IsSuspendedAtOnce(HttpStatusCode answer)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "taskUpdated");
        receiver.Answer = _ => Task.FromResult(answer);

        await api.PutAsync("v2/task/9hv", new { name = "x" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That((api.Server.Webhooks.Single().Status, receiver.Told.Count), Is.EqualTo(("suspended", 1)));
    }

    [Test]
    public async Task Timeout_IsAFailedAttempt_ByTheServersClock()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "taskUpdated");
        var arrived = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        receiver.Answer = async count =>
        {
            if (count > 1) return HttpStatusCode.OK;
            arrived.SetResult();
            await late.Task;
            return HttpStatusCode.OK;
        };

        await api.PutAsync("v2/task/9hv", new { name = "x" });
        await arrived.Task.WaitAsync(Http.AtOnce);
        api.Clock.Advance(TimeSpan.FromSeconds(7));
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
        late.SetResult();

        Assert.That((api.Server.Deliveries.Single().Attempts, api.Server.Deliveries.Single().Status), Is.EqualTo((2, ClickUpDeliveryStatus.Delivered)));
    }

    [Test]
    public async Task OnDemand_DeliveriesAreHeldReorderedLeftOutRepeatedAndWronglySigned()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var api = await StartAsync();
        await RegisterAsync(api, receiver, "taskUpdated");
        api.Server.HoldDeliveries();
        foreach (var name in new[] { "a", "b", "c" }) await api.PutAsync("v2/task/9hv", new { name });
        Assert.That(api.Server.Deliveries.Select(delivery => delivery.Status), Is.All.EqualTo(ClickUpDeliveryStatus.Held));

        api.Server.ReleaseDeliveries(held => held.Reverse().Take(2));
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);
        var again = api.Server.DeliverAgain(api.Server.Deliveries[1]);
        var wrong = api.Server.DeliverAgain(api.Server.Deliveries[1], wrongSignature: true);
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That(receiver.Bodies.Select(told => (string?)told["history_items"]![0]!["after"]), Is.EqualTo(["c", "b", "b", "b"]));
        Assert.That(api.Server.Deliveries[0].Status, Is.EqualTo(ClickUpDeliveryStatus.NotSent));
        Assert.That((again.Signature == api.Server.Deliveries[1].Signature, wrong.Signature == again.Signature, wrong.Body == again.Body), Is.EqualTo((true, false, true)));
    }

    [Test]
    public async Task Address_ThatIsNotOnThisMachine_IsNotDeliveredTo()
    {
        await using var api = await StartAsync();
        await api.PostAsync("v2/team/9001/webhook", new { endpoint = "example.com/hook", events = new[] { "taskUpdated" } });

        await api.PutAsync("v2/task/9hv", new { name = "x" });
        await api.Server.DeliveriesSettledAsync().WaitAsync(Http.AtOnce);

        Assert.That((api.Server.Deliveries.Single().Status, api.Server.Deliveries.Single().Attempts, api.Server.Webhooks.Single().Endpoint), Is.EqualTo((ClickUpDeliveryStatus.NotSent, 0, "https://example.com/hook")));
    }

    [Test]
    public async Task Registration_IsAnsweredAsClickUpDoes()
    {
        await using var api = await Api.StartAsync(new() { Tokens = ["pk_test", "pk_two"] });
        var body = new { endpoint = "https://example.com/hook", events = new[] { "*" }, secret = "mine", space_id = long.Parse(ClickUpServer.DefaultSpaceId) };

        var webhook = (await api.PostAsync("v2/team/9001/webhook", body))["webhook"]!;

        Assert.That(((long)webhook["team_id"]!, webhook["events"]!.AsArray().Count, (string?)webhook["space_id"], webhook["list_id"]), Is.EqualTo((9001L, 28, ClickUpServer.DefaultSpaceId, (JsonNode?)null)));
        Assert.That((string?)webhook["secret"], Does.Match("^[0-9A-Z]{64}$"), "a secret that is sent is ignored");
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/webhook", body), Is.EqualTo((400, "OAUTH_171")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/webhook", new { endpoint = "https://a.invalid/", events = new[] { "*" } }), Is.EqualTo((400, "OAUTH_194")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/webhook", new { endpoint = "https://example.com/", events = new[] { "taskExploded" } }), Is.EqualTo((400, "INPUT_003")));
        using var other = new HttpClient { BaseAddress = api.Server.BaseAddress };
        other.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "pk_two");
        Assert.That(await other.GetStringAsync("v2/team/9001/webhook"), Is.EqualTo("""{"webhooks":[]}"""), "everybody sees his own");
        await api.DeleteAsync($"v2/webhook/{webhook.Id()}");
        Assert.That(api.Server.Webhooks, Is.Empty);
    }

    private static Task<Api> StartAsync() => Api.StartAsync(new() { WebhookRetryDelay = TimeSpan.Zero });

    private static Task<JsonNode> RegisterAsync(Api api, Receiver receiver, params string[] events) => api.PostAsync("v2/team/9001/webhook", new { endpoint = receiver.Address, events });
}
