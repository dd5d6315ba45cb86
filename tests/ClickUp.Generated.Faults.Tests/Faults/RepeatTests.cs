using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>
/// A kept connection that ends after a request says nothing about what became of it. .NET sends a request without a body once more
/// then, whatever its method: the client must not let it, unless nothing can be done twice.
/// </summary>
[Parallelizable(ParallelScope.All)]
public class RepeatTests
{
    [Test]
    public async Task Post_without_a_body_is_not_sent_again_when_a_kept_connection_ends([Values] bool resets)
    {
        using var server = Ending(resets);
        using var client = server.Client();
        await client.TrackAsync();

        var exception = await client.TouchItemAsync("1", "2").FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(server.Requests.Heads.Count(head => head.StartsWith("POST /api/v2/space/1/item/2 ", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Delete_without_a_body_is_not_sent_again_when_a_kept_connection_ends([Values] bool resets)
    {
        using var server = Ending(resets);
        using var client = server.Client();
        await client.TrackAsync();

        var exception = await client.DeleteItemAsync("1", "2").FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(server.Requests.Heads.Count(head => head.StartsWith("DELETE ", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Multipart_post_is_not_sent_again_when_a_kept_connection_ends([Values] bool resets)
    {
        using var server = Ending(resets);
        using var client = server.Client();
        await client.TrackAsync();

        var exception = await client.AttachFileAsync("9hv", new FileParameter(new MemoryStream([1, 2, 3]), "a.png")).FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(server.Requests.Posts, Is.EqualTo(2));
    }

    [Test]
    public async Task Get_is_sent_again_when_a_kept_connection_ends()
    {
        using var server = Ending(resets: false, then: "[]");
        using var client = server.Client();
        await client.TrackAsync();

        Assert.That(await client.FindEverythingAsync(), Is.Empty);
    }

    [Test]
    public async Task Post_without_a_body_says_that_its_length_is_zero()
    {
        using var server = new FaultyServer(null);
        using var client = server.Client();

        await client.TouchItemAsync("1", "2");

        Assert.That(server.Requests.Heads.Single(), Does.Contain("\r\nContent-Length: 0\r\n").And.Not.Contain("Content-Type"));
    }

    // Serves one call, takes a second request and ends.
    private static FaultyServer Ending(bool resets, string then = Connection.Answer) =>
        new(async connection =>
        {
            await connection.AnswerAsync(Connection.Ok);
            await connection.ReadRequestAsync();
            if (resets)
                connection.Reset();
            else
                connection.EndSending();
            await connection.UntilLeftAsync();
        })
        {
            Answer = Connection.Head(200, then.Length) + then,
        };
}
