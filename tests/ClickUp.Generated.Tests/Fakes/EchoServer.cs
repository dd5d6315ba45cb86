using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Tests;

/// <summary>Knows for each task what must be sent, and answers something of its own; large requests before it has read them.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    /// <summary>One call in so many is larger than what the server takes unread.</summary>
    public const int EveryLarge = 100;

    private const int Small = 40;
    private const int Large = 160_000;
    private readonly WebApplication _app;
    private int _answeredEarly;

    private EchoServer(bool http2)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1);
            kestrel.Limits.Http2.InitialStreamWindowSize = 1 << 16;
            kestrel.Limits.MaxRequestBufferSize = 1 << 16;
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new($"{_app.Urls.First()}/api/");

    /// <summary>The calls that sent what another call should have sent.</summary>
    public ConcurrentBag<string> WrongBodies { get; } = [];

    /// <summary>Answers that were complete before their request.</summary>
    public int AnsweredEarly => _answeredEarly;

    public static async Task<EchoServer> StartAsync(bool http2)
    {
        var server = new EchoServer(http2);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The request of one call, unlike that of any other.</summary>
    public static TrackTimeRequest RequestOf(int call)
    {
        var request = TrackTimeRequest.For(TimeSpan.FromMilliseconds(call + 1));
        request.AdditionalProperties["note"] = RawJson.Parse($"\"{NoteOf(call)}\"");
        return request;
    }

    /// <summary>A text that no other call has, everywhere in it.</summary>
    public static string NoteOf(int call) => new StringBuilder().Insert(0, $"{call:d5}", (IsLarge(call) ? Large : Small) / 5).ToString();

    /// <summary>What the answer says.</summary>
    public static string EchoOf(int call) => NoteOf(call)[..20];

    /// <summary>Whether a call's request is larger than what the server takes unread.</summary>
    public static bool IsLarge(int call) => call % EveryLarge == 0;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string BodyOf(int call) => $$"""{"time":{{call + 1}},"note":"{{NoteOf(call)}}"}""";

    private async Task AnswerAsync(HttpContext context)
    {
        var call = int.Parse(context.Request.Path.Value!.Split('/')[4].AsSpan(1));
        var early = IsLarge(call);
        if (!early)
            await CheckAsync(context.Request.Body, call);
        var answer = Encoding.UTF8.GetBytes($$"""{"id":"{{call}}","echo":"{{EchoOf(call)}}"}""");
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
        await context.Response.CompleteAsync();
        if (early)
        {
            Interlocked.Increment(ref _answeredEarly);
            await CheckAsync(context.Request.Body, call);
        }
    }

    // A request whose answer is there may end in the middle; but what came of it must be its own.
    private async Task CheckAsync(Stream body, int call)
    {
        var sent = new MemoryStream();
        try
        {
            await body.CopyToAsync(sent);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has its answer, and left.
        }

        var text = Encoding.UTF8.GetString(sent.GetBuffer(), 0, (int)sent.Length);
        var expected = BodyOf(call);
        if (IsLarge(call) ? !expected.StartsWith(text, StringComparison.Ordinal) : text != expected)
            WrongBodies.Add($"{call}: {text[..Math.Min(text.Length, 60)]}");
    }
}
