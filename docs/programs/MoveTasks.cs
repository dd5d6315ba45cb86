// Moves all tasks of a list to another one. The tasks are read before the first is moved: a list that shrinks while it is read leaves some out.
//
// Moved 2 tasks: 0 in the one list, 2 in the other
using ClickUp.Generated;

internal static class MoveTasks
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string workspaceId, string fromListId, string toListId)
    {
        var tasks = await AllAsync(fromListId);
        foreach (var task in tasks)
            await client.MoveTaskToListAsync(workspaceId, task.Id, toListId, new MoveTaskToListRequest());
        output.WriteLine($"Moved {tasks.Count} tasks: {(await AllAsync(fromListId)).Count} in the one list, {(await AllAsync(toListId)).Count} in the other");

        async Task<List<ClickUpTask>> AllAsync(string listId)
        {
            var all = new List<ClickUpTask>();
            await foreach (var task in client.EnumerateTasksAsync(listId))
                all.Add(task);
            return all;
        }
    }
}
