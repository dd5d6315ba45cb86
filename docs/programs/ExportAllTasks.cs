// Exports all tasks of a workspace to CSV, page after page, with one page in memory; Next of a page is where an export goes on that was interrupted.
//
// 100 tasks
// 200 tasks
// 252 tasks
// The file has 253 lines
using ClickUp.Generated;

internal static class ExportAllTasks
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string workspaceId)
    {
        var file = Path.GetTempFileName();
        var count = 0;
        await using (var csv = new StreamWriter(file))
        {
            csv.WriteLine("id,name,status");
            await foreach (var page in client.EnumerateWorkspaceTasksAsync(workspaceId).AsPages())
            {
                foreach (var task in page.Items)
                    csv.WriteLine($"{task.Id},{Quoted(task.Name)},{Quoted(task.Status?.Name)}");
                output.WriteLine($"{count += page.Items.Count} tasks");
            }
        }

        output.WriteLine($"The file has {File.ReadLines(file).Count()} lines");
        File.Delete(file);
    }

    // A name may have a comma or a quotation mark in it.
    private static string Quoted(string? text) => $"\"{text?.Replace("\"", "\"\"")}\"";
}
