using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>A plain HttpClient and the few words that the tests need to talk with.</summary>
internal static class Http
{
    /// <summary>How long a test waits for what must happen at once.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    public static HttpClient Client(this ClickUpServer server, string? authorization = ClickUpServer.DefaultToken)
    {
        var client = new HttpClient { BaseAddress = server.BaseAddress, Timeout = AtOnce };
        if (authorization is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        return client;
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string url, string json) => client.PostAsync(url, Json(json));

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string url, string json) => client.PutAsync(url, Json(json));

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>Status and error code, the two things that tell ClickUp's refusals apart.</summary>
    public static async Task<(int Status, string? Code)> RefusalAsync(this HttpResponseMessage response) =>
        ((int)response.StatusCode, (string?)(await response.JsonAsync())["ECODE"]);

    public static string Header(this HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
