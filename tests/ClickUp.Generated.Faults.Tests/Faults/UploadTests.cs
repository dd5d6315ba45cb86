using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Files whose stream breaks, stalls, is shorter than it says, or cannot be read twice.</summary>
[Parallelizable(ParallelScope.All)]
public class UploadTests
{
    [Test]
    public async Task Stream_that_breaks_fails_with_its_reason_and_the_next_call_succeeds([Values] bool disposed)
    {
        using var server = new FaultyServer(connection => connection.UntilLeftAsync());
        using var client = server.Client();
        var stream = new Troubled(100_000) { Breaks = disposed ? new ObjectDisposedException("file") : new IOException("the disk is gone") };

        var exception = await client.AttachFileAsync("9hv", new FileParameter(stream, "a.bin")).FailsAsync();

        Assert.That(exception.ToString(), Does.Contain(disposed ? "disposed" : "the disk is gone"));
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True, "A part of it has left.");
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task What_another_kind_of_stream_throws_is_inside_the_exception_and_the_next_call_succeeds()
    {
        using var server = new FaultyServer(connection => connection.UntilLeftAsync());
        using var client = server.Client();
        var thrown = new NotSupportedException("a stream of the caller's");

        var exception = await client.AttachFileAsync("9hv", new FileParameter(new Troubled(100_000) { Breaks = thrown }, "a.bin")).FailsAsync();

        Assert.That(exception.InnerException, Is.SameAs(thrown));
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True, "A part of it has left.");
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Stream_that_is_shorter_or_longer_than_it_says_fails_and_the_next_call_succeeds([Values(-10, 10)] int more)
    {
        using var server = new FaultyServer(connection => connection.UntilLeftAsync());
        using var client = server.Client();

        var exception = await client.AttachFileAsync("9hv", new FileParameter(new Troubled(1000) { Says = 1000 + more }, "a.bin")).FailsAsync();

        Assert.That(exception.Message, Does.StartWith("AttachFile failed: "));
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Deadline_ends_the_reading_of_a_stream_that_stalls()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(connection => connection.UntilLeftAsync());
        using var client = server.Client(time);
        var stream = new Troubled(100_000) { Stalls = true };

        var call = client.AttachFileAsync("9hv", new FileParameter(stream, "a.bin"));
        await stream.Stalled.Task.WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.That((await call.FailsAsync()).InnerException, Is.TypeOf<TimeoutException>());
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Deadline_ends_the_sending_of_a_body_that_nobody_reads()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(connection => connection.StallWithoutReadingAsync());
        using var client = server.Client(time);
        var stream = new Troubled(100_000_000);

        var call = client.AttachFileAsync("9hv", new FileParameter(stream, "a.bin"));
        await server.Stalled.Task.WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(100));
        var exception = await call.FailsAsync();
        server.Release.SetResult();

        Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        Assert.That(stream.Given, Is.LessThan(100_000_000), "The rest was not read.");
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Cancellation_ends_the_sending_of_a_body_that_nobody_reads()
    {
        using var server = new FaultyServer(connection => connection.StallWithoutReadingAsync());
        using var client = server.Client();
        using var source = new CancellationTokenSource();

        var call = client.AttachFileAsync("9hv", new FileParameter(new Troubled(100_000_000), "a.bin"), cancellationToken: source.Token);
        await server.Stalled.Task.WaitAsync(Call.Patience);
        await source.CancelAsync();

        Assert.That((await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(Call.Patience)))!.CancellationToken, Is.EqualTo(source.Token));
        server.Release.SetResult();
    }

    [Test]
    public async Task Upload_that_was_refused_with_429_is_repeated_only_when_its_stream_can_seek([Values] bool canSeek)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Connection.Head(429, 0, "Retry-After: 0\r\nConnection: close\r\n"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        });
        using var client = server.Client();
        var stream = new Troubled(1000) { Position = 10, Seeks = canSeek };

        var call = client.AttachFileAsync("9hv", new FileParameter(stream, "a.bin"));

        if (canSeek)
        {
            Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
            Assert.That(stream.Given, Is.EqualTo(2 * 990));
        }
        else
        {
            var exception = await call.FailsAsync();
            Assert.That((int)((ClickUpApiException)exception).StatusCode, Is.EqualTo(429));
            Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
            Assert.That(server.Requests.Posts, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Answer_while_the_body_is_still_being_sent_is_the_answer([Values(200, 413)] int status)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.ReadAsync(new byte[1000]);
            await connection.SendAsync(Connection.Head(status, 10, "Connection: close\r\n") + Connection.Answer);
            connection.EndSending();
            await connection.UntilLeftAsync();
        });
        using var client = server.Client();

        var call = client.AttachFileAsync("9hv", new FileParameter(new Troubled(3_000_000), "a.bin"));

        if (status == 200)
            Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
        else
            Assert.That((int)((ClickUpApiException)await call.FailsAsync()).StatusCode, Is.EqualTo(status));
        Assert.That((await client.TrackAsync().WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
    }
}
