using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClickUp.Generated.Faults.Tests.Load;

/// <summary>A server that keeps a rate limit, answers in pieces, errs, cuts, resets and stalls: for each task id, as a seed says.</summary>
internal sealed class MixServer : IDisposable
{
    public const int Limit = 120;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, (DateTimeOffset End, int Count)> _windows = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly TimeProvider _time;
    private readonly int _seed;
    private readonly int[] _carriedOut;
    private int _requests;
    private int _refusals;

    public MixServer(TimeProvider time, int seed, int mostCalls)
    {
        (_time, _seed, _carriedOut) = (time, seed, new int[mostCalls]);
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/api/");

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Requests that were answered 429.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    public int Connections => _connections.Count;

    /// <summary>How often a call came through the rate limit.</summary>
    public int CarriedOut(int call) => Volatile.Read(ref _carriedOut[call]);

    /// <summary>What becomes of a call.</summary>
    public static Outcome OutcomeOf(int seed, int call) => new Random(HashCode(seed, call)).Next(100) switch
    {
        < 62 => Outcome.Answer,
        < 72 => Outcome.Slow,
        < 80 => Outcome.Error,
        < 85 => Outcome.Broken,
        < 90 => Outcome.Reset,
        < 95 => Outcome.Cut,
        _ => Outcome.Stall,
    };

    /// <summary>Completes when all connections have ended.</summary>
    public Task EndAsync() => Task.WhenAll(_connections.Keys);

    public void Dispose() => _listener.Dispose();

    // HashCode of .NET is another one in each process.
    private static int HashCode(int seed, int call) => (seed * 7919) ^ (call * 104_729);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var serving = ServeAsync(await _listener.AcceptTcpClientAsync());
                _connections[serving] = true;
                _ = serving.ContinueWith(task => _connections.TryRemove(task, out _), TaskScheduler.Default);
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var buffer = new byte[4096];
                while (await ReadAsync(client.GetStream(), buffer) is { } head && await AnswerAsync(client, head))
                {
                    // The next one.
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // The client left first.
            }
        }
    }

    // A request of this test is shorter than the buffer, and the next one comes after the answer.
    private static async Task<string?> ReadAsync(NetworkStream stream, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
                return null;
            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end && length == end + 4 + int.Parse(text.Split("Content-Length: ")[1].Split('\r')[0]))
                return text;
        }
    }

    private async Task<bool> AnswerAsync(TcpClient client, string request)
    {
        Interlocked.Increment(ref _requests);
        var call = int.Parse(request.Split('/')[4]);
        var random = new Random(HashCode(_seed, call) + 1);
        var token = request.Split("Authorization: ")[1].Split('\r')[0];
        var now = _time.GetUtcNow();
        var (end, count) = _windows.AddOrUpdate(token, _ => (now + Window, 1), (_, window) => now >= window.End ? (now + Window, 1) : (window.End, window.Count + 1));
        var limits = $"X-RateLimit-Limit: {Limit}\r\nX-RateLimit-Remaining: {Math.Max(0, Limit - count)}\r\nX-RateLimit-Reset: {end.ToUnixTimeSeconds()}\r\n";
        if (count > Limit)
        {
            Interlocked.Increment(ref _refusals);
            return await SendAsync(client, 429, "{\"err\":\"Rate limit reached\",\"ECODE\":\"APP_002\"}", limits, random);
        }

        Interlocked.Increment(ref _carriedOut[call]);
        switch (OutcomeOf(_seed, call))
        {
            case Outcome.Answer:
                return await SendAsync(client, 200, $"{{\"id\":\"{call}\"}}", limits, random);
            case Outcome.Slow:
                await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 20), _time);
                return await SendAsync(client, 200, $"{{\"id\":\"{call}\"}}", limits, random);
            case Outcome.Error:
                return await SendAsync(client, random.Next(2) == 0 ? 404 : 500, $"{{\"err\":\"no {call}\",\"ECODE\":\"ITEM_{call}\"}}", limits, random);
            case Outcome.Broken:
                return await SendAsync(client, 200, $"{{\"id\":\"{call}\",", limits, random);
            case Outcome.Reset:
                client.Client.Close(timeout: 0);
                return false;
            case Outcome.Cut:
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n{limits}\r\n{{\"id\":"));
                return false;
            default:
                return await client.GetStream().ReadAsync(new byte[1]) > 0;
        }
    }

    private static async Task<bool> SendAsync(TcpClient client, int status, string body, string limits, Random random)
    {
        var bytes = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{limits}\r\n{body}");
        var half = random.Next(3) == 0 ? random.Next(bytes.Length) : bytes.Length;
        await client.GetStream().WriteAsync(bytes.AsMemory(0, half));
        await Task.Yield();
        await client.GetStream().WriteAsync(bytes.AsMemory(half));
        return true;
    }
}
