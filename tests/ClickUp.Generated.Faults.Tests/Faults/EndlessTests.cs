using System.Diagnostics;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Bodies that go on for ever, and so fast that nothing has to be waited for.</summary>
[Parallelizable(ParallelScope.All)]
public class EndlessTests
{
    private static readonly byte[] GzipHead = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
    private static readonly byte[] ZlibHead = [0x78, 0x9C];

    // A block of DEFLATE that is stored, is not the last, and has no byte.
    private static readonly byte[] EmptyBlock = [0, 0, 0, 0xFF, 0xFF];

    [Test]
    public async Task Deadline_ends_a_body_that_never_gives_a_byte([Values("gzip", "deflate")] string encoding, [Values(200, 500)] int status, [Values] bool cancels)
    {
        using var server = Endless(encoding, status);
        using var source = new CancellationTokenSource();
        using var client = server.Client(change: options => options.Timeout = cancels ? TimeSpan.FromSeconds(100) : TimeSpan.FromMilliseconds(500));
        var watch = Stopwatch.StartNew();

        var call = Task.Run(() => client.TrackAsync(source.Token));
        if (cancels)
        {
            await server.Stalled.Task.WaitAsync(Call.Patience);
            await source.CancelAsync();
            Assert.That((await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(Call.Patience)))!.CancellationToken, Is.EqualTo(source.Token));
        }
        else
        {
            var exception = await call.FailsAsync();
            Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
            Assert.That((exception as ClickUpApiException)?.StatusCode, Is.EqualTo(status == 500 ? System.Net.HttpStatusCode.InternalServerError : null));
            Assert.That(exception.MayHaveBeenCarriedOut, Is.True);
        }

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)));
    }

    [Test]
    public async Task Dispose_ends_the_reading_of_a_body([Values] bool ofParent)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Connection.Head(200, 1000) + "{");
            await connection.StallAsync();
        });
        var client = server.Client(new FakeTimeProvider());
        var caller = ofParent ? client.WithToken("pk_another") : client;
        var call = caller.TrackAsync();
        await server.Stalled.Task.WaitAsync(Call.Patience);

        client.Dispose();

        var exception = await call.FailsAsync();
        Assert.That((exception.Message, exception.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime failed: the client was disposed.", true)));
        Assert.That(await Assert.CatchAsync(() => caller.TrackAsync()), Is.TypeOf<ObjectDisposedException>(), "A call after the end is a mistake of its caller.");
    }

    [Test]
    public async Task Provider_is_not_asked_by_a_call_that_was_cancelled_before()
    {
        var asked = 0;
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.TokenProvider = _ => ValueTask.FromResult($"pk_{++asked}"));

        var exception = await Assert.CatchAsync<OperationCanceledException>(() => client.TrackAsync(new CancellationToken(canceled: true)));

        Assert.That((exception!.Message, asked), Is.EqualTo(("TrackTime was cancelled.", 0)));
    }

    [Test, NonParallelizable]
    public async Task Provider_that_fails_after_the_deadline_is_observed()
    {
        var unobserved = new List<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> handler = (_, e) =>
        {
            if (e.Exception.InnerException is NotImplementedException)
                unobserved.Add(e.Exception);
        };
        TaskScheduler.UnobservedTaskException += handler;
        try
        {
            await FailLateAsync();
            for (var i = 0; i < 5; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= handler;
        }

        Assert.That(unobserved, Is.Empty);
    }

    // Apart, so that nothing here keeps the task.
    private static async Task FailLateAsync()
    {
        var time = new FakeTimeProvider();
        var token = new TaskCompletionSource<string>();
        using var server = new FaultyServer(null);
        using var client = server.Client(time, options => options.TokenProvider = _ => new ValueTask<string>(token.Task));
        var call = client.TrackAsync();
        time.Advance(TimeSpan.FromSeconds(100));
        await call.FailsAsync();
        token.SetException(new NotImplementedException());
    }

    private static FaultyServer Endless(string encoding, int status)
    {
        FaultyServer server = null!;
        server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}\r\n\r\n");
            await connection.SendAsync(encoding == "gzip" ? GzipHead : ZlibHead);
            var blocks = Enumerable.Repeat(EmptyBlock, 10_000).SelectMany(block => block).ToArray();
            while (true)
            {
                await connection.SendAsync(blocks);
                server.Stalled.TrySetResult();
            }
        });
        return server;
    }
}
