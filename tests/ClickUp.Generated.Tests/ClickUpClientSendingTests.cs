using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

public class ClickUpClientSendingTests
{
    [Test]
    public async Task TrackTime_SendsMethodPathHeadersAndBody()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        var start = DateTimeOffset.Parse("2019-09-06T14:34:10.202Z");

        var answer = await client.TrackTimeAsync("9hv", TrackTimeRequest.Between(start, start.AddMilliseconds(8_640_000)));

        var request = server.Requests.Single();
        Assert.That((request.Method, request.PathAndQuery), Is.EqualTo((HttpMethod.Post, "/api/v2/task/9hv/time")));
        Assert.That(request.BodyText, Is.EqualTo("""{"start":1567780450202,"end":1567789090202,"time":8640000}"""));
        Assert.That(request.Headers, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["Host"] = server.BaseAddress.Authority,
            ["Authorization"] = "pk_test",
            ["User-Agent"] = $"ClickUp.Generated/{typeof(ClickUpClient).Assembly.GetName().Version!.ToString(3)}",
            ["Content-Type"] = "application/json",
            ["Content-Length"] = "58",
            ["Accept-Encoding"] = request.Headers["Accept-Encoding"],
        }));
        Assert.That(request.Headers["Accept-Encoding"], Does.Contain("gzip"));
        Assert.That(answer.Id, Is.EqualTo(server.RecordedTime.Single().IntervalId));
    }

    [Test]
    public async Task TrackTime_OfFortyDays_SendsMoreMillisecondsThanAnInt32Holds()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromDays(40)));

        Assert.That(server.Requests.Single().BodyText, Is.EqualTo("""{"time":3456000000}"""));
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromDays(40)));
    }

    [Test]
    public async Task SecondCall_UsesTheFirstOnesConnection()
    {
        using var server = new RawServer(async connection =>
        {
            for (var i = 0; i < 2; i++)
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}");
            }
        });
        using var client = server.Client();

        await client.TrackAsync();
        await client.TrackAsync();

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task Arguments_AreCheckedAtTheCallItself_AndNothingIsSent()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        Assert.That(Call.Throws<ArgumentNullException>(() => client.TrackTimeAsync(null!, Call.Hour)).ParamName, Is.EqualTo("taskId"));
        Assert.That(Call.Throws<ArgumentNullException>(() => client.TrackTimeAsync("9hv", null!)).ParamName, Is.EqualTo("body"));
        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync("9hv", new TrackTimeRequest())).ParamName, Is.EqualTo("body"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task ConnectionRefused_IsAnExceptionThatSaysWhy_AndNothingWasCarriedOut()
    {
        var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await server.DisposeAsync();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Operation, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime", false)));
        Assert.That(e.Message, Does.StartWith("TrackTime failed: ").And.Contain("refused"));
        Assert.That(e.InnerException, Is.TypeOf<HttpRequestException>());
    }

    [Test]
    public async Task UnknownHost_CannotHaveCarriedItOut()
    {
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = "pk_test", BaseAddress = new Uri("https://no-such-host.invalid/") });

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.MayHaveBeenCarriedOut, Is.False);
    }

    [Test]
    public async Task ServerWithoutTls_CannotHaveCarriedItOut()
    {
        using var server = new RawServer(connection => connection.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var client = server.Client(options => options.BaseAddress = new Uri($"https://127.0.0.1:{server.BaseAddress.Port}/"));

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.MayHaveBeenCarriedOut, Is.False);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task CutConnection_MayHaveBeenCarriedOut(bool carriedOut)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Cut(carriedOut));
        using var client = server.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.MayHaveBeenCarriedOut, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(1), "a request that may have been carried out is not repeated");
        Assert.That((await client.TrackAsync()).Id, Is.Not.Empty, "the next call has a connection of its own");
    }

    [TestCase(0, false)]
    [TestCase(7, false)]
    [TestCase(0, true)]
    [TestCase(7, true)]
    [TestCase(1000, true)]
    public async Task CutBody_MayHaveBeenCarriedOut(int afterBytes, bool chunked)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.CutBody(afterBytes, chunked, carriedOut: true));
        using var client = server.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Operation, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime", true)));
        Assert.That(e.Message, Does.StartWith("TrackTime failed: the answer broke off"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That((await client.TrackAsync()).Id, Is.Not.Empty);
    }

    [TestCase("garbage\r\n\r\n")]
    [TestCase("HTTP/1.1 abc\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nno colon here\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"1\"}")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\nnot packed")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 10\r\n\r\nnot packed")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 10\r\n\r\nnot packed")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{\"id\":\"1\"}")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-7\r\nContent-Length: 1\r\n\r\n{")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nonsense\r\nContent-Length: 1\r\n\r\n{")]
    [TestCase("HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", true)]
    public async Task HostileAnswer_EndsInOneOfTheTwoExceptions(string answer, bool isApiError = false)
    {
        using var server = RawServer.Saying(answer);
        using var client = server.Client();

        var e = isApiError ? await client.TrackAsync().FailsAsync<ClickUpApiException>() : await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.MayHaveBeenCarriedOut, Is.True);
        Assert.That(e.Message, Does.StartWith("TrackTime failed: "));
    }

    [Test]
    public async Task AnswerBeforeTheRequestIsWritten_Counts()
    {
        using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            await connection.UntilLeftAsync();
        });
        using var client = server.Client();
        var body = Call.Hour;
        body.AdditionalProperties["note"] = RawJson.Parse($"\"{new string('x', 4 << 20)}\"");

        var e = await client.TrackTimeAsync("9hv", body).FailsAsync<ClickUpApiException>();

        Assert.That((e.StatusCode, e.MayHaveBeenCarriedOut), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, false)));
    }

    [Test]
    public async Task ManyCallsAtATime_AreNotMixedUp()
    {
        using var client = new ClickUpClient(new HttpClient(new EchoHandler()), new ClickUpClientOptions { Token = "pk_test" });

        var ids = await Task.WhenAll(Enumerable.Range(1, 2000).Select(i => Task.Run(async () =>
        {
            var body = TrackTimeRequest.For(TimeSpan.FromMilliseconds(i));
            body.AdditionalProperties["padding"] = RawJson.Parse($"\"{new string('x', i)}\"");
            return (i, (await client.TrackTimeAsync("9hv", body)).Id);
        })));

        Assert.That(ids, Has.All.Matches<(int Sent, string Answered)>(pair => pair.Answered == pair.Sent.ToString()));
    }

    /// <summary>Answers with the time that was sent as id, after having let others in between.</summary>
    private sealed class EchoHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var body = Newtonsoft.Json.Linq.JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            await Task.Yield();
            return new HttpResponseMessage { RequestMessage = request, Content = new StringContent($$"""{"id":{{body["time"]}}}""") };
        }
    }
}
