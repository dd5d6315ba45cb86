using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.DependencyInjection.Tests;

[TestFixture]
public class ClickUpServiceCollectionExtensionsTests
{
    [Test]
    public async Task BothServiceTypes_AreOneSingletonThatReachesClickUp()
    {
        await using var server = await ClickUpServer.StartAsync();
        await using var provider = new ServiceCollection().Also(services => services.AddClickUpClient(options => Set(options, server))).BuildServiceProvider();

        var client = provider.GetRequiredService<IClickUpClient>();
        Assert.That(client, Is.SameAs(provider.GetRequiredService<ClickUpClient>()));
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AHostWithThreeNamedClients_SendsEachWithItsOwnTokenAndWorkspace()
    {
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions
        {
            Tokens = ["pk_a", "pk_b", "oauth"],
            Tasks = [new("a1", "DEV-1", "1"), new("b1", "DEV-1", "2"), new("c1", "DEV-1", "3")],
        });
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ClickUp:C:Token"] = "oauth",
            ["ClickUp:C:WorkspaceId"] = "3",
            ["ClickUp:C:BaseAddress"] = server.BaseAddress.AbsoluteUri,
            ["ClickUp:C:Timeout"] = "00:00:30",
            ["ClickUp:C:MaxResponseLength"] = "1000000",
        });
        builder.Services.AddSingleton(new Vault("pk_b"));
        builder.Services.AddClickUpClient("a", options => Set(options, server, "pk_a", "1"));
        builder.Services.AddClickUpClient("b", (services, options) =>
        {
            var vault = services.GetRequiredService<Vault>();
            Set(options, server, null, "2");
            options.TokenProvider = _ => ValueTask.FromResult(vault.Token);
        });
        builder.Services.AddClickUpClient("c", builder.Configuration.GetSection("ClickUp:C"));
        builder.Services.AddSingleton<Consumer>();
        using var host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<Consumer>().TrackAsync();
        Assert.That(server.RecordedTime.Select(time => (time.TaskId, time.UserId)), Is.EqualTo(new[] { ("a1", 1L), ("b1", 2L), ("c1", 3L) }));
        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "pk_a", "pk_b", "Bearer oauth" }));
        Assert.That(host.Services.GetService<IClickUpClient>(), Is.Null, "there is none without a name");
        await host.StopAsync();
    }

    [Test]
    public async Task AddedTwice_HasOneRateLimitHandlerAndAllOptions()
    {
        var services = new ServiceCollection();
        services.AddClickUpClient(options => options.Token = "pk_test");
        services.AddClickUpClient(options => options.WorkspaceId = "9001");
        var handlers = new List<DelegatingHandler>();
        services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => handlers.AddRange(builder.AdditionalHandlers)));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ClickUpClient>();
        Assert.That(handlers.OfType<RateLimitHandler>().Count(), Is.EqualTo(1));
        Assert.That(provider.GetRequiredService<IOptions<ClickUpClientOptions>>().Value.WorkspaceId, Is.EqualTo("9001"));
        Assert.That(provider.GetServices<IClickUpClient>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task RateLimitHandler_StandsInsideOfHandlersThatAreAddedLater()
    {
        var order = new List<string>();
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 1_000 });
        var services = new ServiceCollection();
        services.AddClickUpClient(options => Set(options, server)).AddHttpMessageHandler(() => new Users());
        services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => order.AddRange(builder.AdditionalHandlers.Select(handler => handler.GetType().Name))));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        Assert.That(order, Is.EqualTo(new[] { nameof(Users), nameof(RateLimitHandler) }));
    }

    [Test]
    public async Task RateLimitHandler_KeepsTheClientWithinTheLimit()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 3, TimeProvider = time });
        var services = new ServiceCollection();
        services.AddClickUpClient(options =>
        {
            Set(options, server);
            options.TimeProvider = time;
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IClickUpClient>();
        for (var i = 0; i < 3; i++)
            await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        var waiting = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
        time.Advance(TimeSpan.FromSeconds(61));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(server.Requests.Select(request => request.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ResilienceThatIsTheHostsDefault_DoesNotSendAPostAgain()
    {
        await using var server = await ClickUpServer.StartAsync();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(builder => builder.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        services.AddClickUpClient(options => Set(options, server));
        await using var provider = services.BuildServiceProvider();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.ServiceUnavailable, carriedOut: true));

        var thrown = await Assert.ThrowsAsync<ClickUpException>(() => provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5))));
        Assert.That(thrown!.Message, Does.StartWith("TrackTime was not sent again: its first sending ended in 503 Service Unavailable, and may have been carried out."));
        Assert.That(thrown.MayHaveBeenCarriedOut, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(server.RecordedTime, Has.Count.EqualTo(1));
    }

    [TestCase("Token", null, "has no token: set Token or TokenProvider")]
    [TestCase("Token", "", "Token")]
    [TestCase("BaseAddress", "http://example.com/", "BaseAddress")]
    [TestCase("BaseAddress", "no address", "ClickUp:BaseAddress is not an absolute address")]
    [TestCase("Timeout", "soon", "ClickUp:Timeout is not a time")]
    [TestCase("Timeout", "20", "ClickUp:Timeout is not a time such as 00:00:20")]
    [TestCase("Timeout", "1.5", "00:00:20")]
    [TestCase("BaseAddress", "https://api.clickup.com/api/v2/", "ends in v2")]
    [TestCase("Token", "\"pk_secret\"", "has a quote")]
    [TestCase("Timeout", "00:00:00", "Timeout")]
    [TestCase("SettlingTime", "5", "ClickUp:SettlingTime is not a time such as 00:00:05")]
    [TestCase("SettlingTime", "00:00:00", "SettlingTime")]
    [TestCase("MaxResponseLength", "-1", "ClickUp:MaxResponseLength is not a number of bytes")]
    [TestCase("MaxResponseLength", "0", "MaxResponseLength")]
    [TestCase("WorkspaceId", " ", "WorkspaceId")]
    [TestCase("RateLimit:QueueLength", "-1", "ClickUp:RateLimit:QueueLength is not a number of requests")]
    [TestCase("RateLimit:Repeats", "many", "ClickUp:RateLimit:Repeats is not a number of requests")]
    [TestCase("RateLimit:Wait", "yes", "ClickUp:RateLimit:Wait is not true or false")]
    [TestCase("RateLimit:AllowRepeats", "1", "ClickUp:RateLimit:AllowRepeats is not true or false")]
    public async Task ASettingThatIsWrong_StopsTheHostAtItsStartAndIsNamed(string setting, string? value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ClickUp:Token"] = "pk_secret", [$"ClickUp:{setting}"] = value });
        builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp"));
        using var host = builder.Build();
        var thrown = (await Assert.ThrowsAsync(Is.InstanceOf<Exception>(), () => host.StartAsync()))!;
        Assert.That(thrown.Message, Does.Contain(message));
        Assert.That(thrown.ToString(), Does.Not.Contain("pk_secret"));
    }

    [Test]
    public async Task TheClientsTimeout_IsTheOptions()
    {
        var services = new ServiceCollection();
        services.AddClickUpClient(options => (options.Token, options.Timeout) = ("pk_test", TimeSpan.FromSeconds(7)));
        await using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ClickUpClient)).Timeout, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task SettingsOfTheRateLimit_ReachTheClient()
    {
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimit = 1 });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Token"] = ClickUpServer.DefaultToken,
            ["BaseAddress"] = server.BaseAddress.AbsoluteUri,
            ["RateLimit:QueueLength"] = "7",
            ["RateLimit:Repeats"] = "2",
            ["RateLimit:Wait"] = "false",
            ["RateLimit:AllowRepeats"] = "True",
        }).Build();
        var services = new ServiceCollection();
        services.AddClickUpClient(configuration);
        await using var provider = services.BuildServiceProvider();

        var limit = provider.GetRequiredService<IOptions<ClickUpClientOptions>>().Value.RateLimit;
        Assert.That((limit.QueueLength, limit.Repeats, limit.Wait, limit.AllowRepeats), Is.EqualTo((7, 2, false, true)));
        var client = provider.GetRequiredService<IClickUpClient>();
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)))))!;
        Assert.That(thrown.Message, Does.Contain("Wait is false"));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void ANameThatIsBlank_IsRefused(string name)
    {
        var services = new ServiceCollection();
        Assert.That(() => services.AddClickUpClient(name, options => options.Token = "pk_test"), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
        Assert.That(() => services.AddClickUpClient(name, (_, options) => options.Token = "pk_test"), Throws.ArgumentException);
        Assert.That(() => services.AddClickUpClient(name, new ConfigurationBuilder().Build()), Throws.ArgumentException);
        Assert.That(() => services.AddClickUpClient(null!, options => options.Token = "pk_test"), Throws.ArgumentNullException);
        Assert.That(services, Is.Empty);
    }

    [Test]
    public async Task AClickUpClientThatIsRegisteredAlready_IsWhatIClickUpClientIs()
    {
        using var own = new ClickUpClient("pk_own");
        var services = new ServiceCollection();
        services.AddSingleton(own);
        services.AddKeyedSingleton("work", own);
        services.AddClickUpClient(options => options.Token = "pk_test");
        services.AddClickUpClient("work", options => options.Token = "pk_test");
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IClickUpClient>(), Is.SameAs(own));
        Assert.That(provider.GetRequiredKeyedService<IClickUpClient>("work"), Is.SameAs(own));
    }

    [Test]
    public async Task InterfacesOfTheClient_AreThatClient()
    {
        var services = new ServiceCollection();
        services.AddClickUpClient(options => options.Token = "pk_test");
        services.AddClickUpClient("work", options => options.Token = "pk_work");
        await using var provider = services.BuildServiceProvider();

        foreach (var type in typeof(IClickUpClient).GetInterfaces().Append(typeof(IClickUpClient)))
        {
            Assert.That(provider.GetRequiredService(type), Is.SameAs(provider.GetRequiredService<ClickUpClient>()), type.Name);
            Assert.That(provider.GetRequiredKeyedService(type, "work"), Is.SameAs(provider.GetRequiredKeyedService<ClickUpClient>("work")), type.Name);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task TheClock_IsTheHostsUnlessTheOptionsNameOne(bool isNamed)
    {
        var (hosts, own) = (new Microsoft.Extensions.Time.Testing.FakeTimeProvider(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(hosts);
        services.AddClickUpClient(options => (options.Token, options.TimeProvider) = ("pk_test", isNamed ? own : options.TimeProvider));
        services.AddClickUpClient("work", options => (options.Token, options.TimeProvider) = ("pk_test", isNamed ? own : options.TimeProvider));
        await using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<ClickUpClientOptions>>();
        Assert.That((options.CurrentValue.TimeProvider, options.Get("work").TimeProvider), Is.EqualTo(isNamed ? (own, own) : ((TimeProvider)hosts, (TimeProvider)hosts)));
    }

    private static void Set(ClickUpClientOptions options, ClickUpServer server, string? token = ClickUpServer.DefaultToken, string? workspaceId = null) =>
        (options.Token, options.WorkspaceId, options.BaseAddress) = (token, workspaceId, server.BaseAddress);

    private sealed record Vault(string Token);

    private sealed class Users : DelegatingHandler;

    private sealed class Consumer([FromKeyedServices("a")] IClickUpClient a, [FromKeyedServices("b")] IClickUpClient b, [FromKeyedServices("c")] ClickUpClient c)
    {
        public async Task TrackAsync()
        {
            foreach (var client in new[] { a, b, c })
                await client.TrackTimeAsync("DEV-1", TrackTimeRequest.For(TimeSpan.FromMinutes(5)));
        }
    }
}
