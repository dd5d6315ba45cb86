using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>A Prism on a free port of the loopback: it refuses what its document does not allow, and answers what the document says.</summary>
internal sealed partial class PrismServer : IDisposable
{
    private readonly Process _process;

    private PrismServer(Process process, Uri address) => (_process, BaseAddress) = (process, address);

    public Uri BaseAddress { get; }

    private static string Program { get; } = Path.Combine(FindProject(), "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    /// <summary>Starts one. Without Node or Prism, the tests are left out on a developer's machine, and fail where nothing may be left out.</summary>
    public static Task<PrismServer> StartAsync(string document) => ListenAsync(document, ["mock", "--errors"], []);

    /// <summary>Starts one that hands every request on, and says in a header of the answer how it misses its document.</summary>
    public static Task<PrismServer> JudgeAsync(string document, Uri server) => ListenAsync(document, ["proxy", "--validate-request", "false"], [server.OriginalString.TrimEnd('/')]);

    private static async Task<PrismServer> ListenAsync(string document, string[] what, string[] server)
    {
        if (!File.Exists(Program))
            Missing("Prism is not installed: npm ci --prefix tests/ClickUp.Generated.Prism.Tests");
        var path = Path.Combine(AppContext.BaseDirectory, document);
        var process = Start([.. what, "--host", "127.0.0.1", "--port", "0", path, .. server]);
        try
        {
            // Under a whole gate's load, Node takes several times the two seconds that it needs alone.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    // Whatever it says from here on is read, or it would wait for a reader.
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new PrismServer(process, new Uri(match.Value + "/"));
                }
            }

            throw new InvalidOperationException($"Prism ended before it listened: {await process.StandardError.ReadToEndAsync(patience.Token)}");
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose() => End(_process);

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Missing("Node is not installed.");
            throw;
        }
    }

    private static void Missing(string what)
    {
        var message = $"{what} No request was judged by ClickUp's document.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Ignore(message);
    }

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string FindProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, typeof(PrismServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Project").Value!);
    }

    [GeneratedRegex(@"(?<=Prism is listening on )http://\S+")]
    private static partial Regex Listening();
}
