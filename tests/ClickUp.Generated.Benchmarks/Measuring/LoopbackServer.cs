using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>A server on loopback that answers each request with the same words, in a process of its own: what it costs is not measured.</summary>
internal sealed class LoopbackServer : IDisposable
{
    /// <summary>The verb that runs it.</summary>
    public const string Verb = "serve";

    private readonly Process _process;

    private LoopbackServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static LoopbackServer Start()
    {
        var process = Child.Start(Verb);
        return new LoopbackServer(process, new Uri(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.")));
    }

    /// <summary>Serves until its standard input ends.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static endpoint => endpoint.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        app.Run(static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted).ConfigureAwait(false);
            context.Response.Headers["X-RateLimit-Limit"] = "100";
            context.Response.Headers["X-RateLimit-Remaining"] = "99";
            context.Response.Headers["X-RateLimit-Reset"] = "1567780450";
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = CannedHandler.TrackTimeAnswer.Length;
            await context.Response.Body.WriteAsync(CannedHandler.TrackTimeAnswer, context.RequestAborted).ConfigureAwait(false);
        });
        await app.StartAsync().ConfigureAwait(false);
        Console.WriteLine($"{app.Urls.First()}/api/");
        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is not null)
        {
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
