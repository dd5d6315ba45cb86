using System.Net;
using System.Net.Sockets;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Handlers and streams of the host's throw what they like: a call ends in one of the documented kinds, with that inside.</summary>
[Parallelizable(ParallelScope.All)]
public class ThrowingTests
{
    private static readonly Func<Exception>[] Kinds =
    [
        () => new IOException("thrown"), () => new SocketException((int)SocketError.ConnectionReset), () => new TimeoutException("thrown"), () => new InvalidOperationException("thrown"),
        () => new NotSupportedException("thrown"), () => new ObjectDisposedException("a handler"), () => new AggregateException("thrown", new IOException("inner")), () => new BrokenBreaker("thrown"),
        () => new ArgumentException("thrown"), () => new NullReferenceException("thrown"),
    ];

    private static IEnumerable<int> All => Enumerable.Range(0, Kinds.Length);

    [Test]
    public async Task What_a_handler_throws_before_it_sends_is_inside_the_exception([ValueSource(nameof(All))] int kind, [Values] bool later)
    {
        var thrown = Kinds[kind]();
        using var server = new FaultyServer(null);
        using var http = new HttpClient(new Throwing(thrown, sends: false, later));
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress });

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That((exception.InnerException, exception.Message, exception.MayHaveBeenCarriedOut), Is.EqualTo((thrown, $"TrackTime failed: {thrown.Message.ReplaceLineEndings(" ")}", false)));
    }

    [Test]
    public async Task What_a_handler_throws_after_it_has_sent_is_inside_the_exception([ValueSource(nameof(All))] int kind)
    {
        var thrown = Kinds[kind]();
        using var server = new FaultyServer(null);
        using var http = new HttpClient(new Throwing(thrown, sends: true, later: true));
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress });

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That((exception.InnerException, exception.MayHaveBeenCarriedOut), Is.EqualTo((thrown, true)));
    }

    [Test]
    public async Task What_the_stream_of_an_answer_throws_is_inside_the_exception([ValueSource(nameof(All))] int kind, [Values(200, 404)] int status)
    {
        var thrown = Kinds[kind]();
        using var http = new HttpClient(new Answering(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new Troubled(10) { Breaks = thrown }) }));
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test" });

        var exception = await client.TrackAsync().FailsAsync();

        // What HttpClient wraps is inside what it throws.
        Assert.That(exception.InnerException == thrown || exception.InnerException?.InnerException == thrown, Is.True);
        Assert.That((exception as ClickUpApiException)?.StatusCode, Is.EqualTo(status == 404 ? HttpStatusCode.NotFound : null));
        Assert.That(exception.MayHaveBeenCarriedOut, Is.EqualTo(status == 200));
    }

    [Test]
    public async Task What_a_provider_of_tokens_throws_is_thrown_as_it_is([ValueSource(nameof(All))] int kind, [Values] bool later)
    {
        var thrown = Kinds[kind]();
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.TokenProvider = async _ =>
        {
            if (later)
                await Task.Yield();
            throw thrown;
        });

        Assert.That(await Assert.CatchAsync(() => client.TrackAsync()), Is.SameAs(thrown));
        Assert.That(server.Requests.Heads, Is.Empty);
    }

    [Test]
    public async Task Get_is_never_carried_out_whatever_becomes_of_it()
    {
        var ends = new Func<HttpMessageHandler>[]
        {
            () => new Throwing(new IOException("cut"), sends: true, later: true),
            () => new Throwing(new HttpRequestException("cut"), sends: true, later: true),
            () => new Answering(() => new HttpResponseMessage(HttpStatusCode.BadGateway)),
            () => new Answering(() => new HttpResponseMessage(HttpStatusCode.Found)),
            () => new Answering(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("nonsense") }),
            () => new Answering(() => new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/") }),
        };
        using var server = new FaultyServer(null);
        foreach (var handler in ends)
        {
            using var http = new HttpClient(handler());
            using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress });

            Assert.That((await client.FindEverythingAsync().FailsAsync()).MayHaveBeenCarriedOut, Is.False);
            Assert.That((await client.SendAsync(HttpMethod.Get, "v2/team").FailsAsync()).MayHaveBeenCarriedOut, Is.False);
        }
    }

    private sealed class BrokenBreaker(string message) : Exception(message);

    private sealed class Throwing(Exception thrown, bool sends, bool later) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => later ? ThrowAsync(request, cancellationToken) : throw thrown;

        private async Task<HttpResponseMessage> ThrowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (sends)
                (await base.SendAsync(request, cancellationToken)).Dispose();
            throw thrown;
        }
    }

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
