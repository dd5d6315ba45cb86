using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations.Once;

public class CreateTimeEntryOnceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task CreateTimeEntryOnce_Twice_IsFoundByUserTaskStartAndEnd()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_1", "pk_2"] });
        using var client = server.Client(options => options.Token = "pk_1");
        var another = client.WithToken("pk_2");

        foreach (var task in new[] { null, "9hv", "DEV-42" })
        {
            foreach (var user in new[] { client, another })
            {
                Assert.That((await OnceAsync(user, task)).WasFound, Is.False, task);
                Assert.That((await OnceAsync(user, task)).WasFound, Is.True, task);
            }
        }

        static Task<CreateTimeEntryOnceResult> OnceAsync(ClickUpClient client, string? task) =>
            client.CreateTimeEntryOnceAsync(ClickUpServer.DefaultWorkspaceId, CreateTimeEntryRequest.Between(Start, Start.AddHours(1), task));
    }

    [Test]
    public async Task CreateTimeEntryOnce_ByItsDuration_IsTheSameEntry()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.CreateTimeEntryOnceAsync(ClickUpServer.DefaultWorkspaceId, CreateTimeEntryRequest.Between(Start, Start.AddHours(1)));
        var again = await client.CreateTimeEntryOnceAsync(ClickUpServer.DefaultWorkspaceId, new CreateTimeEntryRequest { Start = Start, Duration = TimeSpan.FromHours(1), Assignee = "1" });

        Assert.That(again.WasFound, Is.True);
    }

    [Test]
    public void CreateTimeEntryOnce_WithoutAnEnd_IsRefusedAtTheCall()
    {
        using var client = new ClickUpClient("pk_test");

        Assert.That(() => { _ = client.CreateTimeEntryOnceAsync("9001", new CreateTimeEntryRequest { Start = Start }); }, Throws.ArgumentException.With.Message.Contains("Duration"));
        Assert.That(() => { _ = client.CreateTimeEntryOnceAsync("9001", new CreateTimeEntryRequest { Start = Start, Duration = TimeSpan.FromHours(-1) }); }, Throws.ArgumentException);
        Assert.That(() => CreateTimeEntryRequest.Between(Start, Start), Throws.ArgumentException);
    }
}
