using System.Net;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>The token goes to the address that was configured, and to nobody else: no proxy, and no target of a redirect.</summary>
[NonParallelizable]
public class OtherHostTests
{
    private readonly IWebProxy _proxyBefore = HttpClient.DefaultProxy;

    [TearDown]
    public void RestoreTheProxy() => HttpClient.DefaultProxy = _proxyBefore;

    [Test]
    public async Task Proxy_of_the_surroundings_does_not_see_what_goes_to_the_loopback()
    {
        using var proxy = new FaultyServer(null);
        using var server = new FaultyServer(null);
        HttpClient.DefaultProxy = new WebProxy(proxy.BaseAddress);
        using var client = server.Client(change: options => options.Token = Marker.Personal);

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));

        Assert.That(proxy.Requests.Heads, Is.Empty);
        Assert.That(server.Requests.Posts, Is.EqualTo(1));
    }

    [Test]
    public async Task Proxy_of_the_surroundings_does_not_see_what_a_host_sends_to_the_loopback()
    {
        using var proxy = new FaultyServer(null);
        using var server = new FaultyServer(null);
        HttpClient.DefaultProxy = new WebProxy(proxy.BaseAddress);
        await using var host = new ServiceCollection()
            .AddClickUpClient(options => (options.Token, options.BaseAddress) = (Marker.Personal, server.BaseAddress)).Services.BuildServiceProvider();

        Assert.That((await host.GetRequiredService<ClickUpClient>().TrackAsync()).Id, Is.EqualTo("1"));

        Assert.That(proxy.Requests.Heads, Is.Empty);
    }

    [TestCase(200)]
    [TestCase(407)]
    [TestCase(502)]
    public async Task Proxy_in_front_of_https_sees_no_token(int status)
    {
        using var proxy = new FaultyServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(status == 200 ? "HTTP/1.1 200 OK\r\n\r\n" : Connection.Head(status, 0));
            await connection.UntilLeftAsync();
        });
        HttpClient.DefaultProxy = new WebProxy(proxy.BaseAddress);
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = Marker.Personal, BaseAddress = new Uri("https://clickup.invalid/api/"), Timeout = TimeSpan.FromSeconds(1) });

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(proxy.Requests.Heads, Has.Some.StartsWith("CONNECT clickup.invalid:443 "));
        foreach (var head in proxy.Requests.Heads)
            Marker.IsNotIn(head, Marker.Personal, "proxy");
        Marker.IsNotIn(Marker.Dump(exception), Marker.Personal, "exception");
    }

    [Test]
    public async Task Target_of_a_redirect_gets_no_token([Values(301, 302, 303, 307, 308)] int status, [Values] bool own)
    {
        using var elsewhere = new FaultyServer(null);
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Connection.Head(status, 0, $"Location: {elsewhere.BaseAddress}v2/task/9hv/time\r\n"));
            await connection.ServeAsync();
        });
        using var http = new HttpClient();
        var options = new ClickUpClientOptions { Token = Marker.Personal, BaseAddress = server.BaseAddress };
        using var client = own ? new ClickUpClient(options) : new ClickUpClient(http, options);

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(elsewhere.Requests.Heads, own ? Is.Empty : Has.Count.EqualTo(1), "A caller's HttpClient follows, without the token.");
        foreach (var head in elsewhere.Requests.Heads)
            Marker.IsNotIn(head, Marker.Personal, "the other host");
        Marker.IsNotIn(Marker.Dump(exception), Marker.Personal, "exception");
    }

    [Test]
    public async Task Token_exchange_gets_no_token()
    {
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.Token = Marker.Personal);

        await client.GetAccessTokenAsync(new GetAccessTokenRequest { ClientId = "a", Code = "b" });

        Assert.That(server.Requests.Heads.Single(), Does.Not.Contain("Authorization"));
    }

    [Test]
    public async Task Cookie_of_a_server_is_not_sent_again()
    {
        using var server = new FaultyServer(null) { Answer = Connection.Head(200, 10, "Set-Cookie: a=b; Path=/\r\n") + Connection.Answer };
        using var client = server.Client();
        await client.TrackAsync();
        await client.TrackAsync();

        Assert.That(server.Requests.Heads, Has.None.Contains("Cookie"));
    }
}
