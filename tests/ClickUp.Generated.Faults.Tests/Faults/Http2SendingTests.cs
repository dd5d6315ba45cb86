using System.Net;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Over HTTP/2 an answer may come before its request is whole, and .NET itself repeats what was refused before it was looked at.</summary>
[Parallelizable(ParallelScope.All)]
public class Http2SendingTests
{
    private const int Length = 1_000_000;
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte WindowUpdate = 8;
    private const byte EndOfStream = 1;
    private const byte EndOfHeaders = 4;

    [Test]
    public async Task File_is_not_read_any_more_when_its_call_has_ended([Values(200, 400)] int status, [Values] bool resets)
    {
        using var server = new FaultyServer(async connection =>
        {
            var frames = await Http2.OpenAsync(connection);
            var stream = await frames.UntilHeadersAsync();
            await AnswerAsync(connection, stream, status);
            if (resets)
                await connection.SendAsync(Frame(Reset, 0, stream, [0, 0, 0, 0]));
            else
                await OpenWindowAsync(connection, stream);
            await connection.UntilLeftAsync();
        });
        using var client = Client(server);
        var file = new Watched(Length);

        var call = client.AttachFileAsync("9hv", new FileParameter(file, "a.bin"));
        if (status == 200)
            Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
        else
            Assert.That((await call.FailsAsync()).MayHaveBeenCarriedOut, Is.False);
        file.HasEnded = true;
        // Whatever was still to be read would be read by now.
        for (var i = 0; i < 200; i++)
            await Task.Yield();

        Assert.That((file.ReadsAfterTheEnd, file.Overlaps), Is.EqualTo((0, 0)));
        if (!resets)
            Assert.That(file.Given, Is.EqualTo(Length), "The server took all of it.");
    }

    [Test]
    public async Task File_of_a_request_that_was_refused_is_not_read_by_two_at_once()
    {
        var time = new FakeTimeProvider();
        var refused = new TaskCompletionSource();
        using var server = new FaultyServer(async connection =>
        {
            var frames = await Http2.OpenAsync(connection);
            var stream = await frames.UntilHeadersAsync();
            await AnswerAsync(connection, stream, 429);
            await OpenWindowAsync(connection, stream);
            refused.SetResult();
            await frames.UntilEndOfRequestAsync();
            stream = await frames.UntilHeadersAsync();
            await OpenWindowAsync(connection, stream);
            await frames.UntilEndOfRequestAsync();
            await AnswerAsync(connection, stream, 200);
            await connection.UntilLeftAsync();
        });
        using var client = Client(server, time);
        var file = new Watched(Length);

        var call = client.AttachFileAsync("9hv", new FileParameter(file, "a.bin"));
        await refused.Task.WaitAsync(Call.Patience);
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(call, Task.Delay(1));
        }

        Assert.That((await call).Id, Is.EqualTo("1"));
        Assert.That((file.Overlaps, file.Given), Is.EqualTo((0, 2L * Length)));
    }

    [TestCase(200, false)]
    [TestCase(400, false)]
    [TestCase(500, true)]
    [TestCase(0, true)]
    public async Task What_dotNET_repeats_since_it_was_refused_counts_by_its_last_sending(int last, bool mayHaveBeenCarriedOut)
    {
        var requests = 0;
        using var server = new FaultyServer(async connection =>
        {
            var frames = await Http2.OpenAsync(connection);
            await connection.SendAsync(Frame(Reset, 0, await frames.UntilEndOfRequestAsync(), [0, 0, 0, 7]));
            requests++;
            var stream = await frames.UntilEndOfRequestAsync();
            requests++;
            if (last == 0)
                connection.Reset();
            else
                await AnswerAsync(connection, stream, last);
            await connection.UntilLeftAsync();
        });
        using var client = Client(server);

        var call = client.TrackAsync();

        if (last == 200)
            Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
        else
            Assert.That((await call.FailsAsync()).MayHaveBeenCarriedOut, Is.EqualTo(mayHaveBeenCarriedOut));
        Assert.That(requests, Is.EqualTo(2));
    }

    private static async Task AnswerAsync(Connection connection, int stream, int status)
    {
        // A field without an index, whose name is the eighth of the table: ":status".
        await connection.SendAsync(Frame(Headers, EndOfHeaders, stream, [0x08, 3, .. System.Text.Encoding.ASCII.GetBytes($"{status}")]));
        await connection.SendAsync(Frame(Data, EndOfStream, stream, "{\"id\":\"1\"}"u8));
    }

    private static async Task OpenWindowAsync(Connection connection, int stream)
    {
        await connection.SendAsync(Frame(WindowUpdate, 0, 0, [0x3F, 0, 0, 0]));
        await connection.SendAsync(Frame(WindowUpdate, 0, stream, [0x3F, 0, 0, 0]));
    }

    // As the client makes it for itself, but for the version.
    private static ClickUpClient Client(FaultyServer server, TimeProvider? time = null)
    {
        var options = new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress, TimeProvider = time ?? TimeProvider.System };
        return new(new HttpClient(ClickUpClient.CreateHandler(options)) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact, Timeout = Timeout.InfiniteTimeSpan }, options);
    }

    private static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload) =>
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, (byte)stream, .. payload];
}
