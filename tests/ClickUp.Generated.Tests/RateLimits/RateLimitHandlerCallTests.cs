using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>The handler under a client, whose calls have deadlines.</summary>
[TestFixture]
public class RateLimitHandlerCallTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task AWaitLongerThanTheDeadline_FailsAtOnceAndSaysWhenItWouldHaveBeenPossible()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var http = Http(clickUp);
        using var client = Client(http, TimeSpan.FromSeconds(50));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        _time.Advance(TimeSpan.FromSeconds(5));

        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => Soon(call)))!;
        Assert.That(thrown.Message, Is.EqualTo("TrackTime was not sent: the rate limit allows it in 55 s, at 2026-03-01 12:01:00Z, and the call has 50 s left."));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(thrown.Operation, Is.EqualTo("TrackTime"));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task APlaceTooFarBackInTheQueue_FailsAtOnceToo()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var http = Http(clickUp);
        using var client = Client(http, TimeSpan.FromSeconds(100));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        var next = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));

        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => Soon(client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1))))))!;
        Assert.That(thrown.Message, Does.Contain("allows it in 120 s"));
        _time.Advance(TimeSpan.FromSeconds(60.1));
        await Soon(next);
    }

    [Test]
    public async Task ARefusalThatTheDeadlineDoesNotAllowToWaitFor_IsTheAnswer()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Refusal(resetIn: 40));
        using var http = Http(clickUp);
        using var client = Client(http, TimeSpan.FromSeconds(30));
        var thrown = (await Assert.ThrowsAsync<ClickUpApiException>(() => Soon(client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1))))))!;
        Assert.That(thrown.Message, Is.EqualTo("TrackTime failed: 429 Rate limit reached (APP_002)"));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ARefusal_IsWaitedForAndTheCallSucceedsWithItsBodyIntact()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(resetIn: 40) : AnsweringHandler.Ok());
        using var http = Http(clickUp);
        using var client = Client(http, TimeSpan.FromSeconds(60));
        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        _time.Advance(TimeSpan.FromSeconds(40.1));
        Assert.That((await Soon(call)).Id, Is.EqualTo("123"));
        Assert.That(clickUp.Bodies, Is.EqualTo(new[] { """{"time":60000}""", """{"time":60000}""" }));
    }

    [Test]
    public async Task ADeadlineThatEndsTheWaitAllTheSame_SaysThatNothingWasCarriedOut()
    {
        using var clickUp = new AnsweringHandler(number => number switch { 1 => AnsweringHandler.Ok(1, 0), 2 => AnsweringHandler.Refusal(resetIn: 55), _ => AnsweringHandler.Ok(1, 0) });
        using var handler = Handler(clickUp);
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = Client(http, TimeSpan.FromSeconds(90));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        _time.Advance(TimeSpan.FromSeconds(20));
        using var patient = Client(http, TimeSpan.FromSeconds(200));
        var first = patient.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        using var hasty = Client(http, TimeSpan.FromSeconds(101));
        var second = hasty.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        // The window opens after 40 s, is found full for 55 s more, and then takes the first alone.
        _time.Advance(TimeSpan.FromSeconds(40.1));
        await Until(() => clickUp.Requests.Length == 2 && handler.Waiting == 2);
        _time.Advance(TimeSpan.FromSeconds(55.1));
        await Soon(first);
        Assert.That(handler.Waiting, Is.EqualTo(1));
        _time.Advance(TimeSpan.FromSeconds(6));

        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => Soon(second)))!;
        Assert.That(thrown.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task CancellationInTheQueue_IsTheCallers()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var http = Http(clickUp);
        using var client = Client(http, TimeSpan.FromSeconds(100));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        using var cancellation = new CancellationTokenSource();
        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)), cancellationToken: cancellation.Token);
        cancellation.Cancel();
        var thrown = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => Soon(call));
        Assert.That(((OperationCanceledException)thrown!).CancellationToken, Is.EqualTo(cancellation.Token));
    }

    private ClickUpClient Client(HttpClient http, TimeSpan timeout) => new(http, new ClickUpClientOptions { Token = "pk_test", TimeProvider = _time, Timeout = timeout });

    private RateLimitHandler Handler(HttpMessageHandler clickUp) => new(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp };

    private HttpClient Http(HttpMessageHandler clickUp) => new(Handler(clickUp)) { Timeout = Timeout.InfiniteTimeSpan };

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(10));

    private static async Task Until(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            await Task.Yield();
        }
    }
}
