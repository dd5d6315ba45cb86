using ClickUp.Generated.Testing;
using ClickUp.Generated.Tests;

await using var server = await ClickUpServer.StartAsync();
using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress });

await ReadMeSnippets.TrackTimeAsync(client);
await ReadMeSnippets.EmbeddedAsync();

Check.That(server.RecordedTime.Select(time => time.Time).SequenceEqual([TimeSpan.FromDays(40), TimeSpan.FromHours(2), TimeSpan.FromHours(2)]), "the times of the README are recorded");
Check.That((await ReadMeSnippets.Mocked().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)))).Id == "123", "the mock answers");
Console.WriteLine("the README's code runs");
