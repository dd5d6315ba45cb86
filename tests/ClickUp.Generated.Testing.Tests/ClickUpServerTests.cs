namespace ClickUp.Generated.Testing.Tests;

public class ClickUpServerTests
{
    [Test]
    public async Task StartAsync_WithoutOptions_TracksTimeOnTheDefaultTask()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        using var response = await client.PostJsonAsync("v2/task/DEV-42/time?custom_task_ids=true&team_id=9001", """{"time":5400000}""");

        var recorded = server.RecordedTime.Single();
        Assert.That((string?)(await response.JsonAsync())["id"], Is.EqualTo(recorded.IntervalId));
        Assert.That(recorded, Has.Property("TaskId").EqualTo("86c7mc19h").And.Property("CustomTaskId").EqualTo("DEV-42").And.Property("WorkspaceId").EqualTo("9001"));
        Assert.That(recorded.Time, Is.EqualTo(TimeSpan.FromMinutes(90)));
        Assert.That(server.Requests.Single().PathAndQuery, Is.EqualTo("/api/v2/task/DEV-42/time?custom_task_ids=true&team_id=9001"));
    }
}
