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

    public int Port => _port;

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>The address for clients on a slow machine: what takes long is not away.</summary>
    public string Configuration => $"{Address},connectTimeout=60000,asyncTimeout=60000,syncTimeout=60000";

    /// <summary>Starts one. Without the program, the test is left out on a developer's machine, and fails where nothing may be left out.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        // A port that is free now may be taken a moment later: then another one.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var server = new RedisServer(((IPEndPoint)listener.LocalEndpoint).Port);
            listener.Stop();
            if (await server.TryStartAsync())
                return server;
        }

        throw new AssertionException("redis-server did not start");
    }

    public async Task RestartAsync() => Assert.That(await TryStartAsync(), Is.True, "redis-server did not start again");

    private async Task<bool> TryStartAsync()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo("redis-server", $"--port {_port} --bind 127.0.0.1 --save \"\" --appendonly no") { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            const string Missing = "redis-server is not installed: apt-get install redis-server. Nothing about ClickUp.Generated.Redis was tested.";
            // Windows has no Redis of its own.
            if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows())
                Assert.Fail(Missing);
            Assert.Ignore(Missing);
        }

        while (await _process!.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal))
                continue;
            _ = _process.StandardOutput.ReadToEndAsync();
            return true;
        }

        Kill();
        return false;
    }

    /// <summary>STOP, and it hangs; CONT, and it goes on.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.That(kill.ExitCode, Is.Zero);
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
