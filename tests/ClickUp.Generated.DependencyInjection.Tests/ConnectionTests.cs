using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.DependencyInjection.Tests;

/// <summary>What a client stands on: connections, redirects, logs.</summary>
[TestFixture]
public class ConnectionTests
{
    [Test]
    public async Task ASingletonThatCapturedAClient_OutlivesItsConnections()
    {
        // In place of the five minutes that connections live: what is tried is who replaces them.
        await using var first = await ClickUpServer.StartAsync();
        await using var second = await ClickUpServer.StartAsync();
        var address = first.BaseAddress;
        var connections = 0;
        var services = new ServiceCollection();
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, new Uri("http://localhost:1/api/")))
            .ConfigurePrimaryHttpMessageHandler((handler, _) =>
            {
                var sockets = (SocketsHttpHandler)handler;
                sockets.PooledConnectionLifetime = TimeSpan.FromMilliseconds(20);
                // DNS, as it were: the name leads to another server after a while.
                sockets.ConnectCallback = async (_, cancellationToken) =>
                {
                    Interlocked.Increment(ref connections);
                    var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                    await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancellationToken);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                };
            });
        services.AddSingleton<Captor>();
        await using var provider = services.BuildServiceProvider();
        var captor = provider.GetRequiredService<Captor>();

        await captor.Client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        address = second.BaseAddress;
        for (var i = 0; i < 200 && second.Requests.Count == 0; i++)
        {
            await captor.Client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
            await Task.Delay(5);
        }

        Assert.That(second.Requests, Is.Not.Empty, "a new connection went to the new address");
        Assert.That(connections, Is.GreaterThan(1));
        Assert.That(provider.GetRequiredService<ClickUpClient>(), Is.SameAs(captor.Client));
    }

    [Test]
    public async Task TheConnections_AreRecycledAndFollowNoRedirect()
    {
        HttpMessageHandler? primary = null;
        var services = new ServiceCollection();
        services.AddClickUpClient(options => options.Token = "pk_test");
        services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => primary = builder.PrimaryHandler));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ClickUpClient>();
        var sockets = (SocketsHttpHandler)primary!;
        Assert.That(sockets.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(sockets.AllowAutoRedirect, Is.False);
        Assert.That(sockets.UseCookies, Is.False);
        Assert.That(services.BuildServiceProvider().GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<HttpClientFactoryOptions>>().Get(nameof(ClickUpClient)).HandlerLifetime, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    [Test]
    public async Task LogsAtTrace_HaveNoHeader()
    {
        var logs = new Logs();
        await using var server = await ClickUpServer.StartAsync();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, server.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));

        Assert.That(logs.Lines, Has.Some.Contains("Authorization"), "headers were logged");
        Assert.That(logs.Lines, Has.None.Contains(ClickUpServer.DefaultToken));
        Assert.That(logs.Lines, Has.None.Contains("X-RateLimit-Limit: 100"));
    }

    private sealed class Captor(IClickUpClient client)
    {
        public IClickUpClient Client { get; } = client;
    }
}
