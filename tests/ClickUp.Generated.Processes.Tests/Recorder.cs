using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>Records one interval once, as a program does that may be killed at any moment.</summary>
internal static class Recorder
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The shorter, the less a run takes; longer than anything that a test delays.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(Uri server, string operation, string task)
    {
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server, SettlingTime = Settling, Timeout = TimeSpan.FromMinutes(1) });
        try
        {
            var id = operation == "track"
                ? (await client.TrackTimeOnceAsync(task, TrackTimeRequest.Between(Start, Start.AddHours(1)))).Id
                : (await client.CreateTimeEntryOnceAsync(ClickUpServer.DefaultWorkspaceId, CreateTimeEntryRequest.Between(Start, Start.AddHours(1), task))).Id;
            Console.WriteLine(id);
            return 0;
        }
        catch (ClickUpException e)
        {
            // Whoever started it starts it again.
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
