using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>Operations that no document has.</summary>
public sealed class ClickUpClientSendTests
{
    [TestCase("v2/team", "/api/v2/team")]
    [TestCase("/v2/team", "/api/v2/team")]
    [TestCase("v2/task/9hv?include_subtasks=true&x=a%20b%3A//", "/api/v2/task/9hv?include_subtasks=true&x=a%20b%3A//")]
    [TestCase("v3/workspaces/1/docs/a%2Fb", "/api/v3/workspaces/1/docs/a%2Fb")]
    public async Task Path_GoesOnFromTheBaseAddress(string path, string sent)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, sent.Split('?')[0], """{"a":1.10}""");
        using var client = server.Client();

        var answer = await client.SendAsync(HttpMethod.Get, path);

        var request = server.Requests.Single();
        Assert.That((request.PathAndQuery, request.Headers["Authorization"], request.BodyText), Is.EqualTo((sent, "pk_test", "")));
        Assert.That(answer.ToString(), Is.EqualTo("""{"a":1.10}"""));
        Assert.That(client.LastRateLimit?.Limit, Is.EqualTo(100));
    }

    [Test]
    public async Task Body_IsSentAsJson()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.SendAsync(HttpMethod.Post, "v2/task/9hv/time", RawJson.Parse("""{"time":60000}"""));

        Assert.That((server.RecordedTime.Single().Time, server.Requests.Single().Headers["Content-Type"]), Is.EqualTo((TimeSpan.FromMinutes(1), "application/json")));
    }

    [Test]
    public async Task Answer_WithoutABody_IsNull()
    {
        using var client = new StubHandler().Answer("", HttpStatusCode.NoContent).Client();

        Assert.That(await client.SendAsync(HttpMethod.Delete, "v2/task/9hv"), Is.EqualTo(RawJson.Null));
    }

    [Test]
    public async Task Error_IsThatOfEveryCall_AndTheOperationIsSend()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway));
        using var client = server.Client();

        var e = await client.SendAsync(HttpMethod.Post, "v2/task/9hv/time", RawJson.Parse("{}")).FailsAsync<ClickUpApiException>();

        Assert.That((e.Message, e.Operation, e.MayHaveBeenCarriedOut), Is.EqualTo(("Send failed: 502 Bad Gateway", "Send", true)));
    }

    [TestCase("https://elsewhere.example/v2/team")]
    [TestCase("//elsewhere.example/v2/team")]
    [TestCase("http:v2/team")]
    [TestCase("../v2/team")]
    [TestCase("v2/../../team")]
    [TestCase("v2/%2e%2E/%2e%2e/team")]
    [TestCase("v2/./team")]
    [TestCase("v2/..%2fteam")]
    [TestCase("v2\\team")]
    [TestCase("v2/team#x")]
    [TestCase("v2/te am")]
    [TestCase("v2/team\r\nX-Evil: 1")]
    [TestCase("@elsewhere.example:1/")]
    [TestCase(" ")]
    public void Path_ThatLeadsElsewhere_IsRefused(string path)
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.SendAsync(HttpMethod.Get, path)).ParamName, Is.EqualTo("path"));
    }

    [Test]
    public void PathAndMethod_AreNeeded()
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentNullException>(() => client.SendAsync(null!, "v2/team")).ParamName, Is.EqualTo("method"));
        Assert.That(Call.Throws<ArgumentNullException>(() => client.SendAsync(HttpMethod.Get, null!)).ParamName, Is.EqualTo("path"));
    }
}
