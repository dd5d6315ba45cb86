using System.Net;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerFaultsTests
{
    [Test]
    public async Task FailNext_IsForTheNextRequestAlone()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway));

        Assert.That(await StatusesAsync(server, 2), Is.EqualTo([502, 200]));
    }

    [Test]
    public async Task FailNext_Times_IsForThatManyRequests()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway), times: 2);

        Assert.That(await StatusesAsync(server, 3), Is.EqualTo([502, 502, 200]));
    }

    [Test]
    public async Task FailNext_QueuesUp()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway));
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.InternalServerError));

        Assert.That(await StatusesAsync(server, 3), Is.EqualTo([502, 500, 200]));
    }

    [Test]
    public async Task FailNext_When_IsForTheRequestsThatMatch()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway), when: request => request.Method == HttpMethod.Post);
        using var client = server.Client();

        using var get = await client.GetAsync("v2/user");
        using var post = await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        Assert.That((get.StatusCode, post.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.BadGateway)));
    }

    [Test]
    public async Task FailNext_Always_EndsWithClearFaults()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway), times: int.MaxValue);
        var before = await StatusesAsync(server, 5);

        server.ClearFaults();

        Assert.That(before, Is.EqualTo([502, 502, 502, 502, 502]));
        Assert.That(await StatusesAsync(server, 1), Is.EqualTo([200]));
    }

    [Test]
    public async Task FailNext_UnderConcurrency_MeetsExactlyThatManyRequests()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = int.MaxValue });
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway), times: 37);
        using var client = server.Client();

        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, token) => (await client.GetAsync("v2/user", token)).Dispose());

        Assert.That(server.Requests.Count(request => request.StatusCode == HttpStatusCode.BadGateway), Is.EqualTo(37));
    }

    [Test]
    public async Task FailNext_WhenThrows_BecomesA500ThatSaysWhy()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Cut(), when: _ => throw new InvalidOperationException("my mistake"));
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That((string?)(await response.JsonAsync())["err"], Does.Contain("my mistake"));
    }

    [Test]
    public async Task FailNext_WithImpossibleArguments_Throws()
    {
        await using var server = await ClickUpServer.StartAsync();

        Assert.That(() => server.FailNext(ClickUpFault.Cut(), times: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => server.FailNext(null!), Throws.ArgumentNullException);
    }

    private static async Task<List<int>> StatusesAsync(ClickUpServer server, int requests)
    {
        using var client = server.Client();
        var statuses = new List<int>();
        for (var i = 0; i < requests; i++)
        {
            using var response = await client.GetAsync("v2/user");
            statuses.Add((int)response.StatusCode);
        }
        return statuses;
    }
}
