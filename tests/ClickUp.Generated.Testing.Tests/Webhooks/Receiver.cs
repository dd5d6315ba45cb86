using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Testing.Tests.Webhooks;

/// <summary>Somebody who has registered a webhook: takes down what he is told, and answers what the test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Receiver(WebApplication application) => _application = application;

    public string Address => _application.Urls.Single() + "/hook";

    public ConcurrentQueue<(string Body, string Signature)> Told { get; } = [];

    public IEnumerable<JsonNode> Bodies => Told.Select(told => JsonNode.Parse(told.Body)!);

    public IEnumerable<string> Events => Bodies.Select(body => (string)body["event"]!);

    /// <summary>The answer to the n-th call, from 1 on.</summary>
    public Func<int, Task<HttpStatusCode>> Answer { get; set; } = _ => Task.FromResult(HttpStatusCode.OK);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(application);
        application.MapPost("/hook", receiver.HearAsync);
        await application.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Told.Enqueue((await reader.ReadToEndAsync(), context.Request.Headers["X-Signature"].ToString()));
        context.Response.StatusCode = (int)await Answer(Told.Count);
    }
}
