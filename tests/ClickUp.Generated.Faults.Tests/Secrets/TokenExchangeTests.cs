using System.Net;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>What is exchanged for a token is as secret as the token.</summary>
[Parallelizable(ParallelScope.All)]
public class TokenExchangeTests
{
    private const string ClientSecret = "SECRET0123/456789+abcdef";
    private const string Code = "CODE/98765+43210";

    [TestCase("""{"err":"no {0}","ECODE":"OAUTH_014"}""")]
    [TestCase("""{"message":"{1} of {0} is not known"}""")]
    [TestCase("<html>{0} {1}</html>")]
    public async Task Secret_that_is_exchanged_for_a_token_is_not_kept(string body)
    {
        foreach (var write in new Func<string, string>[] { text => text, Uri.EscapeDataString, text => text.Replace("/", "\\/"), text => text.Replace("/", "&sol;").Replace("+", "&plus;") })
        {
            var answer = body.Replace("{0}", write(ClientSecret)).Replace("{1}", write(Code));
            using var server = new FaultyServer(connection => connection.AnswerAsync(Connection.Head(400, answer.Length) + answer));
            using var client = server.Client(change: options => options.Token = null);

            var exception = (ClickUpApiException)await client.GetAccessTokenAsync(new GetAccessTokenRequest { ClientId = "client", ClientSecret = ClientSecret, Code = Code }).FailsAsync();

            Assert.That(exception.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Marker.IsNotIn(Marker.Dump(exception), ClientSecret, "secret");
            Marker.IsNotIn(Marker.Dump(exception), Code, "code");
        }
    }

    [Test]
    public async Task Secret_that_the_connection_quotes_is_not_kept()
    {
        using var server = new FaultyServer(connection => connection.AnswerAsync($"{ClientSecret}\r\n\r\n"));
        using var client = server.Client(change: options => options.Token = null);

        var exception = await client.GetAccessTokenAsync(new GetAccessTokenRequest { ClientId = "client", ClientSecret = ClientSecret, Code = Code }).FailsAsync();

        Marker.IsNotIn(Marker.Dump(exception), ClientSecret, "secret");
    }
}
