using System.Net;
using ClickUp.Generated;

using var client = new ClickUpClient(new ClickUpClientOptions { Token = "pk_test", WorkspaceId = "9001", BaseAddress = new Uri(args[0]) });

var tracked = await client.TrackTimeAsync("DEV-42", TrackTimeRequest.For(TimeSpan.FromMinutes(90)));
Check.That(tracked.Id.Length > 0, "the interval has an id");
Check.That(client.LastRateLimit?.Limit == 100, "the rate limit is known");

var large = await client.TrackTimeAsync("large", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
Check.That(large.AdditionalProperties["tasks"].ToString().Length > 400_000, "a large answer is read whole");

try
{
    await client.TrackTimeAsync("none", TrackTimeRequest.For(TimeSpan.FromMinutes(1)));
    Check.That(false, "an unknown task is an error");
}
catch (ClickUpApiException e)
{
    Check.That(e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode == "ITEM_013", "the error is ClickUp's");
}

Console.WriteLine($"tracked time as interval {tracked.Id}");
