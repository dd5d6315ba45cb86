using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>What is sent again after a refusal, and what is not.</summary>
[TestFixture]
public class RateLimitHandlerBodyTests
{
    private readonly FakeTimeProvider _time = new();

    public static IEnumerable<TestCaseData> Repeatable()
    {
        yield return new TestCaseData((Func<HttpContent>)(() => new StringContent("text"))).SetArgDisplayNames("StringContent");
        yield return new TestCaseData((Func<HttpContent>)(() => new ByteArrayContent("text"u8.ToArray()))).SetArgDisplayNames("ByteArrayContent");
        yield return new TestCaseData((Func<HttpContent>)(() => new FormUrlEncodedContent([new("a", "b")]))).SetArgDisplayNames("FormUrlEncodedContent");
        yield return new TestCaseData((Func<HttpContent>)(() => new StreamContent(Behind("text")))).SetArgDisplayNames("StreamContent of a seekable stream");
        yield return new TestCaseData((Func<HttpContent>)(() => new FormContent().Add("note", "text").Add("file", new FileParameter(Behind("file"), "a.txt")))).SetArgDisplayNames("a form with a seekable file");
    }

    public static IEnumerable<TestCaseData> NotRepeatable()
    {
        yield return new TestCaseData((Func<HttpContent>)(() => new StreamContent(new Unseekable("text")))).SetArgDisplayNames("StreamContent of a stream that cannot be rewound");
        yield return new TestCaseData((Func<HttpContent>)(() =>
        {
            var content = new StreamContent(new Unseekable("text"));
            content.Headers.ContentLength = 4;
            return content;
        })).SetArgDisplayNames("the same with a length");
        yield return new TestCaseData((Func<HttpContent>)(() => new FormContent().Add("file", new FileParameter(new Unseekable("file"), "a.txt")))).SetArgDisplayNames("a form with such a file");
        yield return new TestCaseData((Func<HttpContent>)(() => new OwnContent())).SetArgDisplayNames("content of an unknown kind");
    }

    [TestCaseSource(nameof(Repeatable))]
    public async Task AfterARefusal_TheSameBodyIsSentAgain(Func<HttpContent> content)
    {
        using var clickUp = new AnsweringHandler(number => number <= 2 ? AnsweringHandler.Refusal(retryAfter: TimeSpan.Zero) : AnsweringHandler.Ok());
        using var response = await SendAsync(clickUp, content());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(clickUp.Bodies, Has.Length.EqualTo(3).And.All.EqualTo(clickUp.Bodies[0]));
        Assert.That(clickUp.Bodies[0], Does.Contain("text").Or.Contain("a=b"));
    }

    [Test]
    [Category("DotNet")] // netstandard2.0 does not know JsonContent
    public async Task AfterARefusal_JsonIsSentAgain()
    {
        using var clickUp = new AnsweringHandler(number => number == 1 ? AnsweringHandler.Refusal(retryAfter: TimeSpan.Zero) : AnsweringHandler.Ok());
        using var response = await SendAsync(clickUp, JsonContent.Create(new { text = "text" }));
        Assert.That(clickUp.Bodies, Has.Length.EqualTo(2).And.All.EqualTo("""{"text":"text"}"""));
    }

    [TestCaseSource(nameof(NotRepeatable))]
    public async Task AfterARefusal_ABodyThatMayBeGoneIsNotSentAgain(Func<HttpContent> content)
    {
        using var clickUp = new AnsweringHandler(_ => AnsweringHandler.Refusal(retryAfter: TimeSpan.Zero));
        using var response = await SendAsync(clickUp, content());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("APP_002"));
        Assert.That(clickUp.Bodies, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ARefusalThatIsWaitedFor_IsDisposed()
    {
        var refusal = new DisposableAnswer();
        using var clickUp = new AnsweringHandler(number => number == 1 ? refusal : AnsweringHandler.Ok());
        using var response = await SendAsync(clickUp, null);
        Assert.That(refusal.IsDisposed, Is.True);
    }

    private async Task<HttpResponseMessage> SendAsync(AnsweringHandler clickUp, HttpContent? content)
    {
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.clickup.com/") { Content = content };
        var sending = invoker.SendAsync(request, CancellationToken.None);
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !sending.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(10);)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await sending.WaitAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>A stream that is read from its middle on.</summary>
    private static MemoryStream Behind(string text) => new(Encoding.UTF8.GetBytes("before " + text)) { Position = 7 };

    private sealed class Unseekable(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }

    private sealed class OwnContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return true;
        }
    }

    private sealed class DisposableAnswer : HttpResponseMessage
    {
        public DisposableAnswer() : base(HttpStatusCode.TooManyRequests) => Headers.RetryAfter = new(TimeSpan.Zero);

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
