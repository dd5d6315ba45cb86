using System.Net;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests;

/// <summary>What is refused is named, with the values that would do; what just fits is taken.</summary>
public sealed class RefusalTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Refusal("EmptyWorkspace", () => Options(o => o.WorkspaceId = " "), "WorkspaceId", "WorkspaceId is empty.");
        yield return Refusal("NoTimeout", () => Options(o => o.Timeout = TimeSpan.Zero), "Timeout", "Timeout is more than zero and at most 24.8 days, or InfiniteTimeSpan.");
        yield return Refusal("LongTimeout", () => Options(o => o.Timeout = TimeSpan.FromMilliseconds(1L << 31)), "Timeout", "Timeout is more than zero and at most 24.8 days, or InfiniteTimeSpan.");
        yield return Refusal("NoLength", () => Options(o => o.MaxResponseLength = 0), "MaxResponseLength", "MaxResponseLength is from 1 byte to 512 MiB.");
        yield return Refusal("NoClock", () => Options(o => o.TimeProvider = null!), "TimeProvider", null);
        yield return Refusal("ShortTime", () => TrackTimeRequest.For(TimeSpan.Zero), "duration", "The shortest time to track is 1 ms.");
        yield return Refusal("EndBeforeStart", () => TrackTimeRequest.Between(_start, _start.AddTicks(-1)), "end", "The end, 2026-01-02T03:04:04.9999999+00:00, is not after the start, 2026-01-02T03:04:05.0000000+00:00: the shortest time to track is 1 ms.");
        yield return Refusal("NegativeQueue", () => Handler(o => o.QueueLength = -1), "QueueLength", "QueueLength is at least 0.");
        yield return Refusal("NegativeRepeats", () => Handler(o => o.Repeats = -1), "Repeats", "Repeats is at least 0.");
        yield return Refusal("NoClockOfTheHandler", () => Handler(o => o.TimeProvider = null!), "TimeProvider", null);
        yield return Refusal("EmptyId", () => Call(" "), "taskId", "taskId is empty.");
        yield return Refusal("NoTaskId", () => Call(".."), "taskId", "'..' is no task id: pass ClickUp's own, such as 9hv, a custom one, such as DEV-42, or the link to the task. With customTaskIds: true any text is sent as a custom id.");
        yield return Refusal("Folder", () => new UrlBuilder(new char[8], "/").Segment("..", "taskId"), "taskId", "'..' cannot be sent as taskId: in a URL it means a folder.");
        yield return Refusal("HeaderEnd", () => Arguments.HeaderValue("a\n", "contentType"), "contentType", "contentType has a letter that no header may have.");
        yield return Refusal("HeaderTab", () => Arguments.HeaderValue("\t", "contentType"), "contentType", "contentType has a letter that no header may have.");
        yield return Refusal("HeaderDelete", () => Arguments.HeaderValue("a\u007f", "contentType"), "contentType", "contentType has a letter that no header may have.");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Argument_ThatCanNotBeSent_IsNamed_WithTheWayOut(Action act, string parameter, string? message)
    {
        var e = Assert.Catch<ArgumentException>(() => act())!;

        Assert.That(e.ParamName, Is.EqualTo(parameter));
        if (message is not null)
            Assert.That(e.Message, Does.StartWith(message));
    }

    [Test]
    public void Values_ThatJustFit_AreTaken()
    {
        Options(o => (o.Timeout, o.MaxResponseLength) = (TimeSpan.FromTicks(1), 1));
        Options(o => (o.Timeout, o.MaxResponseLength) = (TimeSpan.FromMilliseconds(int.MaxValue), 512 << 20));
        Options(o => o.Timeout = Timeout.InfiniteTimeSpan);
        Handler(o => (o.QueueLength, o.Repeats) = (0, 0));
        Assert.That(Arguments.HeaderValue(" ~", "contentType"), Is.EqualTo(" ~"));
        Assert.That(TrackTimeRequest.For(TimeSpan.FromMilliseconds(1)).Time, Is.EqualTo(TimeSpan.FromMilliseconds(1)));
    }

    [TestCase("", "TrackTime failed: 200 with an answer that cannot be read: The answer is empty.")]
    [TestCase("null", "TrackTime failed: 200 with an answer that cannot be read: The answer is no TrackTimeResponse.")]
    [TestCase("[]", "TrackTime failed: 200 with an answer that cannot be read: The answer is no TrackTimeResponse.")]
    [TestCase("""{"id":""", "TrackTime failed: 200 with an answer that cannot be read: The text ends inside a value.")]
    [TestCase("""{'id':"1"}""", "TrackTime failed: 200 with an answer that cannot be read: The text is not JSON.")]
    public async Task Answer_ThatCanNotBeRead_IsToldInFullWords(string answer, string message)
    {
        using var client = new StubHandler().Answer(answer).Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).Message, Is.EqualTo(message));
    }

    [Test]
    public async Task Cancellation_NamesTheOperation()
    {
        using var cancelled = new CancellationTokenSource();
        using var client = new StubHandler().Answer((_, token) => { cancelled.Cancel(); return Task.FromCanceled<HttpResponseMessage>(token); }).Client();

        var e = await client.TrackAsync(cancelled.Token).FailsAsync<OperationCanceledException>();

        Assert.That((e.Message, e.CancellationToken), Is.EqualTo(("TrackTime was cancelled.", cancelled.Token)));
    }

    [Test]
    [Category("DotNet")] // netstandard2.0 has no Send: there .NET itself refuses
    public void WaitingForTheLimit_WithoutAsync_IsRefusedInFullWords()
    {
        using var http = new HttpClient(new RateLimitHandler(new StubHandler()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.clickup.com/api/");

        Assert.That(() => http.Send(request), Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("RateLimitHandler waits without blocking a thread: use SendAsync."));
    }

    [Test]
    public async Task Error_WithoutWords_SaysTheStatus()
    {
        using var client = new StubHandler().Answer("""{"Time":1}""", HttpStatusCode.BadRequest).Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpApiException>()).Message, Is.EqualTo("TrackTime failed: 400 Bad Request"));
    }

    [Test]
    public void RawJson_OfWhatIsNoJson_SaysWhatItIs() =>
        Assert.That(Assert.Catch(() => RawJson.Parse("{"))!.Message, Does.StartWith("Not JSON: ").And.Length.GreaterThan(15));

    [Test]
    public void Model_ReadFromAnotherKindOfValue_SaysWhatIsExpected() =>
        Assert.That(Assert.Catch<JsonException>(() => JsonConvert.DeserializeObject<TrackTimeResponse>("[]"))!.Message, Does.Contain("An object is expected."));

    private static void Options(Action<ClickUpClientOptions> change)
    {
        var options = new ClickUpClientOptions();
        change(options);
        options.Checked();
    }

    private static void Handler(Action<RateLimitHandlerOptions> change)
    {
        var options = new RateLimitHandlerOptions();
        change(options);
        using var handler = new RateLimitHandler(options);
    }

    private static void Call(string taskId)
    {
        using var client = new StubHandler().Client();
        _ = client.TrackTimeAsync(taskId, TrackTimeRequest.For(TimeSpan.FromHours(1)));
    }

    private static TestCaseData Refusal(string name, Action act, string parameter, string? message) => new TestCaseData(act, parameter, message).SetArgDisplayNames(name);
}
