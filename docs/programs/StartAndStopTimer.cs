// Starts a timer, asks whether one runs, and stops it. A timer that runs already is stopped by ClickUp when another starts.
//
// Running: False
// Running: True, "Write tests"
// Running: True, "Mend the door"
// Stopped "Mend the door", running: False
using ClickUp.Generated;

internal static class StartAndStopTimer
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string workspaceId)
    {
        output.WriteLine($"Running: {(await client.GetRunningTimeEntryAsync(workspaceId)).IsRunning}");

        foreach (var work in new[] { "Write tests", "Mend the door" })
        {
            await client.StartTimeEntryAsync(workspaceId, new StartTimeEntryRequest { TaskId = "9hv", Description = work });
            if (await client.GetRunningTimeEntryAsync(workspaceId) is { IsRunning: true } running)
                output.WriteLine($"Running: True, \"{running.Data.Description}\"");
        }

        var stopped = (await client.StopTimeEntryAsync(workspaceId)).Data;
        output.WriteLine($"Stopped \"{stopped.Description}\", running: {stopped.IsRunning}");
    }
}
