using System.Diagnostics;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>Another process: this program once more, see Program.cs.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    private Worker(Process process) => _process = process;

    public static async Task<Worker> StartAsync(params object[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [typeof(Worker).Assembly.Location, .. arguments.Select(argument => argument.ToString()!)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var ready = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.That(ready, Is.EqualTo("ready"));
        return new Worker(process);
    }

    public void Go() => _process.StandardInput.WriteLine();

    /// <summary>What it said in the end.</summary>
    public async Task<string> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(5));
        await _process.WaitForExitAsync();
        return output.Trim();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
