namespace ClickUp.Generated.Testing.Tests;

public class StateReadMeTests
{
    [Test]
    public async Task Snippets_DoWhatTheReadMeSays()
    {
        await using var server = await StateReadMeSnippets.SeededAsync();
        using var client = server.Client();
        Assert.That(server.Tasks[^1], Has.Property("Name").EqualTo("Write tests").And.Property("Priority").EqualTo(1));
        Assert.That(StateReadMeSnippets.Snapshots(server), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(server.FindTask("9hv")!.DateClosed, Is.Null);

        await client.PostJsonAsync("v2/team/9001/webhook", """{"endpoint":"http://localhost.example.com/","events":["*"]}""");
        await StateReadMeSnippets.WebhooksAsync(server, client);

        Assert.That(server.Deliveries.Select(delivery => delivery.Event), Is.EqualTo(["taskUpdated", "taskPriorityUpdated", "taskUpdated", "taskUpdated", "taskUpdated"]));
    }

    [Test]
    public async Task SeedFile_OfTheReadMe_IsRead()
    {
        var json = ReadMe.Text[ReadMe.Text.IndexOf("```json\n", StringComparison.Ordinal)..]["```json\n".Length..];
        await using var server = await ClickUpServer.StartAsync();

        server.LoadState(json[..json.IndexOf("```", StringComparison.Ordinal)]);

        Assert.That(server.Tasks.Single(), Has.Property("Name").EqualTo("Ship").And.Property("Status").EqualTo("in progress"));
    }
}
