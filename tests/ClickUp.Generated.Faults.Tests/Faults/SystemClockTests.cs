using System.Diagnostics;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>The deadline on the system's clock, which takes another way through the HttpClient than one that a test moves on.</summary>
[Parallelizable(ParallelScope.All)]
public class SystemClockTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(300);

    [TestCase("", TestName = "Deadline_holds_before_the_answer")]
    [TestCase("HTTP/1.1 2", TestName = "Deadline_holds_inside_the_status_line")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", TestName = "Deadline_holds_before_the_body")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":", TestName = "Deadline_holds_inside_the_body")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{", TestName = "Deadline_holds_inside_a_chunk")]
    public async Task Deadline_holds(string said)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(said);
            await connection.StallAsync();
        });
        using var client = server.Client(change: options => options.Timeout = Deadline);
        var watch = Stopwatch.StartNew();

        var exception = await client.TrackAsync().FailsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
            Assert.That(exception.Message, Is.EqualTo("TrackTime timed out: no complete answer within 0.3 s."));
            Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
            Assert.That(watch.Elapsed, Is.GreaterThan(Deadline - TimeSpan.FromMilliseconds(20)).And.LessThan(Call.Patience));
        }
    }

    [Test]
    public async Task Drip_does_not_put_off_the_deadline()
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Connection.Head(200, int.MaxValue));
            while (true)
                await connection.SendAsync(" ");
        });
        using var client = server.Client(change: options => options.Timeout = Deadline);

        var exception = await client.TrackAsync().FailsAsync();

        // Whichever comes first: on a fast machine the blanks may be more than MaxResponseLength.
        Assert.That(exception.InnerException is TimeoutException || exception.Message.Contains("MaxResponseLength"), Is.True, exception.Message);
    }

    [Test]
    public async Task Client_that_is_disposed_during_a_call_does_not_speak_of_a_timeout()
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.StallAsync();
        });
        var client = server.Client();
        var call = client.TrackAsync();
        await server.Stalled.Task.WaitAsync(Call.Patience);

        client.Dispose();

        var exception = await call.FailsAsync();
        Assert.That(exception.Message, Does.Not.Contain("timed out").And.Contains("disposed"));
        Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
    }

    [Test]
    public async Task Cancelled_call_is_cancelled_with_its_own_token_at_every_stage(
        [Values("", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{", "HTTP/1.1 500 X\r\nContent-Length: 10\r\n\r\n{")] string said)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(said);
            await connection.StallAsync();
        });
        using var client = server.Client();
        using var source = new CancellationTokenSource();
        var call = client.TrackAsync(source.Token);

        var exception = await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await server.Stalled.Task.WaitAsync(Call.Patience);
            await source.CancelAsync();
            await call.WaitAsync(Call.Patience, CancellationToken.None);
        });

        Assert.That(exception!.CancellationToken, Is.EqualTo(source.Token));
    }
}
