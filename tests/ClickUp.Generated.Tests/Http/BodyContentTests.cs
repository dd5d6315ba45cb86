using System.Buffers;
using System.Net;
using System.Text;

namespace ClickUp.Generated.Tests.Http;

/// <summary>Pooled buffers go back only after the HTTP stack has finished with them.</summary>
public class BodyContentTests
{
    [Test]
    public async Task AnswerWhileTheRequestIsBeingWritten_LeavesItsBufferAlone()
    {
        var slow = new SlowStream();
        var writing = Task.CompletedTask;
        using var client = new ClickUpClient(
            new HttpClient(new EarlyHandler(request => writing = request.Content!.CopyToAsync(slow))),
            new ClickUpClientOptions { Token = "pk_test" });

        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(1111)));
        var others = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(slow.Array!.Length)).ToList();
        foreach (var other in others)
            other.AsSpan().Fill((byte)'x');
        slow.Finish();
        await writing;

        Assert.That(others, Has.None.SameAs(slow.Array), "the pool has not got it");
        Assert.That(Encoding.UTF8.GetString(slow.Given.Span), Is.EqualTo("""{"time":1111}"""));
    }

    [Test]
    public async Task BufferThatWasWritten_GoesBackToThePool()
    {
        var slow = new SlowStream();
        slow.Finish();
        using var client = new ClickUpClient(
            new HttpClient(new EarlyHandler(request => request.Content!.CopyToAsync(slow).GetAwaiter().GetResult())),
            new ClickUpClientOptions { Token = "pk_test" });

        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(1111)));
        var others = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(slow.Array!.Length)).ToList();

        await call;
        Assert.That(others, Has.Some.SameAs(slow.Array));
    }

    [Test]
    public async Task BodyThatIsAskedForAfterTheCall_IsNotThere()
    {
        HttpContent? content = null;
        using var client = new ClickUpClient(new HttpClient(new EarlyHandler(request => content = request.Content)), new ClickUpClientOptions { Token = "pk_test" });

        await client.TrackAsync();

        Assert.That(async () => await content!.CopyToAsync(Stream.Null), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Body_CanBeSentAgain()
    {
        var bodies = new List<string>();
        using var client = new ClickUpClient(
            new HttpClient(new EarlyHandler(request =>
            {
                for (var i = 0; i < 2; i++)
                {
                    var copy = new MemoryStream();
                    request.Content!.CopyToAsync(copy).GetAwaiter().GetResult();
                    bodies.Add(Encoding.UTF8.GetString(copy.ToArray()));
                }
            })),
            new ClickUpClientOptions { Token = "pk_test" });

        await client.TrackAsync();

        Assert.That(bodies, Is.EqualTo(["""{"time":3600000}""", """{"time":3600000}"""]));
    }

    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task AnswerThatIsGivenUp_LeavesTheReadersBufferAlone(HttpStatusCode status)
    {
        var body = new StalledStream("""{"id":""");
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StreamContent(body) }));
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var client = handler.Client(options => options.TimeProvider = clock);
        var call = client.TrackAsync();
        await body.Stalled.WaitAsync(Call.Patience);
        clock.Advance(TimeSpan.FromSeconds(100));
        try
        {
            await call.WaitAsync(Call.Patience);
        }
        catch (ClickUpException)
        {
            // It was given up.
        }

        var others = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(body.LastBuffer!.Length)).ToList();

        Assert.That(others, Has.None.SameAs(body.LastBuffer), "whoever was asked for more may still be writing to it");
    }

    /// <summary>Answers at once, whatever becomes of the request.</summary>
    private sealed class EarlyHandler(Action<HttpRequestMessage> begin) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            begin(request);
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent("""{"id":"1"}""") });
        }
    }

    /// <summary>Keeps what it is given, and takes its time.</summary>
    private sealed class SlowStream : Stream
    {
        private readonly TaskCompletionSource _finished = new();

        public ReadOnlyMemory<byte> Given { get; private set; }

        public byte[]? Array => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Given, out var array) ? array.Array : null;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Finish() => _finished.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given = buffer;
            await _finished.Task;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
