// Writes a comment with a mention, a link and code, and reads it back.
//
// Mention: user 1
// Text: please look at
// Link: the run (https://example.com/run/7)
// Text: \n
// Text: dotnet test
// CodeBlock
using ClickUp.Generated;

internal static class CommentWithMention
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string taskId)
    {
        var me = (await client.GetAuthorizedUserAsync()).User!;
        await client.CreateTaskCommentAsync(taskId, new CreateTaskCommentRequest
        {
            Comment =
            [
                CommentPart.Mention(me.Id), CommentPart.Plain(" please look at "), CommentPart.LinkTo("the run", new Uri("https://example.com/run/7")),
                CommentPart.Plain("\n"), .. CommentPart.CodeLines("dotnet test"),
            ],
            NotifyAll = false,
        });

        var comment = (await client.GetTaskCommentsAsync(taskId)).Comments[0];
        foreach (var part in comment.Parts)
        {
            output.WriteLine(part.Kind switch
            {
                CommentPartKind.Mention => $"Mention: user {part.User!.Id}",
                CommentPartKind.Link => $"Link: {part.Text} ({part.Attributes!.Link})",
                CommentPartKind.Text => $"Text: {(part.Text == "\n" ? @"\n" : part.Text!.Trim())}",
                var kind => $"{kind}",
            });
        }
    }
}
