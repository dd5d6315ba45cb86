using System.Net;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>HTTP/2 without TLS, frame by frame, over a caller's HttpClient.</summary>
[Parallelizable(ParallelScope.All)]
public class Http2Tests
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte GoAway = 7;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;

    // The first entries of HPACK's static table.
    private const byte Status200 = 0x88;
    private const byte Status500 = 0x8E;

    [Test]
    public async Task Answer_succeeds()
    {
        using var server = Server(async (connection, stream) =>
        {
            await connection.SendAsync(Frame(Headers, EndHeaders, stream, [Status200]));
            await connection.SendAsync(Frame(Data, EndStream, stream, "{\"id\":\"1\"}"u8));
        });
        using var client = Client(server);

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Answer_before_the_body_of_the_request_is_read_succeeds_and_buffers_are_not_mixed_up()
    {
        using var server = new FaultyServer(async connection =>
        {
            var frames = await Http2.OpenAsync(connection);
            var stream = await frames.UntilHeadersAsync();
            await connection.SendAsync(Frame(Headers, EndHeaders, stream, [Status200]));
            await connection.SendAsync(Frame(Data, EndStream, stream, "{\"id\":\"1\"}"u8));
            await connection.UntilLeftAsync();
        });
        using var client = Client(server);
        var large = RawJson.From(new string('x', 10_000_000));

        // What the window does not let through is still to be written when the answer is there.
        Assert.That((await client.SendAsync(HttpMethod.Post, "v2/everything", large)).ToString(), Is.EqualTo("{\"id\":\"1\"}"));
    }

    [TestCase("REFUSED_STREAM", 7, false)]
    [TestCase("INTERNAL_ERROR", 2, true)]
    [TestCase("ENHANCE_YOUR_CALM", 11, true)]
    [TestCase("HTTP_1_1_REQUIRED", 13, true)]
    public async Task Stream_that_is_reset_fails(string name, byte code, bool mayHaveBeenCarriedOut)
    {
        using var server = Server((connection, stream) => connection.SendAsync(Frame(Reset, 0, stream, [0, 0, 0, code])));
        using var client = Client(server);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.Message, Does.StartWith("TrackTime failed: "), name);
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True.Or.EqualTo(mayHaveBeenCarriedOut));
    }

    [Test]
    public async Task Stream_that_is_reset_inside_the_answer_fails()
    {
        using var server = Server(async (connection, stream) =>
        {
            await connection.SendAsync(Frame(Headers, EndHeaders, stream, [Status200]));
            await connection.SendAsync(Frame(Data, 0, stream, "{\"id\""u8));
            await connection.SendAsync(Frame(Reset, 0, stream, [0, 0, 0, 2]));
        });
        using var client = Client(server);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(exception.Message, Does.StartWith("TrackTime failed: "));
    }

    [Test]
    public async Task Error_whose_stream_is_reset_inside_the_body_keeps_its_status()
    {
        using var seen = new HeadersSeen();
        using var server = Server(async (connection, stream) =>
        {
            await connection.SendAsync(Frame(Headers, EndHeaders, stream, [Status500]));
            await connection.SendAsync(Frame(Data, 0, stream, "{\"err\":"u8));
            await seen.Task;
            await connection.SendAsync(Frame(Reset, 0, stream, [0, 0, 0, 2]));
        });
        using var client = Client(server, seen);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That((exception as ClickUpApiException)?.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task Connection_that_goes_away_after_the_request_fails_and_the_post_was_sent_once()
    {
        var requests = 0;
        using var server = Server(async (connection, stream) =>
        {
            Interlocked.Increment(ref requests);
            await connection.SendAsync(Frame(GoAway, 0, 0, [0, 0, 0, (byte)stream, 0, 0, 0, 2]));
            connection.Reset();
        });
        using var client = Client(server);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Frame_that_is_too_large_fails()
    {
        using var server = Server((connection, stream) => connection.SendAsync([0xFF, 0xFF, 0xFF, Data, 0, 0, 0, 0, (byte)stream]));
        using var client = Client(server);

        Assert.That((await client.TrackAsync().FailsAsync()).MayHaveBeenCarriedOut, Is.True);
    }

    [Test]
    public async Task Header_block_that_cannot_be_decoded_fails()
    {
        using var server = Server((connection, stream) => connection.SendAsync(Frame(Headers, EndHeaders | EndStream, stream, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])));
        using var client = Client(server);

        Assert.That((await client.TrackAsync().FailsAsync()).MayHaveBeenCarriedOut, Is.True);
    }

    [Test]
    public async Task Answer_in_HTTP_1_fails()
    {
        using var server = new FaultyServer(connection => connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
        using var client = Client(server);

        Assert.That((await client.TrackAsync().FailsAsync()).Message, Does.StartWith("TrackTime failed: "));
    }

    [Test]
    public async Task Stall_is_ended_by_the_deadline([Values] bool afterHeaders)
    {
        var time = new FakeTimeProvider();
        using var seen = new HeadersSeen();
        var stalled = new TaskCompletionSource();
        using var server = Server(async (connection, stream) =>
        {
            if (afterHeaders)
                await connection.SendAsync(Frame(Headers, EndHeaders, stream, [Status200]));
            else
                stalled.SetResult();
            await connection.UntilLeftAsync();
        });
        using var client = Client(server, seen, time);

        var call = client.TrackAsync();
        await (afterHeaders ? seen.Task : stalled.Task).WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(100));

        var exception = await call.FailsAsync();
        Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
    }

    private static FaultyServer Server(Func<Connection, int, Task> answer) => new(async connection =>
    {
        var frames = await Http2.OpenAsync(connection);
        while (true)
            await answer(connection, await frames.UntilEndOfRequestAsync());
    });

    private static ClickUpClient Client(FaultyServer server, HttpMessageHandler? handler = null, TimeProvider? time = null) =>
        new(new HttpClient(handler ?? new SocketsHttpHandler()) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact, Timeout = Timeout.InfiniteTimeSpan },
            new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress, TimeProvider = time ?? TimeProvider.System });

    private static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload) =>
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, (byte)stream, .. payload];
}
