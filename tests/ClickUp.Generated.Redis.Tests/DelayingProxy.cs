using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>A long way to a server on the loopback: each byte arrives later by a while, in both directions.</summary>
internal sealed class DelayingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _target;
    private readonly TimeSpan _delay;

    public DelayingProxy(int target, TimeSpan delay)
    {
        (_target, _delay) = (target, delay);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Stop();
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_ended.Token);
                var far = new TcpClient { NoDelay = true };
                near.NoDelay = true;
                await far.ConnectAsync(IPAddress.Loopback, _target, _ended.Token);
                _ = PumpAsync(near, far);
                _ = PumpAsync(far, near);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test ends.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var ended = _ended.Token;
        var pieces = System.Threading.Channels.Channel.CreateUnbounded<(long Sent, byte[] Bytes)>();
        var arriving = Task.Run(async () =>
        {
            await foreach (var (sent, bytes) in pieces.Reader.ReadAllAsync(ended))
            {
                // A delay counts whole milliseconds and forgets the rest: nothing may arrive early.
                while (_delay - TimeProvider.System.GetElapsedTime(sent) is var left && left > TimeSpan.Zero)
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), ended);
                await to.GetStream().WriteAsync(bytes, ended);
            }
        }, ended);
        try
        {
            var buffer = new byte[64 << 10];
            while (await from.GetStream().ReadAsync(buffer, ended) is > 0 and var read)
                pieces.Writer.TryWrite((TimeProvider.System.GetTimestamp(), buffer[..read]));
            pieces.Writer.Complete();
            await arriving;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the ends is closed: so is the other.
        }

        to.Dispose();
        from.Dispose();
    }
}
