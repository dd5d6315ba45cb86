using System.Net;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Serving;

public class CatalogTests
{
    [TestCase("pk_test", 200, null)]
    [TestCase("Bearer oauth", 200, null)]
    [TestCase("bearer oauth", 200, null)]
    [TestCase("pk_other", 401, "OAUTH_025")]
    [TestCase("oauth", 401, "OAUTH_025")]
    [TestCase("Bearer other", 401, "OAUTH_019")]
    [TestCase("Bearer pk_test", 401, "OAUTH_019")]
    [TestCase("Bearer ", 401, "OAUTH_025")]
    [TestCase("", 400, "OAUTH_017")]
    [TestCase(null, 400, "OAUTH_017")]
    public async Task Authorization_InTheFormForItsKind_IsAccepted(string? authorization, int status, string? code)
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_test", "oauth"] });
        using var client = server.Client(authorization);

        using var response = await client.GetAsync("v2/user");

        Assert.That(await response.RefusalAsync(), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Authorization_ThatIsRefused_SaysSoInClickUpsWords()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client("pk_other");

        using var response = await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"err":"Token invalid","ECODE":"OAUTH_025"}"""));
        Assert.That(server.RecordedTime, Is.Empty);
    }

    [TestCase("9hv", "", 200, null)]
    [TestCase("9hv", "?custom_task_ids=false&team_id=9001", 200, null)]
    [TestCase("DEV-42", "?custom_task_ids=true&team_id=9001", 200, null)]
    [TestCase("DEV%2D42", "?team_id=9001&custom_task_ids=true", 200, null)]
    [TestCase("DEV-42", "", 401, "OAUTH_027")]
    [TestCase("DEV-42", "?team_id=9001", 401, "OAUTH_027")]
    [TestCase("DEV-42", "?custom_task_ids=true", 401, "OAUTH_027")]
    [TestCase("DEV-42", "?custom_task_ids=True&team_id=9001", 401, "OAUTH_027")]
    [TestCase("DEV-42", "?custom_task_ids=true&team_id=1", 404, "SHARD_031")]
    [TestCase("DEV-43", "?custom_task_ids=true&team_id=9001", 404, "ITEM_013")]
    [TestCase("dev-42", "?custom_task_ids=true&team_id=9001", 404, "ITEM_013")]
    [TestCase("9hv", "?custom_task_ids=true&team_id=9001", 404, "ITEM_013")]
    [TestCase("9HV", "", 404, "ITEM_013")]
    public async Task TaskId_IsFoundAsClickUpFindsIt(string id, string query, int status, string? code)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostJsonAsync($"v2/task/{id}/time{query}", """{"time":1}""");

        Assert.That(await response.RefusalAsync(), Is.EqualTo((status, code)));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(status == 200 ? 1 : 0));
    }

    [Test]
    public async Task CustomTaskId_WithoutThePair_GetsTheMisleadingAnswer()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.GetAsync("v2/task/DEV-42/time");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(JsonNode.DeepEquals(await response.JsonAsync(), JsonNode.Parse("""{"err":"Team not authorized","ECODE":"OAUTH_027"}""")));
    }
}
