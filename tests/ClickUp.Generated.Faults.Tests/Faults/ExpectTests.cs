using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>A caller's HttpClient that asks the server before it sends a body (<c>Expect: 100-continue</c>).</summary>
[Parallelizable(ParallelScope.All)]
public class ExpectTests
{
    [Test]
    public async Task Body_is_sent_after_100_Continue()
    {
        using var server = new FaultyServer(async connection =>
        {
            var head = await connection.ReadHeadAsync();
            Assert.That(head, Does.Contain("Expect: 100-continue"));
            await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n");
            await connection.ReadBodyAsync(head);
            await connection.SendAsync(Connection.Ok);
            await connection.UntilLeftAsync();
        });
        using var http = Expecting();
        using var client = Client(http, server);

        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Refusal_before_the_body_is_the_answer_and_the_next_call_succeeds([Values(401, 413, 417, 500)] int status)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(Connection.Head(status, 0, "Connection: close\r\n"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        });
        using var http = Expecting(TimeSpan.FromMilliseconds(50));
        using var client = Client(http, server);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That((int)((ClickUpApiException)exception).StatusCode, Is.EqualTo(status));
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
        Assert.That(server.Requests.Posts, Is.EqualTo(2));
    }

    [Test]
    public async Task Connection_that_ends_before_the_body_was_not_carried_out()
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        });
        using var http = Expecting();
        using var client = Client(http, server);

        Assert.That((await client.TrackAsync().FailsAsync()).MayHaveBeenCarriedOut, Is.False);
        Assert.That(server.Requests.Posts, Is.EqualTo(1));
    }

    [Test]
    public async Task Request_without_a_body_is_whole_with_its_head_and_may_have_been_carried_out([Values] bool deletes)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        });
        using var http = Expecting();
        using var client = Client(http, server);

        var exception = await (deletes ? client.DeleteItemAsync("1", "2") : client.TouchItemAsync("1", "2")).FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
    }

    /// <param name="patience">After it the body is sent all the same; null: only the server decides.</param>
    private static HttpClient Expecting(TimeSpan? patience = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = patience ?? Timeout.InfiniteTimeSpan });
        http.DefaultRequestHeaders.ExpectContinue = true;
        return http;
    }

    private static ClickUpClient Client(HttpClient http, FaultyServer server) => new(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress });
}
