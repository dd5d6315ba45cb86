using System.Diagnostics;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>Another process: this program once more, see Program.cs.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    private Worker(Process process) => _process = process;

    public static Worker Start(params string[] arguments)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, [typeof(Worker).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // It lives for a second: what makes long runs faster only makes it slower.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new Worker(Process.Start(start)!);
    }

    /// <summary>What it says next; null when it has ended.</summary>
    public async Task<string?> ReadAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>What it ends with.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return _process.ExitCode;
    }

    /// <summary>Ends it as the machine's loss does: it runs nothing more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
