using System.Diagnostics;
using System.IO.Compression;
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
    public async Task Deadline_ends_a_body_that_never_gives_a_byte_and_never_has_to_be_waited_for([Values(200, 500)] int status, [Values] bool cancels)
    {
        using var source = new CancellationTokenSource();
        using var blocks = new EmptyBlocks(GzipHead, EmptyBlock);
        // The same for both, as a client has it for itself: then the client has no timer of its own until something must be waited for.
        var timeout = cancels ? TimeSpan.FromSeconds(100) : TimeSpan.FromMilliseconds(200);
        using var http = new HttpClient(new Canned(() => new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StreamContent(new GZipStream(blocks, CompressionMode.Decompress)) })) { Timeout = timeout };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", Timeout = timeout });

        var call = Task.Run(() => client.TrackAsync(source.Token));
        await blocks.IsRead.Task.WaitAsync(Call.Patience);
        if (cancels)
        {
            await source.CancelAsync();
            Assert.That((await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(Call.Patience)))!.CancellationToken, Is.EqualTo(source.Token));
        }
        else
        {
            Assert.That((await call.FailsAsync()).InnerException, Is.TypeOf<TimeoutException>());
        }
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
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved += e.Exception.InnerException is NotImplementedException ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            var asked = await FailLateAsync();
            for (var i = 0; i < 50 && asked.TryGetTarget(out _); i++)
            {
                await Task.Yield();
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.That(asked.TryGetTarget(out _), Is.False, "Nobody keeps what was asked.");
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        Assert.That(unobserved, Is.Zero);
    }

    // Apart, so that nothing here keeps the task.
    private static async Task<WeakReference<Task>> FailLateAsync()
    {
        var time = new FakeTimeProvider();
        var token = new TaskCompletionSource<string>();
        var asked = new WeakReference<Task>(token.Task);
        using var server = new FaultyServer(null);
        using var client = server.Client(time, options => options.TokenProvider = _ => new ValueTask<string>(token.Task));
        var call = client.TrackAsync();
        time.Advance(TimeSpan.FromSeconds(100));
        await call.FailsAsync();
        token.SetException(new NotImplementedException());
        return asked;
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

    private sealed class Canned(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    /// <summary>As a connection whose next bytes are always there: it looks at the token, and nobody has to wait.</summary>
    private sealed class EmptyBlocks(byte[] head, byte[] block) : MemoryStream
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private int _place;

        public TaskCompletionSource IsRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (cancellationToken.IsCancellationRequested)
                return ValueTask.FromCanceled<int>(cancellationToken);
            // A test that fails is not to go on for ever.
            if (_watch.Elapsed > Call.Patience + Call.Patience)
                return ValueTask.FromResult(0);
            IsRead.TrySetResult();
            var length = Math.Min(buffer.Length, head.Length + (1_000 * block.Length));
            for (var i = 0; i < length; i++, _place++)
                buffer.Span[i] = _place < head.Length ? head[_place] : block[(_place - head.Length) % block.Length];
            return ValueTask.FromResult(length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
