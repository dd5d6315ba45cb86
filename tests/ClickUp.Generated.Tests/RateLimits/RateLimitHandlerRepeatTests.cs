using System.Net;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>The handler alone, under somebody who repeats: requests of any HttpClient.</summary>
[TestFixture]
public class RateLimitHandlerRepeatTests
{
    private static IEnumerable<TestCaseData> Ends()
    {
        yield return End("OK", _ => AnsweringHandler.Ok(), "has left and may", refuses: true);
        yield return End("502", _ => AnsweringHandler.Answer(HttpStatusCode.BadGateway, 0, 0), "ended in 502 Bad Gateway", refuses: true);
        yield return End("408", _ => AnsweringHandler.Answer(HttpStatusCode.RequestTimeout, 0, 0), "ended in 408 Request Timeout", refuses: true);
        yield return End("302", _ => AnsweringHandler.Answer(HttpStatusCode.Found, 0, 0), "ended in 302 Found", refuses: true);
        yield return End("Cut", _ => throw new HttpRequestException("outer", new IOException("The response ended prematurely.")), "failed (The response ended prematurely)", refuses: true);
        yield return End("Cancelled", _ => throw new TaskCanceledException("an attempt's end"), "failed (an attempt's end)", refuses: true);
        yield return End("400", _ => AnsweringHandler.Answer(HttpStatusCode.BadRequest, 0, 0), "", refuses: false);
        yield return End("NoConnection", _ => throw new HttpRequestException("outer", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)), "", refuses: false);

        static TestCaseData End(string name, Func<int, HttpResponseMessage> end, string says, bool refuses) => new TestCaseData(end, says, refuses).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Ends))]
    public async Task Post_IsSentASecondTime_OnlyAfterARefusal(Func<int, HttpResponseMessage> end, string says, bool refuses)
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? end(1) : AnsweringHandler.Ok());
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(clickUp));
        using var request = Post();
        await SendAsync(invoker, request);

        var second = SendAsync(invoker, request);

        if (refuses)
        {
            var thrown = (await second)!;
            Assert.That(thrown, Is.TypeOf<ClickUpException>());
            Assert.That((((ClickUpException)thrown).MayHaveBeenCarriedOut, ((ClickUpException)thrown).Operation), Is.EqualTo((true, "POST")));
            Assert.That(thrown.Message, Does.StartWith("POST was not sent again: its first sending ").And.Contain(says));
        }
        else
        {
            Assert.That(await second, Is.Null);
        }

        Assert.That(clickUp.Requests, Has.Length.EqualTo(refuses ? 1 : 2));
    }

    [Test]
    public async Task Copy_OfARequestWithItsOptions_IsTheSameRequest()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Answer(HttpStatusCode.BadGateway, 0, 0));
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(clickUp));
        using var request = Post();
        await SendAsync(invoker, request);
        using var copy = Post();
        foreach (var option in request.Options)
            ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;

        Assert.That(await SendAsync(invoker, copy), Is.TypeOf<ClickUpException>());
        Assert.That(await SendAsync(invoker, Post()), Is.Null, "a request of its own");
        Assert.That(clickUp.Requests, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Post_ThatMayBeRepeated_IsSentAgain()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Answer(HttpStatusCode.BadGateway, 0, 0));
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new RateLimitHandlerOptions { AllowRepeats = true }) { InnerHandler = clickUp });
        using var request = Post();

        Assert.That((await SendAsync(invoker, request), await SendAsync(invoker, request)), Is.EqualTo(((Exception?)null, (Exception?)null)));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(2));
    }

    [TestCase("GET")]
    [TestCase("HEAD")]
    [TestCase("OPTIONS")]
    public async Task Request_ThatOnlyReads_IsSentAgain(string method)
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Answer(HttpStatusCode.BadGateway, 0, 0));
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(clickUp));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://api.clickup.com/api/v2/task");

        Assert.That((await SendAsync(invoker, request), await SendAsync(invoker, request)), Is.EqualTo(((Exception?)null, (Exception?)null)));
        Assert.That(clickUp.Requests, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Sending_ThatIsUnderWay_IsNotRepeatedBesideIt()
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Ok()) { Hold = new TaskCompletionSource() };
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(clickUp));
        using var request = Post();
        var first = SendAsync(invoker, request);

        var beside = (await SendAsync(invoker, request))!;
        clickUp.Hold.SetResult();

        Assert.That(beside.Message, Does.StartWith("POST was not sent again: its first sending has left and may have been carried out."));
        Assert.That(await first, Is.Null);
    }

    [Test]
    public async Task OfTwoHandlers_TheInnermostTells()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Answer(HttpStatusCode.BadRequest, 0, 0) : AnsweringHandler.Answer(HttpStatusCode.BadGateway, 0, 0));
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new Passing(new RateLimitHandler(clickUp))));
        using var request = Post();

        Assert.That((await SendAsync(invoker, request), await SendAsync(invoker, request)), Is.EqualTo(((Exception?)null, (Exception?)null)));
        Assert.That(await SendAsync(invoker, request), Is.TypeOf<ClickUpException>());
        Assert.That(clickUp.Requests, Has.Length.EqualTo(2));
    }

    private static HttpRequestMessage Post() => new(HttpMethod.Post, "https://api.clickup.com/api/v2/task") { Content = new StringContent("{}") };

    // What a sending throws; null when it is answered.
    private static async Task<Exception?> SendAsync(HttpMessageInvoker invoker, HttpRequestMessage request)
    {
        try
        {
            (await invoker.SendAsync(request, CancellationToken.None).WaitAsync(Call.Patience)).Dispose();
            return null;
        }
        catch (Exception e)
        {
            return e is HttpRequestException or TaskCanceledException ? null : e;
        }
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
