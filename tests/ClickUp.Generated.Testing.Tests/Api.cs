using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Contract;
using ClickUp.Generated.Testing.Serving;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>A server, and a client that talks to it in JSON, without the library: what is under test is the server.</summary>
internal sealed class Api : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _client;
    private readonly Router? _judge;

    private Api(ClickUpServer server, FakeTimeProvider clock, string token, Router? judge) => (Server, Clock, _client, _judge) = (server, clock, server.Client(token), judge);

    public ClickUpServer Server { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<Api> StartAsync(ClickUpServerOptions? options = null)
    {
        var clock = new FakeTimeProvider(Start);
        options ??= new();
        options.RateLimit = int.MaxValue;
        options.TimeProvider = clock;
        // What is let in without a look, or by another document, may leave as it came.
        var judge = options.CheckRequests && options.Document == ApiDocument.Embedded ? Router.For(options.Document) : null;
        return new Api(await ClickUpServer.StartAsync(options), clock, ClickUpServer.DefaultToken, judge);
    }

    /// <summary>Another client of the same server, which is this one's to dispose.</summary>
    public Api As(string token) => new(Server, Clock, token, _judge);

    public Task<JsonNode> GetAsync(string url) => SendAsync(HttpMethod.Get, url, null);

    public Task<JsonNode> PostAsync(string url, object? body = null) => SendAsync(HttpMethod.Post, url, body ?? new { });

    public Task<JsonNode> PutAsync(string url, object? body = null) => SendAsync(HttpMethod.Put, url, body ?? new { });

    public Task<JsonNode> PatchAsync(string url, object body) => SendAsync(HttpMethod.Patch, url, body);

    public Task<JsonNode> DeleteAsync(string url, object? body = null) => SendAsync(HttpMethod.Delete, url, body);

    /// <summary>The id of a new task in the default list, or in another.</summary>
    public async Task<string> TaskAsync(string name = "Task", string list = ClickUpServer.DefaultListId, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!;
        body["name"] = name;
        return (await PostAsync($"v2/list/{list}/task", body)).Id();
    }

    /// <summary>What comes back must be a success; without a body it is an empty object.</summary>
    public async Task<JsonNode> SendAsync(HttpMethod method, string url, object? body)
    {
        using var response = await RawAsync(method, url, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, Is.True, $"{method} {url}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Status and code of a refusal.</summary>
    public async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string url, object? body = null)
    {
        using var response = await RawAsync(method, url, body);
        return await response.RefusalAsync();
    }

    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string url, object? body)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, _options), System.Text.Encoding.UTF8, "application/json");
        var response = await _client.SendAsync(request);
        if (response.IsSuccessStatusCode && _judge is not null) await JudgeAsync(_judge, response);
        return response;
    }

    /// <summary>Every operation, by plain HTTP.</summary>
    public Task<IReadOnlyList<(HttpMethod Method, string Url, int Status, string Body)>> EveryOperationAsync() => EveryOperation.RunAsync(Server, async (method, url, body) =>
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("content"u8.ToArray()), "attachment", "a.txt" } };
        using var response = body == EveryOperation.File ? await _client.PostAsync(url, form) : await RawAsync(method, url, body);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    });

    /// <summary>Whatever a test is about, what it is answered fits the strict document.</summary>
    private static async Task JudgeAsync(Router judge, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var request = response.RequestMessage!;
        var operation = judge.Find(request.Method.Method, new Target(request.RequestUri!.AbsolutePath).Segments).Endpoint?.Operation;
        if (text.Length > 0 && operation?.CheckAnswer((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(text)) is { } misfit) Assert.Fail($"{request.Method} {request.RequestUri}: {misfit}\n{text}");
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return Server.DisposeAsync();
    }

    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
