using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.DependencyInjection.Tests;

public class ClickUpClientFactoryTests
{
    [Test]
    public async Task ThousandUsersAtOnce_HaveARateLimitEach()
    {
        string[] tokens = [.. Enumerable.Range(1, 1000).Select(user => $"pk_{user}")];
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = tokens, RateLimit = 2, MaxRequests = 0 });
        var services = new ServiceCollection();
        // A limit that they shared would refuse the third call.
        services.AddClickUpClientFactory(options => (options.BaseAddress, options.RateLimit.Wait) = (server.BaseAddress, false));
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IClickUpClientFactory>();

        await Task.WhenAll(tokens.Select(async token =>
        {
            var client = clients.CreateClient(token);
            await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
            await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(2)));
        }));

        Assert.That(server.RecordedTime.GroupBy(time => time.UserId).Select(group => group.Count()), Is.EqualTo(Enumerable.Repeat(2, 1000)));
    }

    [Test]
    public async Task Factory_StandsBesideAClient_AndIsAddedOnce()
    {
        var services = new ServiceCollection();
        services.AddClickUpClient(options => options.Token = "pk_test");
        services.AddClickUpClientFactory(options => options.WorkspaceId = "1");
        services.AddClickUpClientFactory(options => options.Timeout = TimeSpan.FromSeconds(7));
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetServices<IClickUpClientFactory>(), Has.Exactly(1).Items);
        var options = provider.GetRequiredService<IOptionsMonitor<ClickUpClientOptions>>().Get(nameof(IClickUpClientFactory));
        Assert.That((options.WorkspaceId, options.Timeout, options.Token), Is.EqualTo(("1", TimeSpan.FromSeconds(7), (string?)null)));
        Assert.That(() => provider.GetRequiredService<IClickUpClientFactory>().CreateClient(" "), Throws.ArgumentException);
    }

    [Test]
    public async Task Options_ThatAreWrong_AreReported()
    {
        var services = new ServiceCollection();
        services.AddClickUpClientFactory(options => options.BaseAddress = new Uri("http://example.com"));
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IClickUpClientFactory>, Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("BaseAddress"));
    }
}
