using System.Net.Sockets;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.DependencyInjection.Tests.CarriedOut;

/// <summary>What becomes of the sendings of one call, one after the other, each over a connection of its own; of what is not planned, nothing bad.</summary>
internal sealed class Plan : IDisposable
{
    private readonly ClickUpServer _server;
    private readonly string[] _ends;
    private int _connections;
    private CancellationTokenSource _attempt = new();

    public Plan(ClickUpServer server, params string[] ends)
    {
        (_server, _ends) = (server, ends);
        for (var i = 0; i < ends.Length; i++)
        {
            var number = i + 1;
            if (Ends.FaultOf(ends[i]) is not { } fault)
                continue;
            server.FailNext(fault, when: _ => Volatile.Read(ref _connections) == number);
            if (Ends.IsSilence(ends[i]))
                _ = fault.ReachedAsync().ContinueWith(_ => _attempt.Cancel(), TaskScheduler.Default);
        }
    }

    /// <summary>By which calls wait for the rate limit.</summary>
    public FakeTimeProvider Time { get; } = new();

    /// <summary>Ends the attempt that begins here, once the server has fallen silent.</summary>
    public CancellationToken AttemptEnds() => (_attempt = new CancellationTokenSource()).Token;

    public ServiceProvider Host(Action<IHttpClientBuilder> repeater, bool allowRepeats)
    {
        var services = new ServiceCollection();
        var builder = services.AddClickUpClient(options =>
        {
            (options.Token, options.BaseAddress, options.TimeProvider, options.Timeout) = (ClickUpServer.DefaultToken, _server.BaseAddress, Time, Timeout.InfiniteTimeSpan);
            options.RateLimit.AllowRepeats = allowRepeats;
        });
        builder.ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            var sockets = (SocketsHttpHandler)handler;
            sockets.PooledConnectionLifetime = TimeSpan.Zero;
            sockets.ConnectCallback = ConnectAsync;
        });
        repeater(builder);
        return services.BuildServiceProvider();
    }

    public void Dispose() => _attempt.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _connections) is var number && number <= _ends.Length && _ends[number - 1] == Ends.NoConnection)
            throw new SocketException((int)SocketError.ConnectionRefused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
