using System.Diagnostics;
using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;

namespace ClickUp.Generated.DependencyInjection.Tests;

/// <summary>That the snippets compile is one thing; these are hosts that consist of them. OpenTelemetry listens to the whole process: so they run alone.</summary>
[TestFixture, NonParallelizable]
public class ReadMeSnippetsTests
{
    [Test]
    public async Task AHost_FromItsSettings_TracksTimeAndIsSeenByOpenTelemetry()
    {
        await using var server = await ClickUpServer.StartAsync();
        var builder = Builder(server);
        var activities = new List<Activity>();
        ReadMeSnippets.FromConfiguration(builder);
        ReadMeSnippets.Telemetry(builder);
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(activities));
        using var host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<ReadMeSnippets.Timesheet>().TrackAsync("9hv", TimeSpan.FromHours(1));
        await host.StopAsync();

        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(activities.Select(activity => activity.DisplayName), Is.EqualTo(new[] { "ClickUp TrackTime" }));
    }

    [Test]
    public async Task SeveralClients_HaveEachTheirOwnToken()
    {
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { Tokens = ["pk_work", "pk_home"] });
        var builder = Builder(server);
        ReadMeSnippets.InCode(builder, "pk_test");
        builder.Services.AddClickUpClient("work", options => options.BaseAddress = server.BaseAddress);
        builder.Services.AddSingleton<ReadMeSnippets.IVault, Vault>().AddSingleton<ReadMeSnippets.Timesheets>();
        using var host = builder.Build();
        await host.StartAsync();

        foreach (var client in host.Services.GetRequiredService<ReadMeSnippets.Timesheets>().All)
            await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "pk_work", "pk_home" }));
        await host.StopAsync();
    }

    [Test]
    public async Task Resilience_RepeatsAGetAndNoPost()
    {
        await using var server = await ClickUpServer.StartAsync();
        var builder = Builder(server);
        ReadMeSnippets.Resilience(builder);
        builder.Services.ConfigureAll<Microsoft.Extensions.Http.Resilience.HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        using var host = builder.Build();

        server.FailNext(ClickUpFault.Answer(HttpStatusCode.ServiceUnavailable, carriedOut: true));
        await Assert.ThrowsAsync<ClickUpApiException>(() => host.Services.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5))));
        Assert.That(server.Requests, Has.Count.EqualTo(1), "the POST");

        server.FailNext(ClickUpFault.Answer(HttpStatusCode.ServiceUnavailable));
        using var http = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ClickUpClient));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.BaseAddress, "v2/user"));
        request.Headers.TryAddWithoutValidation("Authorization", ClickUpServer.DefaultToken);
        using var response = await http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Requests, Has.Count.EqualTo(3), "the GET a second time");
    }

    [Test]
    public async Task ALimiter_LetsCallsThrough()
    {
        await using var server = await ClickUpServer.StartAsync();
        var builder = Builder(server);
        ReadMeSnippets.Limiter(builder);
        using var host = builder.Build();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => host.Services.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)))));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(30));
    }

    private static HostApplicationBuilder Builder(ClickUpServer server)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ClickUp:Token"] = ClickUpServer.DefaultToken,
            ["ClickUp:BaseAddress"] = server.BaseAddress.AbsoluteUri,
            ["ClickUp:Home:Token"] = "pk_home",
            ["ClickUp:Home:BaseAddress"] = server.BaseAddress.AbsoluteUri,
        });
        return builder;
    }

    private sealed class Vault : ReadMeSnippets.IVault
    {
        public Task<string> GetAsync(string name, CancellationToken cancellationToken) => Task.FromResult("pk_work");
    }
}
