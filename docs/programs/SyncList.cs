// Keeps a list and a table of one's own the same, both ways: what changed here since the last time is sent, and nothing but that; the rest is taken from there.
//
// Sent: 9hv
// Taken: 86c7mc19h is "Renamed there"
// 9hv is "Renamed here", with the description "Written there"
using ClickUp.Generated;

internal static class SyncList
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string listId)
    {
        // The table as of the last time, and a change on either side since.
        var last = new Dictionary<string, ClickUpTask>();
        await foreach (var task in client.EnumerateTasksAsync(listId))
            last[task.Id] = task;
        var here = last.ToDictionary(task => task.Key, task => task.Value.Copy());
        here["9hv"].Name = "Renamed here";
        await client.UpdateTaskAsync("9hv", new UpdateTaskRequest { Description = "Written there" });
        await client.UpdateTaskAsync("86c7mc19h", new UpdateTaskRequest { Name = "Renamed there" });

        foreach (var (id, task) in here)
        {
            if (UpdateTaskRequest.Difference(last[id], task) is not { } changes)
                continue;
            await client.UpdateTaskAsync(id, changes);
            output.WriteLine($"Sent: {id}");
        }

        foreach (var id in here.Keys)
        {
            var there = await client.GetTaskAsync(id);
            if (there.Name != here[id].Name)
                output.WriteLine($"Taken: {id} is \"{there.Name}\"");
            here[id] = there;
        }

        output.WriteLine($"9hv is \"{here["9hv"].Name}\", with the description \"{here["9hv"].Description}\"");
    }
}
