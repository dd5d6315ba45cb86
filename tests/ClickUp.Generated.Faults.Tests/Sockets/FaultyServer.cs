using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace ClickUp.Generated.Faults.Tests.Sockets;

/// <summary>A server on loopback that does one thing wrong, byte by byte as a test says, and everything right after that.</summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly Func<Connection, Task>? _fault;
    private readonly X509Certificate2? _certificate;
    private TcpListener? _listener;
    private int _connections;

    /// <param name="fault">Serves the first connection; later ones are served well.</param>
    /// <param name="certificate">With one, the server speaks TLS.</param>
    public FaultyServer(Func<Connection, Task>? fault, X509Certificate2? certificate = null)
    {
        (_fault, _certificate) = (fault, certificate);
        Port = Listen(0);
    }

    public int Port { get; }

    public Uri BaseAddress => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/api/");

    /// <summary>What later connections are answered.</summary>
    public string Answer { get; init; } = Connection.Ok;

    /// <summary>Completes when the server has stopped saying anything.</summary>
    public TaskCompletionSource Stalled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For a test to complete: lets go a connection that is not read.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The heads of all requests that came, in the order in which they did.</summary>
    public Requests Requests { get; } = new();

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>A client of this server, with a clock that only a test moves on.</summary>
    public ClickUpClient Client(TimeProvider? time = null, Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = "pk_test", BaseAddress = BaseAddress, TimeProvider = time ?? TimeProvider.System };
        change?.Invoke(options);
        return new ClickUpClient(options);
    }

    /// <summary>A client over a caller's handler.</summary>
    public ClickUpClient Client(HttpMessageHandler handler, TimeProvider? time = null) =>
        new(new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }, new ClickUpClientOptions { Token = "pk_test", BaseAddress = BaseAddress, TimeProvider = time ?? TimeProvider.System });

    /// <summary>Nobody listens any more.</summary>
    public void Close() => _listener?.Dispose();

    /// <summary>Somebody listens again, at the same port.</summary>
    public void Reopen() => Listen(Port);

    public void Dispose() => Close();

    private int Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        _listener = listener;
        _ = AcceptAsync(listener);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(), Interlocked.Increment(ref _connections));
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            try
            {
                var connection = await Connection.OpenAsync(client, this, _certificate);
                await (number == 1 && _fault is not null ? _fault(connection) : connection.ServeAsync());
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The client left first.
            }
        }
    }
}
