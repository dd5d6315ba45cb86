using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClickUp.Generated.Tests;

/// <summary>A server on loopback that says, byte by byte, what a test wants; for what no honest server says.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawConnection, Task> _script;
    private int _connections;

    /// <param name="script">Runs for each connection; the connection is closed at its end.</param>
    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/");

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Reads one request, and sends this, whatever was asked.</summary>
    public static RawServer Saying(string answer) => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(answer);
    });

    public ClickUpClient Client(Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = "pk_test", BaseAddress = BaseAddress };
        change?.Invoke(options);
        return new ClickUpClient(options);
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await _script(new RawConnection(client));
            }
            catch (IOException)
            {
                // The client left first.
            }
        }
    }
}

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(TcpClient client)
{
    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>Head and body of the next request.</summary>
    public async Task<string> ReadRequestAsync()
    {
        var head = await ReadHeadAsync();
        var length = head.Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[15..])).FirstOrDefault();
        var body = new byte[length];
        await _stream.ReadExactlyAsync(body);
        return head + Encoding.UTF8.GetString(body);
    }

    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var letter = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _stream.ReadExactlyAsync(letter);
            head.Append((char)letter[0]);
        }

        return head.ToString();
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Waits until the client has left.</summary>
    public async Task UntilLeftAsync()
    {
        var buffer = new byte[1024];
        while (await _stream.ReadAsync(buffer) > 0)
        {
            // Whatever comes.
        }
    }

    /// <summary>Resets the connection.</summary>
    public void Cut() => client.Client.Close(timeout: 0);
}
