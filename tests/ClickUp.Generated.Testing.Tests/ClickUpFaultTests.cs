using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpFaultTests
{
    private const string _answered = """{"id":"4207254868138870001"}""";

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Answer_ReplacesTheRealOne(bool carriedOut, int recorded)
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, "<html>", "text/html", carriedOut));
        using var client = server.Client();

        using var response = await TrackAsync(client);

        Assert.That((response.StatusCode, await response.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.BadGateway, "<html>")));
        Assert.That((response.Content.Headers.ContentType?.ToString(), response.Header("X-RateLimit-Remaining")), Is.EqualTo(("text/html", "99")));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(recorded));
        await fault.ReachedAsync().WaitAsync(Http.AtOnce);
        await fault.EndedAsync().WaitAsync(Http.AtOnce);
    }

    [Test]
    public async Task Answer_CarriedOutPastTheRateLimit_IsNotCarriedOut()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 0 });
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, carriedOut: true));
        using var client = server.Client();

        using var response = await TrackAsync(client);

        Assert.That((response.StatusCode, server.RecordedTime.Count), Is.EqualTo((HttpStatusCode.BadGateway, 0)));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Delay_LastsAsLongByTheServersClock(bool carriedOut, int recordedBefore)
    {
        var clock = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = clock });
        var fault = server.FailNext(ClickUpFault.Delay(TimeSpan.FromSeconds(5), carriedOut));
        using var client = server.Client();
        var request = TrackAsync(client);
        await fault.ReachedAsync().WaitAsync(Http.AtOnce);
        clock.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        var before = (fault.EndedAsync().IsCompleted, server.RecordedTime.Count);

        clock.Advance(TimeSpan.FromTicks(1));

        using var response = await request;
        Assert.That(before, Is.EqualTo((false, recordedBefore)));
        Assert.That((await response.Content.ReadAsStringAsync(), server.RecordedTime.Count), Is.EqualTo((_answered, 1)));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Hold_EndsWhenTheClientLeaves(bool carriedOut, int recorded)
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Hold(carriedOut));
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();
        var request = client.SendAsync(Track(), cancellation.Token);
        await fault.ReachedAsync().WaitAsync(Http.AtOnce);

        await cancellation.CancelAsync();

        Assert.That(async () => await request, Throws.InstanceOf<OperationCanceledException>());
        await fault.EndedAsync().WaitAsync(Http.AtOnce);
        Assert.That((server.RecordedTime.Count, server.Requests.Single().StatusCode), Is.EqualTo((recorded, (HttpStatusCode?)null)));
    }

    [Test]
    public async Task Hold_EndsWithRelease_ForAllItHoldsAndWillMeet()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Hold(), times: 3);
        using var client = server.Client();
        var first = TrackAsync(client);
        var second = TrackAsync(client);
        await fault.ReachedAsync(2).WaitAsync(Http.AtOnce);
        var before = server.RecordedTime.Count;

        fault.Release();

        (await first).Dispose();
        (await second).Dispose();
        (await TrackAsync(client)).Dispose();
        await fault.EndedAsync(3).WaitAsync(Http.AtOnce);
        Assert.That((before, server.RecordedTime.Count), Is.EqualTo((0, 3)));
    }

    [Test]
    public async Task Hold_WithAnAnswer_GivesThatOneAndCarriesNothingOut()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Hold(answer: new ClickUpAnswer("late", HttpStatusCode.GatewayTimeout)));
        fault.Release();
        using var client = server.Client();

        using var response = await TrackAsync(client);

        Assert.That((response.StatusCode, await response.Content.ReadAsStringAsync(), server.RecordedTime.Count), Is.EqualTo((HttpStatusCode.GatewayTimeout, "late", 0)));
    }

    [TestCase(0, false, "", TestName = "Stall_AfterTheHeaders")]
    [TestCase(5, false, "{\"id\"", TestName = "Stall_InsideTheBody")]
    [TestCase(99, false, "{\"id\":\"4207254868138870001\"", TestName = "Stall_KeepsTheLastByteBack")]
    [TestCase(5, true, "5\r\n{\"id\"\r\n", TestName = "Stall_InsideAChunkedBody")]
    [TestCase(99, true, "1c\r\n" + _answered + "\r\n", TestName = "Stall_BeforeTheEndOfAChunkedBody")]
    public async Task Stall_SendsAsManyBytesAndTheRestWithRelease(int bytes, bool chunked, string sent)
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(bytes, chunked, carriedOut: true));
        using var raw = new RawClient(server);
        await raw.TrackAsync();
        await fault.ReachedAsync().WaitAsync(Http.AtOnce);

        var before = await raw.ReadUntilAsync("\r\n\r\n" + sent);
        var ended = fault.EndedAsync();
        var endedBefore = ended.IsCompleted;
        fault.Release();
        var after = await raw.ReadUntilAsync(chunked ? "0\r\n\r\n" : "}");

        Assert.That(before, Does.Contain(chunked ? "\r\nTransfer-Encoding: chunked\r\n" : "\r\nContent-Length: 28\r\n"));
        Assert.That(endedBefore, Is.False);
        if (!chunked) Assert.That(sent + after, Is.EqualTo(_answered));
        await ended.WaitAsync(Http.AtOnce);
        Assert.That((server.RecordedTime.Count, server.Requests.Single().StatusCode), Is.EqualTo((1, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Stall_OfAnEmptyBody_HoldsItsEndBack()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(answer: new ClickUpAnswer("")));
        using var client = server.Client();

        using var response = await client.SendAsync(Track(), HttpCompletionOption.ResponseHeadersRead);
        var body = response.Content.ReadAsStringAsync();
        var before = body.IsCompleted;
        fault.Release();

        Assert.That((before, await body), Is.EqualTo((false, "")));
    }

    [Test]
    public async Task Stall_EndsWhenTheClientLeaves()
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Stall(3));
        using var client = server.Client();
        var response = await client.SendAsync(Track(), HttpCompletionOption.ResponseHeadersRead);
        var ended = fault.EndedAsync();
        var before = ended.IsCompleted;

        response.Dispose();

        await ended.WaitAsync(Http.AtOnce);
        Assert.That((before, server.RecordedTime.Count), Is.EqualTo((false, 0)));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Cut_EndsTheConnectionWithoutAnAnswer(bool carriedOut, int recorded)
    {
        await using var server = await ClickUpServer.StartAsync();
        var fault = server.FailNext(ClickUpFault.Cut(carriedOut));
        using var raw = new RawClient(server);

        await raw.TrackAsync();

        Assert.That(await raw.ReadToEndAsync(), Is.Empty);
        await fault.EndedAsync().WaitAsync(Http.AtOnce);
        Assert.That((server.RecordedTime.Count, server.Requests.Single().StatusCode), Is.EqualTo((recorded, (HttpStatusCode?)null)));
    }

    [TestCase(0, false, true, "")]
    [TestCase(5, false, true, "{\"id\"")]
    [TestCase(5, false, false, "{\"id\"")]
    [TestCase(99, false, true, "{\"id\":\"4207254868138870001\"")]
    [TestCase(0, true, true, "")]
    [TestCase(5, true, true, "5\r\n{\"id\"\r\n")]
    [TestCase(99, true, false, "1c\r\n" + _answered + "\r\n")]
    public async Task CutBody_EndsTheConnectionAfterAsManyBytes(int bytes, bool chunked, bool carriedOut, string sent)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.CutBody(bytes, chunked, carriedOut));
        using var raw = new RawClient(server);

        await raw.TrackAsync();

        var answer = await raw.ReadToEndAsync();
        Assert.That(answer, Does.StartWith("HTTP/1.1 200 OK\r\n").And.EndWith("\r\n\r\n" + sent));
        Assert.That(answer, Does.Contain(chunked ? "\r\nTransfer-Encoding: chunked\r\n" : "\r\nContent-Length: 28\r\n"));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(carriedOut ? 1 : 0));
    }

    [Test]
    public async Task CutBody_OfALongAnswer_LosesNoByteBeforeTheCut()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.CutBody(900_000, answer: new ClickUpAnswer(new string('a', 1_000_000))), times: 20);
        for (var i = 0; i < 20; i++)
        {
            using var raw = new RawClient(server);
            await raw.TrackAsync();

            var answer = await raw.ReadToEndAsync();

            Assert.That(answer.Split("\r\n\r\n")[1], Has.Length.EqualTo(900_000));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Faults_WithHttp2_EndTheRequestToo(bool inBody)
    {
        await using var server = await ClickUpServer.StartAsync(new() { Http2 = true });
        server.FailNext(inBody ? ClickUpFault.CutBody(3, carriedOut: true) : ClickUpFault.Cut(carriedOut: true));
        using var client = server.Client();
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        Assert.That(async () => await client.PostJsonAsync("v2/task/9hv/time", """{"time":1000}"""), Throws.InstanceOf<HttpRequestException>());

        Assert.That(server.RecordedTime, Has.Count.EqualTo(1));
        using var next = await client.GetAsync("v2/user");
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Hold_WithHttp2_EndsForTheRequestThatIsCancelledAlone()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Http2 = true });
        var first = server.FailNext(ClickUpFault.Hold());
        var second = server.FailNext(ClickUpFault.Hold());
        using var client = server.Client();
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var cancellation = new CancellationTokenSource();
        var cancelled = client.GetAsync("v2/user", cancellation.Token);
        await first.ReachedAsync().WaitAsync(Http.AtOnce);
        var other = client.GetAsync("v2/team");
        await second.ReachedAsync().WaitAsync(Http.AtOnce);

        await cancellation.CancelAsync();
        await first.EndedAsync().WaitAsync(Http.AtOnce);
        second.Release();

        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        using var response = await other;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Factories_RefuseWhatIsOutOfRange()
    {
        Assert.That(() => ClickUpFault.Delay(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.Delay(TimeSpan.FromDays(50)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.Stall(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.CutBody(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.Answer((HttpStatusCode)199), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.Cut().ReachedAsync(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClickUpFault.Cut().EndedAsync(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static Task<HttpResponseMessage> TrackAsync(HttpClient client) => client.SendAsync(Track());

    private static HttpRequestMessage Track() =>
        new(HttpMethod.Post, "v2/task/9hv/time") { Content = new StringContent("""{"time":1000}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
}
