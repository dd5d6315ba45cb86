using System.Net;

namespace ClickUp.Generated.Tests;

/// <summary>Many calls at once: each sends its own body and gets its own answer.</summary>
public sealed class LoadTests
{
    private const int Calls = 10_000;

    [TestCase("1.1")]
    [TestCase("2.0")]
    public async Task TenThousandCallsAtOnce_SendTheirOwnBodies_AndGetTheirOwnAnswers(string version)
    {
        await using var server = await EchoServer.StartAsync(version == "2.0");
        using var http = new HttpClient(new Versioned(Version.Parse(version))) { Timeout = TimeSpan.FromMinutes(5) };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) });

        var answers = await Task.WhenAll(Enumerable.Range(0, Calls).Select(call => Task.Run(() => client.TrackTimeAsync($"t{call}", EchoServer.RequestOf(call)))));

        Assert.That(answers.Select(answer => answer.Id), Is.EqualTo(Enumerable.Range(0, Calls).Select(call => $"{call}")));
        Assert.That(answers.Select(answer => $"{answer.AdditionalProperties["echo"]}"), Is.EqualTo(Enumerable.Range(0, Calls).Select(call => $"\"{EchoServer.NoteOf(call)[..20]}\"")));
        Assert.That(server.WrongBodies, Is.Empty);
        Assert.That(server.AnsweredEarly, Is.EqualTo(Calls / EchoServer.EveryLarge), "these answers were complete while their request was still being sent");
    }

    private sealed class Versioned(Version version) : DelegatingHandler(new SocketsHttpHandler { MaxConnectionsPerServer = 32 })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (request.Version, request.VersionPolicy) = (version, HttpVersionPolicy.RequestVersionExact);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
