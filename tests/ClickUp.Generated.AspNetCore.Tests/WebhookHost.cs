using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.AspNetCore.Tests;

/// <summary>An application on a free port of the loopback that receives webhooks, and ClickUp's side of it.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Secret = "SECRETOFTHEWEBHOOK";

    private readonly WebApplication _application;
    private readonly HttpClient _http;

    private WebhookHost(WebApplication application) =>
        (_application, _http) = (application, new HttpClient { BaseAddress = new Uri(application.Urls.First()) });

    public LogLines Log => _application.Services.GetRequiredService<LogLines>();

    public static async Task<WebhookHost> StartAsync(Action<ClickUpWebhookOptions> configure, Action<WebApplicationBuilder>? host = null, Action<WebApplication>? application = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<LogLines>().AddSingleton<ILoggerProvider>(static services => services.GetRequiredService<LogLines>());
        builder.Services.AddClickUpWebhooks(options =>
        {
            options.Secrets.Add(Secret);
            configure(options);
        });
        host?.Invoke(builder);
        var built = builder.Build();
        application?.Invoke(built);
        built.MapClickUpWebhook("/clickup");
        await built.StartAsync();
        return new WebhookHost(built);
    }

    /// <summary>Delivers a body as ClickUp would, signed.</summary>
    public Task<HttpStatusCode> DeliverAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body), ClickUpWebhook.Sign(Encoding.UTF8.GetBytes(body), Secret));

    public async Task<HttpStatusCode> PostAsync(byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/clickup") { Content = new ByteArrayContent(body) };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation(ClickUpWebhook.SignatureHeader, signature);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.DisposeAsync();
    }
}
