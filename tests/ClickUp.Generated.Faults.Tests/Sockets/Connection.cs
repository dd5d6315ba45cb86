using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ClickUp.Generated.Faults.Tests.Sockets;

/// <summary>One connection to a <see cref="FaultyServer"/>.</summary>
internal sealed class Connection
{
    public const string Answer = """{"id":"1"}""";

    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly FaultyServer _server;

    // Heads are read letter by letter, which is not to be as many calls of the system.
    private readonly BufferedStream _reader;

    private Connection(TcpClient client, Stream stream, FaultyServer server) => (_client, _stream, _reader, _server) = (client, stream, new BufferedStream(stream), server);

    /// <summary>A whole and right answer.</summary>
    public static string Ok { get; } = Head(200, Answer.Length) + Answer;

    public static async Task<Connection> OpenAsync(TcpClient client, FaultyServer server, X509Certificate2? certificate)
    {
        client.NoDelay = true;
        if (certificate is null)
            return new Connection(client, client.GetStream(), server);
        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(certificate);
        return new Connection(client, tls, server);
    }

    public static string Head(int status, long length, string more = "") =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{more}\r\n";

    /// <summary>Head and body of the next request.</summary>
    public async Task<string> ReadRequestAsync()
    {
        var head = await ReadHeadAsync();
        return head + await ReadBodyAsync(head);
    }

    public async Task<string> ReadBodyAsync(string head)
    {
        var body = new byte[head.Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[15..])).FirstOrDefault()];
        await _reader.ReadExactlyAsync(body);
        return Encoding.UTF8.GetString(body);
    }

    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var letter = new byte[1];
        while (!(head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n'))
        {
            await _reader.ReadExactlyAsync(letter);
            head.Append((char)letter[0]);
        }

        _server.Requests.Add(head.ToString());
        return head.ToString();
    }

    public async Task ReadAsync(byte[] buffer) => await _reader.ReadExactlyAsync(buffer);

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Reads one request and answers it.</summary>
    public async Task AnswerAsync(string answer)
    {
        await ReadRequestAsync();
        await SendAsync(answer);
    }

    /// <summary>Serves whatever comes, and well.</summary>
    public async Task ServeAsync()
    {
        while (true)
            await AnswerAsync(_server.Answer);
    }

    /// <summary>Waits for a request, and takes nothing of it: before that, a call that ends leaves a connection that the next one takes.</summary>
    public async Task UntilRequestAsync() => await _client.Client.ReceiveAsync(new byte[1], SocketFlags.Peek);

    /// <summary>Says nothing more, until the client has left.</summary>
    public async Task StallAsync()
    {
        _server.Stalled.TrySetResult();
        await UntilLeftAsync();
    }

    /// <summary>Takes the head of a request, and no more of it until the server is released.</summary>
    public async Task StallWithoutReadingAsync()
    {
        await ReadHeadAsync();
        _server.Stalled.TrySetResult();
        await _server.Release.Task;
    }

    public async Task UntilLeftAsync()
    {
        var buffer = new byte[4096];
        while (await _reader.ReadAsync(buffer) > 0)
        {
            // Whatever comes.
        }
    }

    /// <summary>Resets the connection: what the client has not read yet is lost.</summary>
    public void Reset() => _client.Client.Close(timeout: 0);

    /// <summary>Says that nothing more will be sent; reads on.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);
}
