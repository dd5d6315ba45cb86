using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests;

public class ClickUpClientDeadlineTests
{
    public static ClickUpFault[] Stalls =>
    [
        ClickUpFault.Hold(),
        ClickUpFault.Stall(0),
        ClickUpFault.Stall(7),
        ClickUpFault.Stall(7, chunked: true),
    ];

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Stall_EndsAtTheDeadline(int stall)
    {
        var clock = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(Stalls[stall]);
        using var client = server.Client(options => (options.TimeProvider, options.Timeout) = (clock, TimeSpan.FromSeconds(5)));
        var call = client.TrackAsync();
        await fault.ReachedAsync().WaitAsync(Call.Patience);

        clock.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromMilliseconds(1));
        var before = call.IsCompleted;
        clock.Advance(TimeSpan.FromMilliseconds(1));

        var e = await call.FailsAsync<ClickUpException>();
        Assert.That(before, Is.False);
        Assert.That(e.Message, Is.EqualTo("TrackTime timed out: no complete answer within 5 s."));
        Assert.That((e.Operation, e.MayHaveBeenCarriedOut, e.InnerException?.GetType()), Is.EqualTo(("TrackTime", true, typeof(TimeoutException))));
        await fault.EndedAsync().WaitAsync(Call.Patience);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Stall_EndsAtOnceWithTheCallersToken(int stall)
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(Stalls[stall]);
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();
        var call = client.TrackAsync(cancellation.Token);
        await fault.ReachedAsync().WaitAsync(Call.Patience);

        await cancellation.CancelAsync();

        var e = await call.FailsAsync<OperationCanceledException>();
        Assert.That(e.CancellationToken, Is.EqualTo(cancellation.Token));
        await fault.EndedAsync().WaitAsync(Call.Patience);
    }

    [Test]
    public async Task CancelledBefore_IsNotSent()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        var cancelled = new CancellationToken(canceled: true);

        var e = await client.TrackAsync(cancelled).FailsAsync<OperationCanceledException>();

        Assert.That(e.CancellationToken, Is.EqualTo(cancelled));
        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase(0)]
    [TestCase(2)]
    public async Task OwnClock_EndsAStallToo(int stall)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(Stalls[stall]);
        using var client = server.Client(options => options.Timeout = TimeSpan.FromMilliseconds(50));

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(e.Message, Does.Contain("0.05 s"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task CallersHttpClient_WithAShorterTimeout_EndsTheCall(bool inTheBody)
    {
        var handler = new StubHandler().Answer(async (_, token) =>
        {
            if (!inTheBody)
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage { Content = new StreamContent(new StalledStream()) };
        });
        using var httpClient = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = new ClickUpClient(httpClient, new ClickUpClientOptions { Token = "pk_test" });

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Message, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime timed out: no complete answer within 0.05 s.", true)));
        Assert.That(e.InnerException, Is.TypeOf<TimeoutException>());
    }

    [TestCase(0)]
    [TestCase(2)]
    public async Task CallersHttpClient_WithALongerTimeout_DoesNotProlongTheCall(int stall)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(Stalls[stall]);
        using var httpClient = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(httpClient, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress, Timeout = TimeSpan.FromMilliseconds(50) });

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.Message, Is.EqualTo("TrackTime timed out: no complete answer within 0.05 s."));
    }

    [Test]
    public async Task InfiniteTimeout_WaitsAsLongAsItTakes()
    {
        var clock = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(7, carriedOut: true));
        using var client = server.Client(options => (options.TimeProvider, options.Timeout) = (clock, Timeout.InfiniteTimeSpan));
        var call = client.TrackAsync();
        await fault.ReachedAsync().WaitAsync(Call.Patience);

        clock.Advance(TimeSpan.FromDays(100));
        fault.Release();

        Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.Not.Empty);
    }

    [Test]
    public async Task DefaultTimeout_IsAHundredSecondsOfTheWholeCall()
    {
        var clock = new FakeTimeProvider();
        var token = new TaskCompletionSource<string>();
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(7));
        using var client = server.Client(options => (options.TimeProvider, options.TokenProvider) = (clock, _ => new ValueTask<string>(token.Task)));
        var call = client.TrackAsync();

        clock.Advance(TimeSpan.FromSeconds(60));
        token.SetResult("pk_test");
        await fault.ReachedAsync().WaitAsync(Call.Patience);
        clock.Advance(TimeSpan.FromSeconds(40));

        Assert.That((await call.FailsAsync<ClickUpException>()).Message, Does.Contain("within 100 s"));
    }

    [Test]
    public async Task TokenProviderThatHangs_EndsAtTheDeadline_AndNothingWasSent()
    {
        var clock = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync();
        CancellationToken given = default;
        using var client = server.Client(options =>
        {
            options.TimeProvider = clock;
            options.TokenProvider = token =>
            {
                given = token;
                return new ValueTask<string>(new TaskCompletionSource<string>().Task);
            };
        });
        var call = client.TrackAsync();
        var before = given.IsCancellationRequested;

        clock.Advance(TimeSpan.FromSeconds(100));

        var e = await call.FailsAsync<ClickUpException>();
        Assert.That((e.MayHaveBeenCarriedOut, e.InnerException?.GetType()), Is.EqualTo((false, typeof(TimeoutException))));
        Assert.That((before, given.IsCancellationRequested), Is.EqualTo((false, true)));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task TokenProviderThatHangs_EndsAtOnceWithTheCallersToken()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.TokenProvider = _ => new ValueTask<string>(new TaskCompletionSource<string>().Task));
        using var cancellation = new CancellationTokenSource();
        var call = client.TrackAsync(cancellation.Token);

        await cancellation.CancelAsync();

        Assert.That((await call.FailsAsync<OperationCanceledException>()).CancellationToken, Is.EqualTo(cancellation.Token));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task StallBeforeTheConnectionStands_CannotHaveCarriedItOut()
    {
        var clock = new FakeTimeProvider();
        var connecting = new TaskCompletionSource();
        using var sockets = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                connecting.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return Stream.Null;
            },
        };
        using var client = new ClickUpClient(new HttpClient(sockets), new ClickUpClientOptions { Token = "pk_test", TimeProvider = clock });
        var call = client.TrackAsync();
        await connecting.Task.WaitAsync(Call.Patience);

        clock.Advance(TimeSpan.FromSeconds(100));

        Assert.That((await call.FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.False);
    }

    [Test]
    public async Task ErrorWhoseBodyStalls_IsStillTheError()
    {
        var clock = new FakeTimeProvider();
        var body = new StalledStream("""{"err":"Te""");
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StreamContent(body) }));
        using var client = handler.Client(options => options.TimeProvider = clock);
        var call = client.TrackAsync();
        await body.Stalled.WaitAsync(Call.Patience);

        clock.Advance(TimeSpan.FromSeconds(100));

        var e = await call.FailsAsync<ClickUpApiException>();
        Assert.That((e.StatusCode, e.MayHaveBeenCarriedOut, e.ResponseBody), Is.EqualTo((HttpStatusCode.Unauthorized, false, """{"err":"Te""")));
        Assert.That(e.InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task ErrorWhoseBodyStalls_EndsAtOnceWithTheCallersToken()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(10, answer: new ClickUpAnswer("""{"err":"Team not authorized"}""", HttpStatusCode.Unauthorized)));
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();
        var call = client.TrackAsync(cancellation.Token);
        await fault.ReachedAsync().WaitAsync(Call.Patience);

        await cancellation.CancelAsync();

        Assert.That((await call.FailsAsync<OperationCanceledException>()).CancellationToken, Is.EqualTo(cancellation.Token));
    }
}
