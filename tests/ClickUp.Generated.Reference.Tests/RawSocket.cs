using System.Net;
using System.Net.Sockets;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>A socket of the loopback that keeps the one request that arrives, and answers it with <c>{}</c>: what the client sends is seen as it is, by nothing of HttpClient's.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public RawSocket()
    {
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/");
        _serving = Task.Run(ServeAsync);
    }

    public Uri BaseAddress { get; }

    public SentRequest? Received { get; private set; }

    public void Dispose()
    {
        _listener.Dispose();
        try
        {
            _serving.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Nobody came.
        }
    }

    private async Task ServeAsync()
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        Received = SentRequest.Read(stream);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
    }
}
