using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.HostileArguments;

/// <summary>A token is refused, or is the value of one header and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
public class TokenTests
{
    [Test]
    public async Task Token_of_any_letters_is_refused_or_is_one_header()
    {
        var sent = 0;
        using var server = new FaultyServer(null);
        foreach (var token in TextGen.Any.Take(300, 11))
        {
            ClickUpClient client;
            try
            {
                client = server.Client(change: options => options.Token = token);
            }
            catch (ArgumentException)
            {
                Assert.That(token.Any(letter => letter is < ' ' or > '~' or '"' or '\'' or '`') || token.Trim(' ') is var alone && (alone.Length == 0 || alone.Contains(' ')), Is.True, "Nothing else is refused.");
                continue;
            }

            using (client)
                await client.TrackAsync().WaitAsync(Call.Patience);
            IsOneHeader(server, token, ++sent);
        }

        Assert.That(sent, Is.GreaterThan(50));
    }

    [Test]
    public async Task Token_of_a_provider_of_any_letters_is_refused_or_is_one_header()
    {
        var (sent, given) = (0, "");
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.TokenProvider = _ => ValueTask.FromResult(given));
        foreach (var token in TextGen.Any.Take(300, 12))
        {
            given = token;
            try
            {
                await client.TrackAsync().WaitAsync(Call.Patience);
            }
            catch (InvalidOperationException)
            {
                Assert.That(server.Requests.Heads, Has.Count.EqualTo(sent));
                continue;
            }

            IsOneHeader(server, token, ++sent);
        }
    }

    private static void IsOneHeader(FaultyServer server, string token, int sent)
    {
        var heads = server.Requests.Heads;
        Assert.That(heads, Has.Count.EqualTo(sent));
        var lines = heads[^1].TrimEnd('\r', '\n').Split("\r\n");
        Assert.That(lines[0], Is.EqualTo("POST /api/v2/task/9hv/time HTTP/1.1"));
        token = token.Trim(' ');
        Assert.That(lines.Where(line => line.StartsWith("Authorization: ", StringComparison.Ordinal)), Is.EqualTo(new[] { $"Authorization: {(token.StartsWith("pk_", StringComparison.Ordinal) ? token : "Bearer " + token)}" }));
        Assert.That(lines, Has.Length.LessThanOrEqualTo(7));
    }
}
