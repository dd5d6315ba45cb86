using System.Net;
using System.Text;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

public class ClickUpClientAnswersTests
{
    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.Created)]
    [TestCase(HttpStatusCode.Accepted)]
    [TestCase((HttpStatusCode)299)]
    public async Task Any2xx_IsSuccess(HttpStatusCode status)
    {
        using var client = new StubHandler().Answer("""{"id":"1"}""", status).Client();

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    [TestCase("")]
    [TestCase("  \r\n ")]
    [TestCase("<!DOCTYPE html><html></html>")]
    [TestCase("OK")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"text\"")]
    [TestCase("1")]
    [TestCase("{")]
    [TestCase("""{"id":"1" """)]
    [TestCase("""{"id":"1""")]
    [TestCase("""{"id":""")]
    [TestCase("""{"id"}""")]
    [TestCase("""{"id":"1"}}""")]
    [TestCase("""{"id":"1"} {"id":"2"}""")]
    [TestCase("""{"id":"1"}garbage""")]
    [TestCase("""{"a":NaN}""")]
    [TestCase("""{"a":Infinity}""")]
    [TestCase("""{"a":-Infinity}""")]
    [TestCase("""{"a":undefined}""")]
    [TestCase("""{"a":new Date(1)}""")]
    [TestCase("""{"a":/* note */1}""")]
    [TestCase("""{'id':"1"}""")]
    [TestCase("""{"id":'1'}""")]
    [TestCase("""{id:"1"}""")]
    [TestCase("""{"a":[1,,2]}""")]
    [TestCase("""{"a":1-2}""")]
    [TestCase("""{"a":"\u12"}""")]
    [TestCase("""{"a":tru}""")]
    public async Task AnswerThatIsNoJsonObject_IsAnException_AndMayHaveBeenCarriedOut(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Operation, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime", true)));
        Assert.That(e.Message, Does.StartWith("TrackTime failed: 200 with an answer that cannot be read: "));
        Assert.That(e.Message, Has.Length.LessThanOrEqualTo(200));
        Assert.That(e.Message, Has.None.Matches<char>(char.IsControl));
    }

    [Test]
    public async Task AnswerOf204_WhereAnObjectIsExpected_IsAnException()
    {
        using var client = new StubHandler().Answer("", HttpStatusCode.NoContent).Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.True);
    }

    [TestCase("{}")]
    [TestCase(" \r\n\t{ } \r\n")]
    [TestCase("\uFEFF{}")]
    public async Task MissingRequiredProperty_StaysDefault(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        var answer = await client.TrackAsync();

        Assert.That((answer.Id, answer.AdditionalProperties.Count), Is.EqualTo(((string?)null, 0)));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public async Task Depth_IsAtMost64(int depth, bool isRead)
    {
        var body = string.Concat(Enumerable.Repeat("""{"a":""", depth)) + "1" + new string('}', depth);
        using var client = new StubHandler().Answer(body).Client();

        if (isRead)
            Assert.That((await client.TrackAsync()).AdditionalProperties["a"].ToString(), Is.EqualTo(body[5..^1]));
        else
            await client.TrackAsync().FailsAsync<ClickUpException>();
    }

    [Test]
    public async Task MillionOpenBrackets_AreAnException()
    {
        using var client = new StubHandler().Answer("""{"a":""" + new string('[', 1_000_000)).Client();

        await client.TrackAsync().FailsAsync<ClickUpException>();
    }

    [TestCase(10, true)]
    [TestCase(9, false)]
    public async Task MaxResponseLength_IsTheLengthOfTheLongestAnswer(int length, bool isRead)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", """{"id":"1"}""");
        using var client = server.Client(options => options.MaxResponseLength = length);

        if (isRead)
            Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
        else
            Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).Message, Is.EqualTo("TrackTime failed: the answer is longer than MaxResponseLength, 9 bytes."));
    }

    [Test]
    public async Task MaxResponseLength_CountsAfterDecompression()
    {
        await using var server = await ClickUpServer.StartAsync();
        var bomb = new ClickUpAnswer($$"""{"id":"{{new string('x', 1 << 20)}}"}""") { Gzip = true };
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", _ => bomb);
        using var client = server.Client(options => options.MaxResponseLength = 100_000);

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.MayHaveBeenCarriedOut, e.Message), Is.EqualTo((true, "TrackTime failed: the answer is longer than MaxResponseLength, 100000 bytes.")));
    }

    [Test]
    public async Task EndlessAnswer_EndsAtMaxResponseLength()
    {
        using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"id\":\"");
            while (true)
                await connection.SendAsync(new byte[4096]);
        });
        using var client = server.Client(options => options.MaxResponseLength = 1 << 20);

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).Message, Does.Contain("MaxResponseLength"));
    }

    [Test]
    public async Task GzippedAnswer_IsRead()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", _ => new ClickUpAnswer("""{"id":"größer"}""") { Gzip = true });
        using var client = server.Client();

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("größer"));
    }

    [TestCase("application/json; charset=iso-8859-1", "iso-8859-1")]
    [TestCase("application/json; charset=\"UTF-8\"", "utf-8")]
    [TestCase("application/json; charset=utf-16", "utf-16")]
    [TestCase("application/json; charset=utf-16", "utf-16", true)]
    [TestCase("application/json; charset=nonsense", "utf-8")]
    [TestCase("application/json; charset=utf-7", "utf-8")]
    [TestCase("text/plain", "utf-8")]
    [TestCase("nonsense", "utf-8")]
    [TestCase("application/json", "utf-8", true)]
    public async Task Charset_IsMinded(string contentType, string encoding, bool withMark = false)
    {
        var encoder = Encoding.GetEncoding(encoding);
        byte[] body = [.. withMark ? encoder.GetPreamble() : [], .. encoder.GetBytes("""{"id":"größer"}""")];
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", _ => new ClickUpAnswer(body) { ContentType = contentType });
        using var client = server.Client();

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("größer"));
    }

    [Test]
    public async Task InvalidUtf8_IsReadAsReplacementCharacters()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", _ => new ClickUpAnswer(Encoding.Latin1.GetBytes("""{"id":"größer"}""")));
        using var client = server.Client();

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("gr\uFFFD\uFFFDer"));
    }

    [Test]
    public async Task LongAnswer_IsReadWhole()
    {
        await using var server = await ClickUpServer.StartAsync();
        var note = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i} ä 😀 "));
        server.Answer(HttpMethod.Post, "/api/v2/task/9hv/time", $$"""{"note":"{{note}}","id":"1"}""");
        using var client = server.Client();

        var answer = await client.TrackAsync();

        Assert.That((answer.Id, (string?)answer.AdditionalProperties["note"].ToJToken()), Is.EqualTo(("1", note)));
    }

    [TestCase(HttpStatusCode.BadRequest, false)]
    [TestCase(HttpStatusCode.Unauthorized, false)]
    [TestCase(HttpStatusCode.NotFound, false)]
    [TestCase(HttpStatusCode.Conflict, false)]
    [TestCase((HttpStatusCode)429, false)]
    [TestCase((HttpStatusCode)499, false)]
    [TestCase(HttpStatusCode.InternalServerError, true)]
    [TestCase(HttpStatusCode.BadGateway, true)]
    [TestCase(HttpStatusCode.ServiceUnavailable, true)]
    [TestCase((HttpStatusCode)599, true)]
    [TestCase(HttpStatusCode.NotModified, true)]
    [TestCase(HttpStatusCode.MultipleChoices, true)]
    public async Task ErrorStatus_IsAnApiException_AndTellsWhetherItMayHaveBeenCarriedOut(HttpStatusCode status, bool mayHaveBeen)
    {
        using var client = new StubHandler().Answer("""{"err":"No","ECODE":"X_001"}""", status).Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That((e.Operation, e.StatusCode, e.ErrorCode, e.ErrorMessage, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime", status, "X_001", "No", mayHaveBeen)));
        Assert.That((e.Message, e.ResponseBody), Is.EqualTo(($"TrackTime failed: {(int)status} No (X_001)", """{"err":"No","ECODE":"X_001"}""")));
    }

    [Test]
    public async Task ErrorOfClickUp_HasItsCodeMessageBodyAndRateLimit()
    {
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)) });
        using var client = server.Client();

        var e = await client.TrackTimeAsync("DEV-42", Call.Hour, customTaskIds: false).FailsAsync<ClickUpApiException>();

        Assert.That(e.Message, Is.EqualTo("TrackTime failed: 401 Team not authorized (OAUTH_027)"));
        Assert.That((e.StatusCode, e.ErrorCode, e.ErrorMessage), Is.EqualTo((HttpStatusCode.Unauthorized, "OAUTH_027", "Team not authorized")));
        Assert.That(e.ResponseBody, Is.EqualTo("""{"err":"Team not authorized","ECODE":"OAUTH_027"}"""));
        Assert.That((e.RateLimit?.Limit, e.RateLimit?.Remaining, e.RateLimit?.Reset.ToUnixTimeSeconds()), Is.EqualTo((100L, 99L, 1_800_000_060L)));
    }

    [TestCase("<html><body>502</body></html>", "502 Bad Gateway")]
    [TestCase("", "502 Bad Gateway")]
    [TestCase("[]", "502 Bad Gateway")]
    [TestCase("null", "502 Bad Gateway")]
    [TestCase("{}", "502 Bad Gateway")]
    [TestCase("""{"err":null}""", "502 Bad Gateway")]
    [TestCase("""{"err":{"a":1},"ECODE":["x"]}""", "502 Bad Gateway")]
    [TestCase("""{"ECODE":"X_1"}""", "502 Bad Gateway (X_1)")]
    [TestCase("""{"err":"Cut","ECODE":"X_1","more":{""", "502 Cut (X_1)")]
    [TestCase("""{"err":5,"ECODE":6}""", "502 5 (6)")]
    [TestCase("""{"status":502,"message":"v3","trace_id":1,"timestamp":2}""", "502 v3")]
    public async Task ErrorMessage_ComesFromTheBodyOrElseFromTheStatus(string body, string expected)
    {
        using var client = new StubHandler().Answer(body, HttpStatusCode.BadGateway, "text/html").Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That((e.Message, e.ResponseBody), Is.EqualTo(($"TrackTime failed: {expected}", body.Length == 0 ? null : body)));
    }

    [Test]
    public async Task ErrorMessage_HasNoControlCharactersAndAtMost200Letters()
    {
        using var client = new StubHandler().Answer($$"""{"err":"a\r\nb\u0000c\u001b[31m\u0085\u2028{{new string('x', 500)}}"}""", HttpStatusCode.BadRequest).Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That(e.Message, Does.StartWith("TrackTime failed: 400 a  b c [31m  xxx").And.Length.EqualTo(200));
        Assert.That(e.ErrorMessage, Does.StartWith("a\r\nb\0c").And.Length.EqualTo(513), "the property has what came");
    }

    [Test]
    public async Task ErrorBody_IsKeptUpTo64KiB()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, new string('x', 100_000)));
        using var client = server.Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpApiException>()).ResponseBody, Is.EqualTo(new string('x', 64 << 10)));
    }

    [Test]
    public async Task ErrorBody_LongerThanMaxResponseLength_IsStillAnApiException()
    {
        using var client = new StubHandler().Answer("""{"err":"No"}""", HttpStatusCode.BadRequest).Client(options => options.MaxResponseLength = 1);

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpApiException>()).ErrorMessage, Is.EqualTo("No"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task ErrorBody_ThatIsCut_IsStillAnApiException(bool chunked)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.CutBody(9, chunked, answer: new ClickUpAnswer("""{"err":"No"}""", HttpStatusCode.Forbidden)));
        using var client = server.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That((e.StatusCode, e.ResponseBody, e.MayHaveBeenCarriedOut), Is.EqualTo((HttpStatusCode.Forbidden, """{"err":"N""", false)));
        Assert.That(e.InnerException, Is.InstanceOf<Exception>());
    }

    [Test]
    public async Task Status429_IsAnApiExceptionWithItsRateLimit_ThatWasNotCarriedOut()
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"err":"Rate limit reached","ECODE":"APP_002"}""") };
            response.Headers.Add("X-RateLimit-Limit", "100");
            response.Headers.Add("X-RateLimit-Remaining", "0");
            response.Headers.Add("X-RateLimit-Reset", "1800000000");
            return Task.FromResult(response);
        });
        using var client = handler.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That((e.ErrorCode, e.MayHaveBeenCarriedOut, e.RateLimit?.ToString()), Is.EqualTo(("APP_002", false, "0 of 100 left until 2027-01-15 08:00:00Z")));
    }

    [Test]
    public async Task Unauthorized_DropsNothing_TheNextCallSendsTheSameToken()
    {
        var handler = new StubHandler().Answer("""{"err":"Token invalid","ECODE":"OAUTH_025"}""", HttpStatusCode.Unauthorized).Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackAsync().FailsAsync<ClickUpApiException>();
        await client.TrackAsync();

        Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(["pk_test", "pk_test"]));
    }
}
