// Attaches a file to a task.
//
// Attached Über uns.txt
using System.Text;
using ClickUp.Generated;

internal static class AttachFile
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string taskId)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("hello world"));
        var attached = await client.CreateTaskAttachmentAsync(taskId, new FileParameter(content, "Über uns.txt", "text/plain"));
        output.WriteLine($"Attached {attached.Title}");
    }
}
