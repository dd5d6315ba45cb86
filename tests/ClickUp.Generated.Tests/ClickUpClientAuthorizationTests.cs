using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

public class ClickUpClientAuthorizationTests
{
    private const string Marker = "pk_1_SECRETMARKER0123456789";

    [TestCase("pk_123_ABC", "pk_123_ABC")]
    [TestCase("123_abc.def-~+/=", "Bearer 123_abc.def-~+/=")]
    [TestCase("Bearer abc", "Bearer abc")]
    [TestCase("bearer abc", "bearer abc")]
    [TestCase("PK_abc", "Bearer PK_abc")]
    public async Task Token_IsSentAsItsKindWants(string token, string sent)
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_123_ABC", "123_abc.def-~+/=", "abc", "PK_abc"] });
        using var client = server.Client(options => options.Token = token);

        await client.TrackAsync();

        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo(sent));
    }

    [TestCase("", "is empty")]
    [TestCase("  ", "is empty")]
    [TestCase("Bearer ", "is empty")]
    [TestCase("bearer   ", "is empty")]
    [TestCase("pk_a\r\nX-Evil: 1", "has a control character")]
    [TestCase("pk_a\n", "has a control character")]
    [TestCase("pk_a\0", "has a control character")]
    [TestCase("pk_a\u007f", "has a control character")]
    [TestCase("pk_a\u0085", "has a control character")]
    [TestCase("pk_ä", "has a character that is not ASCII")]
    public void TokenThatCannotBeOne_IsRefusedAtConstruction_AndNotRepeated(string token, string problem)
    {
        var e = Assert.Throws<ArgumentException>(() => new ClickUpClient(token))!;

        Assert.That((e.ParamName, e.Message), Is.EqualTo(("Token", $"The token {problem}. (Parameter 'Token')")));
    }

    [Test]
    public async Task NoToken_IsAllowed_UntilASecuredOperationIsCalled()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.Token = null);

        var e = Call.Throws<InvalidOperationException>(() => client.TrackAsync());

        Assert.That(e.Message, Is.EqualTo("TrackTime needs a token: set ClickUpClientOptions.Token or TokenProvider."));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task TokenProvider_IsAskedOncePerCall_AndWinsOverToken()
    {
        var asked = 0;
        var handler = new StubHandler().Answer("""{"id":"1"}""").Answer("""{"id":"2"}""");
        using var client = handler.Client(options =>
        {
            options.Token = "pk_token";
            options.TokenProvider = _ => new ValueTask<string>($"pk_{++asked}");
        });

        await client.TrackAsync();
        await client.TrackAsync();

        Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(["pk_1", "pk_2"]));
    }

    [Test]
    public async Task TokenProvider_MayTakeItsTime()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.TokenProvider = async _ =>
        {
            await Task.Yield();
            return "oauth";
        });

        await client.TrackAsync();

        Assert.That(handler.Requests.Single().Authorization, Is.EqualTo("Bearer oauth"));
    }

    [TestCase(null, "is empty")]
    [TestCase(" ", "is empty")]
    [TestCase("pk_a\r\nX-Evil: 1", "has a control character")]
    public async Task TokenProvider_ThatGivesNoToken_EndsTheCallBeforeAnythingIsSent(string? token, string problem)
    {
        var handler = new StubHandler();
        using var client = handler.Client(options => options.TokenProvider = _ => new ValueTask<string>(token!));

        var e = await client.TrackAsync().FailsAsync<InvalidOperationException>();

        Assert.That(e.Message, Is.EqualTo($"The token that the TokenProvider gave {problem}."));
        Assert.That(handler.Requests, Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task WhatTokenProviderThrows_ReachesTheCaller(bool later)
    {
        var thrown = new HttpRequestException("the vault is down");
        var handler = new StubHandler();
        using var client = handler.Client(options => options.TokenProvider = async _ =>
        {
            if (later)
                await Task.Yield();
            throw thrown;
        });

        Assert.That(await client.TrackAsync().FailsAsync<HttpRequestException>(), Is.SameAs(thrown));
        Assert.That(handler.Requests, Is.Empty);
    }

    [Test]
    public async Task CallersHttpClient_IsNeverChanged()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var httpClient = new HttpClient { BaseAddress = new Uri("https://elsewhere.example/"), Timeout = TimeSpan.FromSeconds(30) };
        httpClient.DefaultRequestHeaders.Add("Authorization", "pk_of_the_caller");
        using (var client = new ClickUpClient(httpClient, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.BaseAddress, Timeout = TimeSpan.FromSeconds(99) }))
            await client.TrackAsync();

        Assert.That(server.Requests.Single().Headers["Authorization"], Is.EqualTo("pk_test"), "set on the request, and stronger than the default");
        Assert.That((httpClient.BaseAddress, httpClient.Timeout, httpClient.DefaultRequestHeaders.ToString().Trim()),
            Is.EqualTo((new Uri("https://elsewhere.example/"), TimeSpan.FromSeconds(30), "Authorization: pk_of_the_caller")));
        Assert.That(await httpClient.GetAsync(new Uri(server.BaseAddress, "v2/user")), Has.Property("StatusCode").EqualTo(HttpStatusCode.Unauthorized), "and not disposed either");
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task OwnHttpClient_FollowsNoRedirect(int status)
    {
        await using var elsewhere = await ClickUpServer.StartAsync();
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(Redirect(status, elsewhere)));
        using var client = server.Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

        Assert.That(((int)e.StatusCode, e.MayHaveBeenCarriedOut), Is.EqualTo((status, true)));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task CallersHttpClient_ThatFollowedARedirect_IsAnException(int status)
    {
        await using var elsewhere = await ClickUpServer.StartAsync();
        elsewhere.FailNext(ClickUpFault.Answer(new ClickUpAnswer("""{"id":"1"}""") { Headers = { ["X-RateLimit-Limit"] = "7" } }));
        await using var server = await ClickUpServer.StartAsync();
        server.FailNext(ClickUpFault.Answer(Redirect(status, elsewhere)));
        using var httpClient = new HttpClient();
        using var client = new ClickUpClient(httpClient, new ClickUpClientOptions { Token = Marker, BaseAddress = server.BaseAddress });

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That(e.Message, Does.Contain("comes from another URL or method than was asked for"));
        Assert.That(e.MayHaveBeenCarriedOut, Is.True);
        Assert.That(elsewhere.Requests.Select(request => request.Headers.GetValueOrDefault("Authorization", "none")), Has.None.Contains("SECRETMARKER"));
        Assert.That(client.LastRateLimit, Is.Null, "what another server says of its limit is none of ClickUp's");
    }

    [TestCase("GET", "https://api.clickup.com/api/v2/task/9hv/time")]
    [TestCase("POST", "https://api.clickup.com/api/v2/task/9hv/time?x=1")]
    [TestCase("POST", "http://api.clickup.com/api/v2/task/9hv/time")]
    [TestCase("POST", "https://api.clickup.com/api/v2/task/9HV/time")]
    public async Task AnswerFromAnotherUrlOrMethod_IsAnException(string method, string url)
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StringContent("""{"id":"1"}"""),
            RequestMessage = new HttpRequestMessage(new HttpMethod(method), url),
        }));
        using var client = handler.Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.True);
    }

    [Test]
    public async Task AnswerWhoseRequestAHandlerRewrote_IsAnException()
    {
        var handler = new StubHandler().Answer((request, _) =>
        {
            request.RequestUri = new Uri("https://elsewhere.example/");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"1"}""") });
        });
        using var client = handler.Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.True);
    }

    [TestCase(Marker, Marker)]
    [TestCase("SECRETMARKER/0123+4567==", "Bearer SECRETMARKER/0123+4567==")]
    [TestCase("Bearer SECRETMARKER", "Bearer SECRETMARKER")]
    public async Task EchoedToken_IsReplacedInWhatIsKept(string token, string header)
    {
        var secret = header.Split(' ')[^1];
        var json = $$"""{"err":"bad header {{header}} ({{secret}})","ECODE":"X_{{secret}}"}""";
        string[] bodies = [json, json.Replace("/", "\\/"), $"<html>{header} {secret}</html>"];
        foreach (var body in bodies)
        {
            using var client = new StubHandler().Answer(body, HttpStatusCode.BadRequest).Client(options => options.Token = token);

            var e = await client.TrackAsync().FailsAsync<ClickUpApiException>();

            Assert.That($"{e} {e.ErrorCode} {e.ErrorMessage}", Does.Not.Contain(secret));
            if (!body.Contains('\\'))
                Assert.That(e.ResponseBody, Does.Not.Contain(secret).And.Contain("***"));
        }
    }

    [Test]
    public async Task EchoedToken_AtTheEndOfWhatIsKept_IsNotLeftInHalf()
    {
        var body = new string('x', (64 << 10) - 20) + Marker + "and more";
        using var client = new StubHandler().Answer(body, HttpStatusCode.BadRequest).Client(options => options.Token = Marker);

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpApiException>()).ResponseBody, Does.Not.Contain("pk_1_SECRET"));
    }

    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":" + Marker)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{" + Marker + "}           ")]
    [TestCase("HTTP/1.1 200 OK\r\n" + Marker + " is no header\r\n\r\n")]
    [TestCase(Marker + "\r\n\r\n")]
    [TestCase("HTTP/1.1 200 " + Marker + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Marker + "\r\n")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: http://" + Marker + ".example/\r\nContent-Length: 0\r\n\r\n")]
    [TestCase("HTTP/1.1 401 " + Marker + "\r\nContent-Length: 0\r\n\r\n")]
    public async Task TokenInABrokenAnswer_IsInNoException(string answer)
    {
        using var server = RawServer.Saying(answer);
        using var client = server.Client(options => options.Token = Marker);
        Exception? thrown = null;
        try
        {
            await client.TrackAsync();
        }
        catch (ClickUpException e)
        {
            thrown = e;
        }

        Assert.That(thrown, Is.Not.Null);
        Assert.That(thrown!.ToString(), Does.Not.Contain("SECRETMARKER"));
    }

    [Test]
    public void Token_IsInNoToString()
    {
        var options = new ClickUpClientOptions { Token = Marker, WorkspaceId = "9001" };
        using var client = new ClickUpClient(options);

        Assert.That(options.ToString(), Is.EqualTo("https://api.clickup.com/api/, WorkspaceId 9001, Timeout 00:01:40"));
        Assert.That(client.ToString(), Does.Not.Contain("SECRETMARKER"));
    }

    [Test]
    public void UserInfoOfABaseAddress_IsInNoToString()
    {
        var options = new ClickUpClientOptions { BaseAddress = new Uri("https://user:SECRETMARKER@host.example/") };

        Assert.That(options.ToString(), Does.Not.Contain("SECRETMARKER"));
    }

    private static ClickUpAnswer Redirect(int status, ClickUpServer elsewhere) =>
        new("", (HttpStatusCode)status) { Headers = { ["Location"] = new Uri(elsewhere.BaseAddress, "v2/task/9hv/time").ToString() } };
}
