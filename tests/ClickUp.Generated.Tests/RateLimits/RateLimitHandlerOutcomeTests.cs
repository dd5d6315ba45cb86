using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>How a request ends at the handler: what is said, told, counted and given back.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RateLimitHandlerOutcomeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task ARequestThatWasCut_IsNotSentAgain_AndWhatItFailedWithIsKept()
    {
        var cut = new HttpRequestException("cut");
        using var invoker = Invoker(new Throwing(cut));
        using var request = Post();
        Assert.That(await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(request, default)), Is.SameAs(cut));

        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => invoker.SendAsync(request, default)))!;
        Assert.That(thrown.Message, Does.StartWith("POST was not sent again: its first sending failed (cut), and may"));
        Assert.That(thrown.InnerException, Is.SameAs(cut));
    }

    [Test]
    public async Task AHandlerThatThrowsAtTheCall_GivesThePlaceBackToo()
    {
        using var invoker = Invoker(new Throwing(new HttpRequestException("refused", new SocketException(111))), options => options.Wait = false);
        for (var i = 0; i < 150; i++)
        {
            using var request = Post();
            await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(request, default));
        }
    }

    [Test]
    public async Task WhatDoesNotWait_FailsAtOnceAndSaysWhy()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var invoker = Invoker(clickUp, options => options.Wait = false);
        (await invoker.SendAsync(Post(), default)).Dispose();
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => invoker.SendAsync(Post(), default)))!;
        Assert.That(thrown.Message, Is.EqualTo("POST was not sent: the rate limit does not allow it now, and RateLimitHandlerOptions.Wait is false."));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.False);
    }

    [Test]
    public async Task WhatDoesNotWait_HasTheRefusalForItsAnswer()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Refusal(resetIn: 20));
        using var invoker = Invoker(clickUp, options => options.Wait = false);
        using var answer = await invoker.SendAsync(Post(), default);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase(0.9, false)]
    [TestCase(1.0, false)]
    [TestCase(1.1, true)]
    public async Task AWaitOfMoreThanASecond_IsTold(double seconds, bool isTold)
    {
        var told = new List<(string Operation, TimeSpan Wait)>();
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        using var invoker = Invoker(clickUp, options => options.WaitsLong = (operation, wait) => told.Add((operation, wait)));
        (await invoker.SendAsync(Post(), default)).Dispose();
        _time.Advance(TimeSpan.FromSeconds(60 - seconds));
        var waiting = invoker.SendAsync(Post(), default);
        Assert.That(told, Is.EqualTo(isTold ? [("POST", TimeSpan.FromSeconds(seconds))] : Array.Empty<(string, TimeSpan)>()));
        _time.Advance(TimeSpan.FromSeconds(2));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Waiting_CountsThoseOfAllTokens_AndDisposingItDisposesWhatIsInside()
    {
        using var clickUp = new Disposed(new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0)));
        var handler = new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp };
        using var invoker = new HttpMessageInvoker(handler);
        foreach (var token in new[] { "a", "b" })
        {
            (await invoker.SendAsync(Post(token), default)).Dispose();
            _ = invoker.SendAsync(Post(token), default);
        }

        Assert.That((handler.Waiting, handler.Tokens), Is.EqualTo((2, 2)));
        handler.Dispose();
        Assert.That((handler.Waiting, clickUp.IsDisposed), Is.EqualTo((0, true)));
    }

    [Test]
    [Category("DotNet")] // netstandard2.0 has no Send
    public void Send_IsNotSupported_AndSaysWhatIs()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok());
        using var invoker = Invoker(clickUp);
        Assert.That(() => invoker.Send(Post(), default), Throws.TypeOf<NotSupportedException>().With.Message.Contains("use SendAsync"));
    }

    [Test]
    public async Task TokensInUse_AreNotForgottenWhenOthersAre()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok(1, 0));
        var handler = new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp };
        using var invoker = new HttpMessageInvoker(handler);
        (await invoker.SendAsync(Post("idle"), default)).Dispose();
        _time.Advance(TimeSpan.FromSeconds(59.9));
        (await invoker.SendAsync(Post("used"), default)).Dispose();
        Assert.That(handler.Tokens, Is.EqualTo(2), "not swept yet");
        _time.Advance(TimeSpan.FromSeconds(0.2));
        (await invoker.SendAsync(Post("new"), default)).Dispose();
        Assert.That(handler.Tokens, Is.EqualTo(2), "without the idle one");
        var waiting = invoker.SendAsync(Post("used"), default);
        Assert.That(waiting.IsCompleted, Is.False, "its window is remembered");
        (await invoker.SendAsync(Post("idle"), default)).Dispose();
        Assert.That(handler.Tokens, Is.EqualTo(3), "swept once a minute");
    }

    private HttpMessageInvoker Invoker(HttpMessageHandler clickUp, Action<RateLimitHandlerOptions>? configure = null)
    {
        var options = new RateLimitHandlerOptions { TimeProvider = _time };
        configure?.Invoke(options);
        return new HttpMessageInvoker(new RateLimitHandler(options) { InnerHandler = clickUp });
    }

    private static HttpRequestMessage Post(string token = "pk_test")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.clickup.com/api/v2/task/9hv/time") { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("Authorization", token);
        return request;
    }

    private sealed class Throwing(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw exception;
    }

    private sealed class Disposed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
