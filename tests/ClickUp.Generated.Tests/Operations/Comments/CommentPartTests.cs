using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations.Comments;

public class CommentPartTests
{
    private static IReadOnlyList<CommentPart> Parts =>
    [
        CommentPart.Plain("Look "), CommentPart.Plain("here", bold: true, italic: true, underline: true, strike: true), CommentPart.Plain("x = 1", code: true),
        CommentPart.LinkTo("docs", new Uri("https://example.com/ü")), CommentPart.Mention("1"), CommentPart.Emoji("👍"), CommentPart.Plain("\n"),
        .. CommentPart.CodeLines("a\n\nb", "csharp"), .. CommentPart.ListItems(["one", "two"]), .. CommentPart.ListItems(["done"], "checked"),
    ];

    [Test]
    public async Task Comment_OfParts_IsReadBackAsItWasWritten()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.CreateTaskCommentAsync("9hv", new CreateTaskCommentRequest { Comment = [.. Parts], NotifyAll = false });
        var read = (await client.GetTaskCommentsAsync("9hv")).Comments.Single().Parts;

        Assert.That(read.Select(part => part.Kind), Is.EqualTo(new[]
        {
            CommentPartKind.Text, CommentPartKind.Text, CommentPartKind.Text, CommentPartKind.Link, CommentPartKind.Mention, CommentPartKind.Emoji, CommentPartKind.Text,
            CommentPartKind.Text, CommentPartKind.CodeBlock, CommentPartKind.CodeBlock, CommentPartKind.Text, CommentPartKind.CodeBlock,
            CommentPartKind.Text, CommentPartKind.ListItem, CommentPartKind.Text, CommentPartKind.ListItem, CommentPartKind.Text, CommentPartKind.ListItem,
        }));
        Assert.That(read.Select(Newtonsoft.Json.JsonConvert.SerializeObject), Is.EqualTo(Parts.Select(Newtonsoft.Json.JsonConvert.SerializeObject)));
        Assert.That((read[1].Attributes!.Bold, read[3].Attributes!.Link, read[4].User!.Id, read[5].Emoticon!.Code), Is.EqualTo((true, "https://example.com/%C3%BC", "1", "1f44d")));
        Assert.That((read[8].Attributes!.CodeBlock!.CodeBlock, read[^1].Attributes!.List!.List), Is.EqualTo(("csharp", "checked")));
    }

    [TestCase("""{"type":"bookmark","bookmark":{"url":"x"}}""")]
    [TestCase("""{"type":"attachment","attachment":{"id":"f.png"}}""")]
    [TestCase("{}")]
    public void Part_OfAKindThatIsUnknown_IsOtherAndSurvives(string json)
    {
        var part = Newtonsoft.Json.JsonConvert.DeserializeObject<CommentPart>(json)!;

        Assert.That(part.Kind, Is.EqualTo(CommentPartKind.Other));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(part), Is.EqualTo(json));
    }

    [TestCase("one\ntwo")]
    [TestCase("one\r\ntwo")]
    public void ListItem_OfSeveralLines_IsAnItemForEach_SinceALineFeedEndsOne(string item) =>
        Assert.That(CommentPart.ListItems([item, "three"]).Select(Newtonsoft.Json.JsonConvert.SerializeObject), Is.EqualTo(CommentPart.ListItems(["one", "two", "three"]).Select(Newtonsoft.Json.JsonConvert.SerializeObject)));

    [Test]
    public async Task Comment_ThatWasRead_IsWrittenAgainAsItWas()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        var parts = Parts.Append(Newtonsoft.Json.JsonConvert.DeserializeObject<CommentPart>("""{"type":"bookmark","bookmark":{"url":"x"}}""")!).ToList();
        await client.CreateTaskCommentAsync("9hv", new CreateTaskCommentRequest { Comment = parts, NotifyAll = false });
        var comment = (await client.GetTaskCommentsAsync("9hv")).Comments.Single();

        await client.UpdateCommentAsync(comment.Id, new UpdateCommentRequest { Comment = [.. comment.Parts, CommentPart.Plain("!")] });
        await client.CreateTaskCommentAsync("9hv", new CreateTaskCommentRequest { Comment = comment.Parts, NotifyAll = false });

        var read = (await client.GetTaskCommentsAsync("9hv")).Comments;
        Assert.That(read[1].Parts.SkipLast(1).Select(Newtonsoft.Json.JsonConvert.SerializeObject), Is.EqualTo(parts.Select(Newtonsoft.Json.JsonConvert.SerializeObject)));
        Assert.That(read[0].Parts.Select(Newtonsoft.Json.JsonConvert.SerializeObject), Is.EqualTo(parts.Select(Newtonsoft.Json.JsonConvert.SerializeObject)));
    }

    [Test]
    public void Part_OfNothing_IsRefused()
    {
        Action[] calls = [() => CommentPart.Plain(null!), () => CommentPart.LinkTo("x", new Uri("a", UriKind.Relative)), () => CommentPart.Mention(" "), () => CommentPart.Emoji("\ud83d"), () => CommentPart.Emoji("thumbsup"), () => CommentPart.Emoji(":+1:"), () => CommentPart.CodeLines("x", ""), () => CommentPart.ListItems([null!])];

        foreach (var call in calls)
            Assert.That(call, Throws.InstanceOf<ArgumentException>());
    }
}
