using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ClickUp.Generated.Tests;

/// <summary>What broke, and whether trying again is safe.</summary>
public sealed class ClickUpClientFailureTests
{
    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Failure("Socket", new HttpRequestException("outer", new SocketException((int)SocketError.ConnectionRefused)), mayHaveBeen: false);
        yield return Failure("Certificate", new HttpRequestException("outer", new AuthenticationException("inner")), mayHaveBeen: false);
        yield return Failure("Reset", new HttpRequestException("outer", new IOException("inner")), mayHaveBeen: true);
        yield return Failure("Nothing", new HttpRequestException("outer"), mayHaveBeen: true);
    }

    [TestCaseSource(nameof(Failures))]
    public async Task BrokenConnection_TellsTheInnermostReason_AndWhetherItMayHaveBeenCarriedOut(HttpRequestException failure, string reason, bool mayHaveBeen)
    {
        // What never connects never asks for what is to be sent.
        using var client = new StubHandler { ReadsBodies = mayHaveBeen }.Answer((_, _) => throw failure).Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Message, e.MayHaveBeenCarriedOut, e.InnerException), Is.EqualTo(($"TrackTime failed: {reason}", mayHaveBeen, (Exception)failure)));
    }

    [TestCase(HttpRequestError.NameResolutionError, false)]
    [TestCase(HttpRequestError.ConnectionError, false)]
    [TestCase(HttpRequestError.SecureConnectionError, false)]
    [TestCase(HttpRequestError.ProxyTunnelError, false)]
    [TestCase(HttpRequestError.VersionNegotiationError, false)]
    [TestCase(HttpRequestError.ResponseEnded, true)]
    [TestCase(HttpRequestError.InvalidResponse, true)]
    [TestCase(HttpRequestError.Unknown, true)]
    [Category("DotNet")] // .NET Framework does not know the kinds
    public async Task BrokenConnection_ByItsKind_TellsWhetherItMayHaveBeenCarriedOut(HttpRequestError kind, bool mayHaveBeen)
    {
        using var client = new StubHandler { ReadsBodies = mayHaveBeen }.Answer((_, _) => throw new HttpRequestException(kind, "broken")).Client();

        Assert.That((await client.TrackAsync().FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.EqualTo(mayHaveBeen));
    }

    [Test]
    [Category("DotNet")] // netstandard2.0 can not tell it from a timeout
    public async Task HttpClientThatEndsTheCallByItself_IsNamed()
    {
        using var client = new StubHandler().Answer((_, _) => throw new TaskCanceledException("disposed")).Client();

        var e = await client.TrackAsync().FailsAsync<ClickUpException>();

        Assert.That((e.Message, e.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime failed: the HttpClient was disposed, or cancelled the call.", true)));
    }

    [TestCase("""{"err":"this","message":"that"}""", ExpectedResult = "this")]
    [TestCase("""{"message":"that","err":"this"}""", ExpectedResult = "this")]
    [TestCase("""{"message":"that"}""", ExpectedResult = "that")]
    [TestCase("""{"err":{"a":1},"message":"that"}""", ExpectedResult = "that")]
    [TestCase("""{"err":[1,[2]],"message":"that"}""", ExpectedResult = "that")]
    [TestCase("""{"other":{"err":"inner"},"err":"this"}""", ExpectedResult = "this")]
    [TestCase("""{"err":"this","more":""", ExpectedResult = "this")]
    [TestCase("""["err","this"]""", ExpectedResult = null)]
    [TestCase("""{"other":1}""", ExpectedResult = null)]
    public async Task<string?> Error_SaysWhatClickUpSays(string body)
    {
        using var client = new StubHandler().Answer(body, HttpStatusCode.BadRequest).Client();

        return (await client.TrackAsync().FailsAsync<ClickUpApiException>()).ErrorMessage;
    }

    [Test]
    public async Task TimesInAdditionalProperties_AreTimesToo()
    {
        var handler = new StubHandler().Answer("{}").Answer("{}");
        using var client = handler.Client();
        var both = new TrackTimeRequest { AdditionalProperties = { ["start"] = RawJson.Parse("1"), ["end"] = RawJson.Parse("2") } };
        var time = new TrackTimeRequest { AdditionalProperties = { ["time"] = RawJson.Parse("3") } };

        await client.TrackTimeAsync("9hv", both);
        await client.TrackTimeAsync("9hv", time);

        Assert.That(handler.Requests.Select(request => request.Body), Is.EqualTo(new[] { """{"start":1,"end":2}""", """{"time":3}""" }));
        Assert.That(
            () => client.TrackTimeAsync("9hv", new TrackTimeRequest { AdditionalProperties = { ["start"] = RawJson.Parse("1"), ["end"] = RawJson.Null } }),
            Throws.ArgumentException.With.Message.StartWith("Time, or Start and End, must be set: ClickUp records no time from this request."));
    }

    [Test]
    public void Options_AreDescribedWithoutTheToken()
    {
        var options = new ClickUpClientOptions { Token = "pk_secret", BaseAddress = new Uri("https://user:secret@x.example/api/?a=secret") };

        Assert.That(options.ToString(), Is.EqualTo("https://x.example/api/, WorkspaceId none, Timeout 00:01:40"));
        options.BaseAddress = new Uri("/api", UriKind.Relative);
        options.WorkspaceId = "123";
        Assert.That(options.ToString(), Is.EqualTo("no address, WorkspaceId 123, Timeout 00:01:40"));
        options.BaseAddress = null!;
        Assert.That(options.ToString(), Does.StartWith("no address"));
    }

    private static TestCaseData Failure(string name, HttpRequestException failure, bool mayHaveBeen) =>
        new TestCaseData(failure, (failure.InnerException ?? failure).Message, mayHaveBeen).SetArgDisplayNames(name);
}
