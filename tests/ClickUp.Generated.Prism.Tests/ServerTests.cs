using System.Net;
using ClickUp.Generated.Testing;
using ClickUp.Generated.Testing.Tests;
using Newtonsoft.Json;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>What the embedded ClickUp answers, judged by a program that knows the strict document and nothing of this project.</summary>
internal sealed class ServerTests
{
    [Test]
    public async Task Every_answer_of_the_embedded_server_is_one_that_the_strict_document_allows()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = int.MaxValue });
        using var judge = await PrismServer.JudgeAsync(WireDocument.Path, server.BaseAddress);
        using var client = new HttpClient { BaseAddress = judge.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ClickUpServer.DefaultToken);
        var refused = new List<string>();

        var calls = await EveryOperation.RunAsync(server, async (method, url, body) =>
        {
            using var request = new HttpRequestMessage(method, url) { Content = Content(body) };
            using var answer = await client.SendAsync(request);
            if (answer.Headers.TryGetValues("sl-violations", out var violations)) refused.Add($"{method} {url}: {string.Join("; ", violations)}");
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        });

        Assert.That(calls.Where(call => call.Status >= 300).Select(call => $"{call.Method} {call.Url}: {call.Status} {call.Body}"), Is.Empty);
        Assert.That(refused, Is.Empty);
    }

    [Test]
    public async Task Judge_refuses_an_answer_of_another_kind()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.Answer(HttpMethod.Get, "/api/v2/user", """{"user":{"id":"one"}}""");
        using var judge = await PrismServer.JudgeAsync(WireDocument.Path, server.BaseAddress);
        using var client = new HttpClient { BaseAddress = judge.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ClickUpServer.DefaultToken);

        using var answer = await client.GetAsync(new Uri("v2/user", UriKind.Relative));

        Assert.That(answer.Headers.GetValues("sl-violations").Single(), Does.Contain("must be integer"));
    }

    private static HttpContent? Content(object? body) => body is null ? null
        : body == EveryOperation.File ? new MultipartFormDataContent { { new ByteArrayContent("content"u8.ToArray()), "attachment", "a.txt" } }
        : new StringContent(body is System.Text.Json.Nodes.JsonNode json ? json.ToJsonString() : System.Text.Json.JsonSerializer.Serialize(body), null, "application/json");
}
