using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>A real Redis on a free port of the loopback, in memory alone.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly int _port;
    private Process? _process;

    private RedisServer(int port) => _port = port;

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>Starts one. Without the program, the test is left out on a developer's machine, and fails where nothing may be left out.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = new RedisServer(((IPEndPoint)listener.LocalEndpoint).Port);
        listener.Stop();
        await server.RestartAsync();
        return server;
    }

    public async Task RestartAsync()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo("redis-server", $"--port {_port} --bind 127.0.0.1 --save \"\" --appendonly no") { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            const string Missing = "redis-server is not installed: apt-get install redis-server. Nothing about ClickUp.Generated.Redis was tested.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Ignore(Missing);
        }

        for (string? line = ""; line is not null;)
        {
            line = await _process!.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
            if (line?.Contains("Ready to accept connections", StringComparison.Ordinal) == true)
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail("redis-server did not start");
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
            Kill();
    }
}
