using System.Net;

namespace ClickUp.Generated.Tests;

/// <summary>Many calls at once: each sends its own body and gets its own answer.</summary>
public sealed class LoadTests
{
    private const int AtOnce = 10_000;

    // Whoever made a large call makes another, which would be written over the one before if its buffer were free too early.
    private const int Followed = AtOnce / EchoServer.EveryLarge;
    private const int Rounds = 3;

    [TestCase("1.1")]
    [TestCase("2.0")]
    public async Task TenThousandCallsAtOnce_SendTheirOwnBodies_AndGetTheirOwnAnswers(string version)
    {
        await using var server = await EchoServer.StartAsync(version == "2.0");
        using var http = new HttpClient(new Versioned(Version.Parse(version))) { Timeout = TimeSpan.FromMinutes(5) };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test", BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) });

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(caller => Task.Run(() => CallAsync(client, caller))));

        Assert.That(answers.Sum(), Is.EqualTo(AtOnce + (Followed * (Rounds - 1))), "calls that got their own answer");
        Assert.That(server.WrongBodies, Is.Empty);
        Assert.That(server.AnsweredEarly, Is.EqualTo(Followed * Rounds), "answers that were complete while their request was still being sent");
    }

    private static async Task<int> CallAsync(ClickUpClient client, int caller)
    {
        var right = 0;
        for (var round = 0; round < (EchoServer.IsLarge(caller) ? Rounds : 1); round++)
        {
            var call = caller + (round * AtOnce);
            var answer = await client.TrackTimeAsync($"t{call}", EchoServer.RequestOf(call));
            right += answer.Id == $"{call}" && $"{answer.AdditionalProperties["echo"]}" == $"\"{EchoServer.EchoOf(call)}\"" ? 1 : 0;
        }

        return right;
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
