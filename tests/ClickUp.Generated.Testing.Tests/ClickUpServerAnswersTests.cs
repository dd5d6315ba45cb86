using System.IO.Compression;
using System.Net;
using System.Text;

namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerAnswersTests
{
    [Test]
    public async Task Answer_ServesAnOperationThatIsNotBuiltIn()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/task/9hv", """{"id":"9hv"}""");
        server.Answer(HttpMethod.Post, "/api/v2/list/{list_id}/task", """{"id":"new"}""", HttpStatusCode.Created);
        using var client = server.Client();

        using var created = await client.PostJsonAsync("v2/list/123/task?x=1", "{}");

        Assert.That(await client.GetStringAsync("v2/task/9hv"), Is.EqualTo("""{"id":"9hv"}"""));
        Assert.That((created.StatusCode, await created.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Created, """{"id":"new"}""")));
        Assert.That(created.Header("X-RateLimit-Remaining"), Is.EqualTo("99"));
        Assert.That(created.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
    }

    [TestCase("GET", "/api/v2/list/1/2/task")]
    [TestCase("GET", "/api/v2/list//task")]
    [TestCase("GET", "/api/v2/list/1/tasks")]
    [TestCase("GET", "/api/v4/user")]
    [TestCase("GET", "/v2/list/1/task")]
    [TestCase("GET", "/api/v3/list/1/task")]
    public async Task RequestWithoutAnswer_SaysWhatToDo(string method, string path)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/list/{list_id}/task", "{}");
        using var client = server.Client();

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path + "?page=0"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var answer = await response.JsonAsync();
        // The newer version of the API has errors of another form.
        Assert.That((string?)(path.StartsWith("/api/v3/", StringComparison.Ordinal) ? answer["message"] : answer["err"]), Does.Contain($"server.Answer(new HttpMethod(\"{method}\"), \"{path}\", json)"));
    }

    [Test]
    public async Task RequestWithAMethodThatItsPathDoesNotHave_Is405()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.GetAsync("v2/webhook/1");

        Assert.That(await response.RefusalAsync(), Is.EqualTo((405, "TEST_001")));
    }

    [Test]
    public async Task Answer_WithAQuery_IsForThatQueryAlone()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/list/1/task", "0");
        server.Answer(HttpMethod.Get, "/api/v2/list/1/task?page=1", "1");
        using var client = server.Client();

        Assert.That(await client.GetStringAsync("v2/list/1/task?page=1"), Is.EqualTo("1"));
        Assert.That(await client.GetStringAsync("v2/list/1/task?page=2"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Answer_ToABuiltInOperation_WinsAndTheNewestWins()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", "1");
        server.Answer(HttpMethod.Get, "/api/v2/user", "2");
        using var client = server.Client();

        Assert.That(await client.GetStringAsync("v2/user"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Answer_IsGivenOnlyToAnAcceptedToken_ExceptForTheTokenExchange()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", "{}");
        server.Answer(HttpMethod.Post, "/api/v2/oauth/token", """{"access_token":"x"}""");
        using var client = server.Client(authorization: null);

        using var refused = await client.GetAsync("v2/user");
        using var exchanged = await client.PostJsonAsync("v2/oauth/token", "{}");

        Assert.That((refused.StatusCode, exchanged.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Answer_CountsAgainstTheRateLimit()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1 });
        var asked = 0;
        server.Answer(HttpMethod.Get, "/api/v2/view/1", _ => new ClickUpAnswer($"{++asked}"));
        using var client = server.Client();
        await client.GetAsync("v2/view/1");

        using var response = await client.GetAsync("v2/view/1");

        Assert.That((response.StatusCode, asked), Is.EqualTo((HttpStatusCode.TooManyRequests, 1)));
    }

    [Test]
    public async Task Answer_MadeFromTheRequest_MayUseTheServer()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Put, "/api/v2/view/{view_id}", request => new ClickUpAnswer($"{server.Requests.Count} {request.BodyText}"));
        using var client = server.Client();

        using var response = await client.PutJsonAsync("v2/view/1", "[]");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("1 []"));
    }

    [Test]
    public async Task Answer_ThatThrows_BecomesA500ThatSaysWhy()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", _ => throw new InvalidOperationException("my mistake"));
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That((response.StatusCode, server.Requests.Single().StatusCode), Is.EqualTo((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError)));
        Assert.That((string?)(await response.JsonAsync())["err"], Does.Contain("my mistake"));
    }

    [Test]
    public async Task Answer_WithImpossibleArguments_Throws()
    {
        await using var server = await ClickUpServer.StartAsync();

        Assert.That(() => server.Answer(HttpMethod.Get, "v2/user", "{}"), Throws.ArgumentException.With.Message.Contains("/api/"));
        Assert.That(() => server.Answer(HttpMethod.Get, "/api/v2/user", "{}", HttpStatusCode.Continue), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ClickUpAnswer("", (HttpStatusCode)600), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Answer_ToTheByte_IsSentAsItIs()
    {
        await using var server = await ClickUpServer.StartAsync();
        var body = Encoding.Latin1.GetBytes("\"é\"");
        server.Answer(HttpMethod.Get, "/api/v2/user", _ => new ClickUpAnswer(body)
        {
            ContentType = "application/json; charset=\"nonsense\"",
            Headers = { ["X-RateLimit-Remaining"] = "many", ["Retry-After"] = "7", ["X-Odd"] = "é" },
        });
        using var raw = new RawClient(server);

        await raw.SendAsync("GET /api/v2/user HTTP/1.1\r\nHost: x\r\nAuthorization: pk_test\r\nConnection: close\r\n\r\n");

        var answer = await raw.ReadToEndAsync();
        Assert.That(answer, Does.Contain("\r\nContent-Type: application/json; charset=\"nonsense\"\r\n").And.Contain("\r\nX-RateLimit-Remaining: many\r\n"));
        Assert.That(answer, Does.Contain("\r\nRetry-After: 7\r\n").And.Contain("\r\nX-Odd: é\r\n").And.Contain("\r\nContent-Length: 3\r\n").And.EndWith("\r\n\r\n\"é\""));
    }

    [Test]
    public async Task Answer_WithoutContentType_HasNone()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", _ => new ClickUpAnswer("{}") { ContentType = null });
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That(response.Content.Headers.ContentType, Is.Null);
    }

    [Test]
    public async Task Answer_WithGzip_IsCompressed()
    {
        await using var server = await ClickUpServer.StartAsync();
        var text = new string('a', 10_000);
        server.Answer(HttpMethod.Get, "/api/v2/user", _ => new ClickUpAnswer(text) { Gzip = true });
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        var compressed = await response.Content.ReadAsByteArrayAsync();
        Assert.That((response.Content.Headers.ContentEncoding.Single(), compressed.Length), Is.EqualTo(("gzip", response.Content.Headers.ContentLength)));
        using var reader = new StreamReader(new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress));
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(text));
    }

    [TestCase(HttpStatusCode.NoContent)]
    [TestCase(HttpStatusCode.NotModified)]
    public async Task Answer_WithAStatusThatHasNoBody_HasNone(HttpStatusCode status)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", "{}", status);
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That((response.StatusCode, await response.Content.ReadAsStringAsync()), Is.EqualTo((status, "")));
    }
}
