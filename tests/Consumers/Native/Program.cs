using System.Net;
using ClickUp.Generated;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddClickUpClient(options =>
{
    options.Token = "pk_test";
    options.WorkspaceId = "9001";
    options.BaseAddress = new Uri(args[0]);
});
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<ClickUpClient>();

// Typed members, there and back.
var start = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
var tracked = await client.TrackTimeAsync("DEV-42", TrackTimeRequest.Between(start, start.AddHours(2)));
Check.That(tracked.Id.Length > 0, "the interval has an id");
Check.That(client.LastRateLimit is { Limit: 100 }, "the rate limit is known");

var large = await client.TrackTimeAsync("large", new TrackTimeRequest { Time = TimeSpan.FromMinutes(1), AdditionalProperties = { ["billable"] = RawJson.Parse("true") } });
Check.That(large.Id == "1895", "the id of a large answer is read");
// Not ToJToken(): with a JToken come the parts of Newtonsoft.Json that need reflection, and its warnings.
Check.That(large.AdditionalProperties["tasks"].ToString().Length > 400_000, "a large answer is read whole");

try
{
    await client.TrackTimeAsync("none", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
    Check.That(false, "an unknown task is an error");
}
catch (ClickUpApiException e)
{
    Check.That(e is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "ITEM_013" }, "the error is ClickUp's");
}

Console.WriteLine($"tracked time as interval {tracked.Id}");
