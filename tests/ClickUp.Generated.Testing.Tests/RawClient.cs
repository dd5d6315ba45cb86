using System.Net.Sockets;
using System.Text;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>A bare connection, for what HttpClient hides: the bytes themselves, and how they end.</summary>
internal sealed class RawClient(ClickUpServer server) : IDisposable
{
    private readonly TcpClient _tcp = new("127.0.0.1", server.BaseAddress.Port);

    public Task SendAsync(string text) => _tcp.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>Posts 1 s of time to task 9hv.</summary>
    public Task TrackAsync() => SendAsync(
        "POST /api/v2/task/9hv/time HTTP/1.1\r\nHost: x\r\nAuthorization: pk_test\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"time\":1000}");

    /// <summary>Everything that comes until the server ends the connection, in whichever way.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var received = new MemoryStream();
        try
        {
            await _tcp.GetStream().CopyToAsync(received).WaitAsync(Http.AtOnce);
        }
        catch (IOException)
        {
            // Reset by the server: what came before still counts.
        }
        return Encoding.Latin1.GetString(received.ToArray());
    }

    /// <summary>What comes up to and including a text.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var received = new StringBuilder();
        var buffer = new byte[1];
        while (!received.ToString().EndsWith(text, StringComparison.Ordinal))
        {
            if (await _tcp.GetStream().ReadAsync(buffer).AsTask().WaitAsync(Http.AtOnce) == 0) throw new EndOfStreamException(received.ToString());
            received.Append((char)buffer[0]);
        }
        return received.ToString();
    }

    public void Dispose() => _tcp.Dispose();
}
