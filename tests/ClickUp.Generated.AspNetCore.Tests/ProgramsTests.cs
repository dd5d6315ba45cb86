using System.Net;
using System.Net.Sockets;
using ClickUp.Generated.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.AspNetCore.Tests;

/// <summary>The program of docs/programs/web does what its head shows.</summary>
public class ProgramsTests
{
    [Test]
    public async Task ReactToWebhook_PrintsWhatItsHeadShows()
    {
        await using var server = await ClickUpServer.StartAsync();
        var output = new StringWriter { NewLine = "\n" };
        var endpoint = new Uri($"http://127.0.0.1:{FreePort()}/clickup");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(endpoint.GetLeftPart(UriPartial.Authority));
        await using var app = ReactToWebhook.Build(builder, options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, server.BaseAddress), endpoint, TextWriter.Synchronized(output));
        await app.StartAsync();
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress });
        while (server.Webhooks.Count == 0)
            await Task.Yield();

        foreach (var status in new[] { "in progress", "complete" })
        {
            await client.UpdateTaskAsync("9hv", new UpdateTaskRequest { Status = status });
            await server.DeliveriesSettledAsync();
        }

        await app.StopAsync();
        Assert.That(output.ToString().TrimEnd('\n').Split('\n'), Is.EqualTo(Head()));
    }

    private static IEnumerable<string> Head()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ClickUp.Generated.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return File.ReadLines(Path.Combine(folder, "docs", "programs", "web", "ReactToWebhook.cs"))
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).SkipWhile(line => line != "//").Skip(1).Select(line => line[3..]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
