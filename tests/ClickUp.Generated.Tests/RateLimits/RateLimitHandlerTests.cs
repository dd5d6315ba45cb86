using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

[TestFixture]
public class RateLimitHandlerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task Requests_WithinTheLimit_GoOutAtOnce()
    {
        using var clickUp = new AnsweringHandler(number => AnsweringHandler.Ok(5, 5 - number));
        using var invoker = Invoker(clickUp);
        for (var i = 0; i < 5; i++)
            Assert.That(Send(invoker).IsCompletedSuccessfully, Is.True);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(5));
        await Task.CompletedTask;
    }

    [Test]
    public async Task Requests_BeyondTheLimit_WaitForTheNextWindowInTheirOrder()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(2, 1));
        using var invoker = Invoker(clickUp);
        await Send(invoker, path: "1");
        await Send(invoker, path: "2");
        var waiting = new[] { Send(invoker, path: "3"), Send(invoker, path: "4"), Send(invoker, path: "5"), Send(invoker, path: "6") };

        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(2));
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(Task.WhenAll(waiting[0], waiting[1]));
        Assert.That(waiting[2].IsCompleted || waiting[3].IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(60.2));
        await Soon(Task.WhenAll(waiting));

        Assert.That(clickUp.Requests, Is.EqualTo(Enumerable.Range(1, 6).Select(i => $"POST /{i} pk_test")));
    }

    [Test]
    public async Task AWindowThatIsWaitedFor_IsOpenedByOneRequestAlone()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(2, 1));
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        await Send(invoker);
        await Send(invoker);
        var waiting = new[] { Send(invoker), Send(invoker) };
        clickUp.Hold = new TaskCompletionSource();

        _time.Advance(TimeSpan.FromSeconds(60.1));
        await Until(() => clickUp.Requests.Length == 3);
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.That(handler.Waiting, Is.EqualTo(1), "the other waits for its answer");
        _time.Advance(TimeSpan.FromSeconds(0.6));
        await Until(() => clickUp.Requests.Length == 4);
        clickUp.Hold.SetResult();
        await Soon(Task.WhenAll(waiting));
    }

    [Test]
    public async Task ARefusal_PausesAllOfItsTokenUntilTheResetAndNobodyElse()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(resetIn: 20) : AnsweringHandler.Ok(100, 90));
        using var invoker = Invoker(clickUp);
        var refused = Send(invoker, path: "first");
        await Until(() => clickUp.Requests.Length == 1);
        var second = Send(invoker, path: "second");
        await Soon(Send(invoker, token: "Bearer other", path: "other"));

        _time.Advance(TimeSpan.FromSeconds(19.9));
        Assert.That(refused.IsCompleted || second.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.That((await Soon(refused)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Soon(second);
        Assert.That(clickUp.Requests, Is.EqualTo(new[] { "POST /first pk_test", "POST /other Bearer other", "POST /first pk_test", "POST /second pk_test" }));
    }

    [TestCase(-40, 1, TestName = "{m}_InThePastWaitsOneSecond")]
    [TestCase(0, 1, TestName = "{m}_NowWaitsOneSecond")]
    [TestCase(600, 60, TestName = "{m}_FarAwayWaitsOneMinute")]
    public async Task AReset(int resetIn, int seconds)
    {
        using var clickUp = new AnsweringHandler(number => number == 2 ? AnsweringHandler.Refusal(resetIn) : AnsweringHandler.Ok());
        using var invoker = Invoker(clickUp);
        await Send(invoker);
        // Such a reset says nothing: the window that the first request opened counts.
        _time.Advance(TimeSpan.FromSeconds(seconds == 60 ? 0 : 59.5));
        var refused = Send(invoker);
        await Until(() => clickUp.Requests.Length == 2);
        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That(refused.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(refused);
    }

    [TestCase(45, 45)]
    [TestCase(0, 1)]
    [TestCase(86_400, 60)]
    public async Task RetryAfter_CountsInsteadOfTheReset_BetweenASecondAndAWindow(int told, int seconds)
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(resetIn: 20, retryAfter: TimeSpan.FromSeconds(told)) : AnsweringHandler.Ok());
        using var invoker = Invoker(clickUp);
        var refused = Send(invoker);
        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That(refused.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(refused);
    }

    [TestCase(false, TestName = "{m}_OfNoTime")]
    [TestCase(true, TestName = "{m}_OfADateThatHasGoneBy")]
    public async Task ARetryAfter_IsWaitedForLongerEachTime(bool isDate)
    {
        using var clickUp = new AnsweringHandler(_ =>
        {
            var response = AnsweringHandler.Refusal(resetIn: 20, retryAfter: TimeSpan.Zero);
            if (isDate)
                response.Headers.RetryAfter = new(response.Headers.Date!.Value.AddHours(-1));
            return response;
        });
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        var refused = Send(invoker);
        foreach (var (sent, seconds) in new[] { (1, 1), (2, 4), (3, 16), (4, 60), (5, 60) })
        {
            await Until(() => clickUp.Requests.Length == sent && handler.Waiting == 1);
            _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
            Assert.That(handler.Waiting, Is.EqualTo(1), $"after {seconds - 0.1} s");
            _time.Advance(TimeSpan.FromSeconds(0.2));
        }

        Assert.That((await Soon(refused)).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(6));
    }

    [Test]
    public async Task RetryAfter_AsADate_CountsFromTheAnswersOwnDate()
    {
        using var clickUp = new AnsweringHandler(number =>
        {
            var response = number == 1 ? AnsweringHandler.Refusal(resetIn: 20) : AnsweringHandler.Ok();
            if (number == 1)
                response.Headers.RetryAfter = new(response.Headers.Date!.Value.AddSeconds(7));
            return response;
        });
        using var invoker = Invoker(clickUp);
        var refused = Send(invoker);
        _time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.That(refused.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(refused);
    }

    [Test]
    public async Task ARefusal_WithoutHeaders_WaitsForTheWindowThatTheFirstRequestOpened()
    {
        using var clickUp = new AnsweringHandler(number => number == 4 ? AnsweringHandler.Refusal() : AnsweringHandler.Ok());
        using var invoker = Invoker(clickUp);
        for (var i = 0; i < 3; i++)
            await Send(invoker);
        _time.Advance(TimeSpan.FromSeconds(15));
        var refused = Send(invoker);
        _time.Advance(TimeSpan.FromSeconds(44.9));
        Assert.That(refused.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(refused);

        // Three went through, and that is no plan's limit: others used the token, or it was chance.
        await Soon(Task.WhenAll(Enumerable.Range(0, 80).Select(_ => Send(invoker))));
    }

    [Test]
    public async Task ConnectionsThatAreRefused_UseNothingUp()
    {
        var isUp = true;
        using var clickUp = new AnsweringHandler(_ => isUp ? AnsweringHandler.Ok(100, 99) : throw new HttpRequestException("refused", new System.Net.Sockets.SocketException(111)));
        using var invoker = Invoker(clickUp);
        await Send(invoker);
        isUp = false;
        for (var i = 0; i < 150; i++)
            await Assert.ThrowsAsync<HttpRequestException>(() => Send(invoker));
        isUp = true;
        for (var i = 0; i < 99; i++)
            Assert.That(Send(invoker).IsCompletedSuccessfully, Is.True, $"request {i + 2}");
        Assert.That(Send(invoker).IsCompleted, Is.False, "the window is full now");
    }

    [Test]
    public async Task AProbeWhoseConnectionIsRefused_IsFollowedByTheNextAtOnce()
    {
        using var clickUp = new AnsweringHandler(number => number == 2 ? throw new HttpRequestException("refused", new System.Net.Sockets.SocketException(111)) : AnsweringHandler.Ok(1, 0));
        using var invoker = Invoker(clickUp);
        await Send(invoker);
        var waiting = new[] { Send(invoker), Send(invoker) };
        _time.Advance(TimeSpan.FromSeconds(60.1));
        await Assert.ThrowsAsync<HttpRequestException>(() => Soon(waiting[0]));
        await Soon(waiting[1]);
    }

    [Test]
    public async Task DisposedWhileRequestsWait_TheyFailAtOnce()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        await Send(invoker);
        var waiting = new[] { Send(invoker), Send(invoker) };
        handler.Dispose();
        foreach (var request in waiting)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => Soon(request));
        Assert.That(handler.Waiting, Is.Zero);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ARequest_RefusedAgainAndAgain_IsSentFiveTimesMoreAndWaitsLonger()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Refusal(resetIn: 0));
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        var refused = Send(invoker);
        foreach (var (sent, seconds) in new[] { (1, 60), (2, 60), (3, 60), (4, 60), (5, 60) })
        {
            await Until(() => clickUp.Requests.Length == sent && handler.Waiting == 1);
            Assert.That(refused.IsCompleted, Is.False);
            for (var waited = 0.0; waited < seconds && handler.Waiting == 1; waited += 0.51)
                _time.Advance(TimeSpan.FromSeconds(0.51));
        }

        Assert.That((await Soon(refused)).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await (await refused).Content.ReadAsStringAsync(), Does.Contain("APP_002"), "the last answer is handed on");
        Assert.That(clickUp.Requests, Has.Length.EqualTo(6));
    }

    [Test]
    public async Task AResetThatProvesWrong_IsWaitedForLongerEachTime()
    {
        using var clickUp = new AnsweringHandler(number => number <= 4 ? AnsweringHandler.Refusal(resetIn: 1) : AnsweringHandler.Ok());
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        var refused = Send(invoker);
        foreach (var (sent, seconds) in new[] { (1, 1), (2, 4), (3, 16), (4, 60) })
        {
            await Until(() => clickUp.Requests.Length == sent && handler.Waiting == 1);
            _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
            Assert.That(handler.Waiting, Is.EqualTo(1), $"after {seconds - 0.1} s");
            _time.Advance(TimeSpan.FromSeconds(0.2));
        }

        Assert.That((await Soon(refused)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    public async Task AnotherError_IsNotSentAgain(HttpStatusCode status)
    {
        using var clickUp = new AnsweringHandler(_ =>
        {
            var response = AnsweringHandler.Answer(status, 100, 50);
            response.Headers.RetryAfter = new(TimeSpan.Zero);
            return response;
        });
        using var invoker = Invoker(clickUp);
        Assert.That((await Soon(Send(invoker))).StatusCode, Is.EqualTo(status));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(1));
    }

    [Test]
    public void ABrokenConnection_IsNotTriedAgain()
    {
        using var clickUp = new AnsweringHandler(_ => throw new HttpRequestException("cut"));
        using var invoker = Invoker(clickUp);
        Assert.That(() => Soon(Send(invoker)), Throws.TypeOf<HttpRequestException>());
        Assert.That(clickUp.Requests, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Cancellation_LeavesTheQueueAtOnceAndKeepsNobodyElse()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        await Send(invoker);
        using var cancellation = new CancellationTokenSource();
        var left = Send(invoker, path: "left", cancellationToken: cancellation.Token);
        var stays = Send(invoker, path: "stays");
        Assert.That(handler.Waiting, Is.EqualTo(2));

        cancellation.Cancel();
        var thrown = await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => Soon(left));
        Assert.That(((OperationCanceledException)thrown!).CancellationToken, Is.EqualTo(cancellation.Token));
        Assert.That(handler.Waiting, Is.EqualTo(1));
        _time.Advance(TimeSpan.FromSeconds(60.1));
        await Soon(stays);
        Assert.That(clickUp.Requests, Is.EqualTo(new[] { "POST /task pk_test", "POST /stays pk_test" }));
    }

    [Test]
    public async Task AFullQueue_RefusesOneMore()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time, QueueLength = 2 }) { InnerHandler = clickUp });
        await Send(invoker);
        var waiting = new[] { Send(invoker), Send(invoker) };
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => Send(invoker)))!;
        Assert.That(thrown.Message, Is.EqualTo("POST was not sent: 2 requests of its token wait for the rate limit already (RateLimitHandlerOptions.QueueLength)."));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
        Assert.That(waiting.Any(task => task.IsCompleted), Is.False);
    }

    [Test]
    public async Task ALimitWithoutHeaders_IsFoundWithOneRefusal()
    {
        var refuse = false;
        using var clickUp = new AnsweringHandler(_ => Volatile.Read(ref refuse) ? AnsweringHandler.Refusal() : AnsweringHandler.Ok());
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        for (var i = 0; i < 100; i++)
            await Send(invoker);
        refuse = true;
        clickUp.Hold = new TaskCompletionSource();
        var beyond = Enumerable.Range(0, 20).Select(_ => Send(invoker)).ToArray();
        Assert.That(clickUp.Requests, Has.Length.EqualTo(101), "only one tries what lies beyond");
        clickUp.Hold.SetResult();
        await Until(() => handler.Waiting == 20);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(101));
        refuse = false;
        _time.Advance(TimeSpan.FromSeconds(60.1));
        await Soon(Task.WhenAll(beyond));
    }

    [Test]
    public async Task TheUseOfOthers_CountsAsFarAsTheHeadersTell()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Answer(HttpStatusCode.OK, 100, 2, resetIn: 30));
        using var invoker = Invoker(clickUp);
        for (var i = 0; i < 3; i++)
            await Send(invoker);
        var waiting = Send(invoker);
        Assert.That(clickUp.Requests, Has.Length.EqualTo(3), "two were left after the first");
        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.That(waiting.IsCompleted, Is.False);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Soon(waiting);
    }

    [Test]
    public async Task RemainingThatRises_AllowsNoMoreThanTheLimit()
    {
        using var clickUp = new AnsweringHandler(number => AnsweringHandler.Ok(10, number % 2 == 0 ? 8 : 9));
        using var invoker = Invoker(clickUp);
        for (var i = 0; i < 10; i++)
            await Send(invoker);
        Assert.That(Send(invoker).IsCompleted, Is.False);
    }

    [Test]
    public async Task IdleTokens_AreForgotten()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(10, 9));
        using var handler = Handler(clickUp);
        using var invoker = new HttpMessageInvoker(handler);
        for (var i = 0; i < 1_000; i++)
            await Send(invoker, token: $"Bearer {i}");
        Assert.That(handler.Tokens, Is.EqualTo(1_000));
        _time.Advance(TimeSpan.FromSeconds(61));
        await Send(invoker, token: "Bearer another");
        Assert.That(handler.Tokens, Is.EqualTo(1));
    }

    [Test]
    public void Options_OutOfRange_AreNamed()
    {
        Assert.That(() => new RateLimitHandler(new RateLimitHandlerOptions { QueueLength = -1 }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("QueueLength"));
        Assert.That(() => new RateLimitHandler(new RateLimitHandlerOptions { Repeats = -1 }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Repeats"));
        Assert.That(() => new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = null! }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("TimeProvider"));
    }

    private RateLimitHandler Handler(HttpMessageHandler clickUp) => new(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp };

    private HttpMessageInvoker Invoker(HttpMessageHandler clickUp) => new(Handler(clickUp));

    private static Task<HttpResponseMessage> Send(HttpMessageInvoker invoker, string token = "pk_test", string path = "task", HttpContent? content = null, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://api.clickup.com/{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", token);
        return invoker.SendAsync(request, cancellationToken);
    }

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(10));

    private static Task Soon(Task task) => task.WaitAsync(TimeSpan.FromSeconds(10));

    // A request that was sent is not refused yet, and one that was refused does not wait yet: the clock goes on only for what waits.
    private static async Task Until(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            await Task.Yield();
        }
    }
}
