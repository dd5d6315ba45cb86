using System.Net;
using ClickUp.Generated;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

await using var server = await ClickUpServer.StartAsync();
if (args is ["serve"])
    return await ServeAsync();

using (var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, WorkspaceId = "9001", BaseAddress = server.BaseAddress }))
{
    var tracked = await client.TrackTimeAsync("DEV-42", TrackTimeRequest.For(TimeSpan.FromMinutes(90)));
    Check.That(tracked.Id == server.RecordedTime.Single().IntervalId, "the interval is the recorded one");
    Check.That(client.LastRateLimit is { Limit: 100, Remaining: 99 }, "the rate limit is known");
    try
    {
        await client.TrackTimeAsync("none", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
        Check.That(false, "an unknown task is an error");
    }
    catch (ClickUpApiException e)
    {
        Check.That(e is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "ITEM_013", MayHaveBeenCarriedOut: false }, "the error is ClickUp's");
    }
}

var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["ClickUp:Token"] = ClickUpServer.DefaultToken,
    ["ClickUp:BaseAddress"] = server.BaseAddress.ToString(),
}).Build();
var services = new ServiceCollection();
// No Redis listens there: calls go on without.
services.AddClickUpClient(configuration.GetSection("ClickUp")).AddRedisRateLimit(options => options.Configuration = "127.0.0.1:1,connectTimeout=100");
await using (var provider = services.BuildServiceProvider())
{
    await provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromDays(40)));
    Check.That(server.RecordedTime[^1].Time == TimeSpan.FromDays(40), "forty days are recorded");
}

Console.WriteLine($"tracked time with {typeof(ClickUpClient).Assembly.GetName()}");
return 0;

// The server of the other consumers, until standard input ends.
async Task<int> ServeAsync()
{
    // What a client must read without the operation's document knowing it: about 470 KB.
    var tasks = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"id":"{{i}}","name":"Task {{i}}","description":"{{new string('x', 4600)}}"}"""));
    server.Answer(HttpMethod.Post, "/api/v2/task/large/time", $$"""{"id":"1895","tasks":[{{tasks}}]}""");
    Console.WriteLine(server.BaseAddress);
    await Console.In.ReadToEndAsync();
    return 0;
}
